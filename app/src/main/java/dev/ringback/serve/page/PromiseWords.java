package dev.ringback.serve.page;

import dev.ringback.model.Claim;
import dev.ringback.model.Evidence;
import dev.ringback.model.Reading;
import dev.ringback.model.Source;
import dev.ringback.rank.Coverage;
import dev.ringback.rank.Line;
import dev.ringback.serve.words.Words;
import dev.ringback.serve.words.Words.Marked;

/** Says of a provider's cover what it promises, as a promise. */
final class PromiseWords {
    private static final double EXACT = 0.0005;

    private final Words words;

    PromiseWords(Words words) {
        this.words = words;
    }

    Marked promise(Coverage coverage) {
        double lo = coverage.share().lo();
        double hi = coverage.share().hi();
        if (!coverage.known()) {
            return new Marked(words.of("promise.unknown"), "", "");
        }
        String by = isByOthers(coverage) ? ".others" : coverage.namesChannel() ? "" : ".unnamed";
        if (hi - lo >= EXACT) {
            return words.marked("promise.range" + by, words.percent(lo), words.percent(hi));
        } else if (lo >= 1) {
            return words.marked("promise.all" + by, words.of("promise.all.strong"));
        } else if (hi <= 0) {
            return words.marked("promise.none" + by, words.of("promise.none.strong"));
        }
        return words.marked("promise" + by, words.percent(lo));
    }

    /** What only others tell is not put into the provider’s mouth. */
    private static boolean isByOthers(Coverage coverage) {
        return coverage.lines().stream()
                .filter(Line::tellsHours)
                .allMatch(line -> line.claim().evidence().source().kind() != Source.Kind.PROVIDER);
    }

    /** Empty where there is no gap. */
    String gap(Coverage coverage) {
        return coverage.longestGap()
                .map(gap -> words.of("promise.gap", words.gap(gap)))
                .orElse("");
    }

    /** Where the promise is read: of the first line that tells the hours. */
    String origin(Coverage coverage) {
        return coverage.lines().stream()
                .filter(Line::tellsHours)
                .map(Line::claim)
                .map(Claim::evidence)
                .findFirst()
                .map(evidence -> words.of("origin.brackets", origin(evidence)))
                .orElse("");
    }

    /** {@code their own page, dated March 2026}. */
    String origin(Evidence evidence) {
        return words.of(
                "origin",
                words.of("source." + evidence.source().kind()),
                evidence.pageDate()
                        .map(date -> words.of("dated", words.pageDate(date)))
                        .orElseGet(() -> words.of("undated")));
    }

    /** In our words; of what a machine read, the page's own, quoted. */
    String text(Claim claim) {
        return claim.isRead() ? words.of("fact.quote", claim.text()) : claim.text();
    }

    /** {@code a stored copy read 21 Nov 2026; not yet confirmed live}; of a machine also how it read it. */
    String read(Evidence evidence) {
        return evidence.reading()
                .map(reading -> String.join(
                        words.of("separator"),
                        words.of("fact.first", words.date(evidence.readAt())),
                        words.of("fact.how", where(reading), words.of("fact.sure." + reading.confidence()))))
                .orElseGet(() -> words.of("read." + evidence.readFrom(), words.date(evidence.readAt())));
    }

    private String where(Reading reading) {
        String method = words.of("fact.method." + reading.method());
        return reading.place().isEmpty() ? method : words.of("fact.read.at", method, reading.place());
    }
}
