package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.model.Dossier;
import dev.ringback.model.Evidence;
import dev.ringback.model.Outage;
import dev.ringback.rank.observed.OutageSupport;
import dev.ringback.rank.observed.PromiseCheck;
import dev.ringback.rank.observed.PromiseChecks;
import dev.ringback.serve.AccountQuote;
import dev.ringback.serve.words.ObservedWords;
import dev.ringback.serve.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes promises and what was met of them ready to be shown. */
final class ObservedViews {
    private final Words words;
    private final ObservedWords observed;
    private final PromiseWords promises;

    ObservedViews(Words words) {
        this.words = words;
        this.observed = new ObservedWords(words);
        this.promises = new PromiseWords(words);
    }

    /** @param country of the shop that asks: what is promised elsewhere is left out; empty: nobody asks */
    ObservedView of(Dossier dossier, Optional<String> country, Generation generation) {
        OutageSupport support = OutageSupport.of(dossier);
        return new ObservedView(
                country.map(code -> PromiseChecks.in(code, dossier)).orElseGet(() -> PromiseChecks.of(dossier)).stream()
                        .map(check -> line(check, generation))
                        .toList(),
                observed.inOutages(support),
                quotes(AccountQuote.of(support.met(), generation)),
                support.told().stream()
                        .sorted(Comparator.comparing((Outage one) -> one.date().orElse(""))
                                .reversed())
                        .map(this::told)
                        .toList());
    }

    private ObservedView.Line line(PromiseCheck check, Generation generation) {
        Evidence evidence = check.claims().getFirst().evidence();
        return new ObservedView.Line(
                observed.says(check),
                observed.met(check),
                FactViews.href(evidence.source().url()),
                promises.origin(evidence),
                quotes(AccountQuote.of(check.met(), generation)));
    }

    private List<ObservedView.Quote> quotes(List<AccountQuote> all) {
        return all.stream()
                .map(one -> new ObservedView.Quote(
                        words.of("fact.quote", one.quote()),
                        String.join(
                                words.of("separator"),
                                one.source(),
                                one.day().map(words::date).orElseGet(() -> words.of("undated"))),
                        one.url().map(FactViews::href).orElse("")))
                .toList();
    }

    private ObservedView.Told told(Outage outage) {
        return new ObservedView.Told(
                outage.date().map(words::pageDate).orElseGet(() -> words.of("undated")),
                outage.supportDuring().orElse(""),
                FactViews.href(outage.sourceUrl()));
    }
}
