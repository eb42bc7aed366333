package dev.ringback.serve.words;

import dev.ringback.model.Source;
import dev.ringback.model.Topic;
import dev.ringback.rank.observed.Met;
import dev.ringback.rank.observed.OutageSupport;
import dev.ringback.rank.observed.Promise;
import dev.ringback.rank.observed.PromiseCheck;
import dev.ringback.rank.observed.Proportion;
import java.time.Duration;
import java.util.Optional;

/** Says a promise, and what was met of it, in the words of a shop. Thread-safe. */
public final class ObservedWords {
    private final Words words;

    public ObservedWords(Words words) {
        this.words = words;
    }

    /** {@code Says: answers e-mails and forms within 1 hour}. What only others print is not put into its mouth. */
    public String says(PromiseCheck check) {
        boolean isByOthers = check.claims().stream()
                .allMatch(claim -> claim.evidence().source().kind() != Source.Kind.PROVIDER);
        String promise = promise(check.promise());
        return words.of(
                isByOthers ? "observed.says.others" : "observed.says",
                check.isBound() ? words.of("observed.bound", promise) : promise);
    }

    private String promise(Promise promise) {
        return switch (promise) {
            case Promise.AnswerWithin answer -> of("observed.answer.", answer, within(answer.sure(), answer.latest()));
            case Promise.SpareWithin spare -> words.of("observed.spare", within(spare.sure(), spare.latest()));
            case Promise.RoundTheClock line -> of("observed.clock.", line, "");
            case Promise.EmergencyLine line -> of("observed.emergency.", line, "");
            case Promise.OpenAt line -> of("observed.open.", line, words.hours(line.text()));
        };
    }

    private String of(String key, Promise promise, String value) {
        return words.of(key + promise.topic().map(Topic::name).orElse("any"), value);
    }

    /** Where weekends may lie between, business days are meant. */
    private String within(Duration sure, Duration latest) {
        if (latest.compareTo(sure) > 0) {
            return words.of("term.days.within", (double) sure.toDays());
        }
        double hours = sure.toMinutes() / 60.0;
        return hours < 1
                ? words.of("term.within", words.minutes(sure.toMinutes()))
                : words.of("term.hours.within", hours);
    }

    /** {@code Met in 61 % of 23 accounts from 3 sources (41 % to 78 %)}, or why no share can be said. */
    public String met(PromiseCheck check) {
        if (check.promise() instanceof Promise.OpenAt) {
            return words.of("observed.hour");
        }
        return share(check.met()).orElseGet(() -> thin(check.met()));
    }

    private Optional<String> share(Met met) {
        return met.share()
                .map(share -> words.of(
                        "observed.met",
                        words.percent(share.value()),
                        met.accounts(),
                        met.sources().size(),
                        words.percent(share.lo()),
                        words.percent(share.hi())));
    }

    private String thin(Met met) {
        return met.accounts() == 0
                ? words.of("observed.none")
                : words.of("observed.few", met.accounts(), met.sources().size());
    }

    /** Whether somebody could be reached when the service was down. */
    public String inOutages(OutageSupport support) {
        Met met = support.met();
        Optional<Proportion> share = met.share();
        if (share.isEmpty()) {
            return met.accounts() == 0 ? words.of("observed.outages.none") : thin(met);
        }
        return words.of(
                "observed.outages",
                words.percent(share.get().value()),
                met.accounts(),
                met.sources().size(),
                words.percent(share.get().lo()),
                words.percent(share.get().hi()),
                support.outages());
    }
}
