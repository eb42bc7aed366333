package dev.ringback.model;

import dev.ringback.model.ReviewSource.Writers;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was met of a provider's promises, and whether it answered who complained. Weights and sums are whole thousandths, so
 * that any order of adding gives the same. Immutable.
 *
 * @param sources by name; only those that tell anything of it
 */
public record Observations(List<OfSource> sources) {
    public static final Observations NONE = new Observations(List.of());

    public Observations {
        sources =
                sources.stream().sorted(Comparator.comparing(OfSource::source)).toList();
    }

    /**
     * What is told at one source.
     *
     * @param told in {@link Observation#ORDER}
     * @param months in their order
     */
    public record OfSource(String source, Writers writers, List<Observation> told, List<Month> months) {
        public OfSource {
            told = told.stream().sorted(Observation.ORDER).toList();
            months = months.stream().sorted(Month.ORDER).toList();
        }
    }

    /**
     * How the provider answered what was written in one month, in thousandths of an account.
     *
     * @param month empty: of those without a day
     * @param complaints those to an authority that notes whether they were answered in time
     * @param timely of these, those that were
     * @param negative reviews of two stars or less, at a source where any provider ever answers in public
     * @param replied of these, those that had a reply within seven days which tells anything
     */
    public record Month(Optional<YearMonth> month, long complaints, long timely, long negative, long replied) {
        private static final YearMonth FIRST = YearMonth.of(Year.MIN_VALUE, 1);

        /** By month; those without a day come first. */
        public static final Comparator<Month> ORDER =
                Comparator.comparing(one -> one.month().orElse(FIRST));

        public Month plus(Month other) {
            return new Month(
                    month,
                    complaints + other.complaints,
                    timely + other.timely,
                    negative + other.negative,
                    replied + other.replied);
        }
    }
}
