package dev.ringback.index;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsCell;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import dev.ringback.model.ReviewSources;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Gives each dossier what reviews say of its support, out of the sums of a generation. */
final class AccountSums {
    private static final Set<Facet> BY = Set.of(Facet.PROVIDER, Facet.SOURCE, Facet.TRUST, Facet.MONTH);
    private static final ReviewFilter NO_COMPLAINTS =
            new ReviewFilter(Map.of(), Map.of(Facet.TYPE, Set.of("complaint")), Optional.empty(), Optional.empty());

    private final Function<SumsQuery, List<SumsCell>> sums;
    private final ReviewSources sources;

    AccountSums(Function<SumsQuery, List<SumsCell>> sums, ReviewSources sources) {
        this.sums = sums;
        this.sources = sources;
    }

    Map<String, Dossier> addedTo(Map<String, Dossier> dossiers) {
        Map<String, List<Accounts.Cell>> told = new TreeMap<>();
        Map<String, Optional<YearMonth>> months = new HashMap<>();
        for (SumsCell cell : sums.apply(new SumsQuery(NO_COMPLAINTS, BY))) {
            told.computeIfAbsent(value(cell, Facet.PROVIDER), slug -> new ArrayList<>())
                    .add(cell(cell, months.computeIfAbsent(value(cell, Facet.MONTH), AccountSums::month)));
        }
        Map<String, Dossier> with = new TreeMap<>(dossiers);
        told.forEach((slug, accounts) ->
                with.computeIfPresent(slug, (same, dossier) -> dossier.with(new Accounts(accounts))));
        return Collections.unmodifiableMap(with);
    }

    private static Optional<YearMonth> month(String month) {
        return month.equals(Facet.UNKNOWN) ? Optional.empty() : Optional.of(YearMonth.parse(month));
    }

    /** @param month shared by all cells of it: there are hundreds of thousands */
    private Accounts.Cell cell(SumsCell cell, Optional<YearMonth> month) {
        String source = value(cell, Facet.SOURCE);
        return new Accounts.Cell(
                source,
                sources.writers(source),
                Trust.valueOf(value(cell, Facet.TRUST).toUpperCase(Locale.ROOT)),
                month,
                Accounts.Sum.of(cell.tally()));
    }

    private static String value(SumsCell cell, Facet facet) {
        return cell.key().getOrDefault(facet, Facet.UNKNOWN);
    }
}
