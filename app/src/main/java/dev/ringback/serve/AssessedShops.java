package dev.ringback.serve;

import dev.ringback.rank.Assessments;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Shop;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shops that were ranked last, as far as their weights have no part in it: who turns the weights, or asks why, asks for the same
 * shop again at once. The one asked for longest ago is forgotten first, since a new shop is worth more than one that was asked for often.
 * Thread-safe.
 */
final class AssessedShops {
    /** Of so many providers in all, each of some 10 KB: three shops of 300 providers, and nine of the real catalogue. */
    private static final int MOST_PROVIDERS = 1_000;

    private final Ranker ranker;
    private final int mostProviders;
    private final Map<Shop, Assessments> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int providers;

    AssessedShops(Ranker ranker) {
        this(ranker, MOST_PROVIDERS);
    }

    /** @param mostProviders the last shop is kept in any case */
    AssessedShops(Ranker ranker, int mostProviders) {
        this.ranker = ranker;
        this.mostProviders = mostProviders;
    }

    /** Worked out beside other shops: two who ask for one shop at once work it out twice, to the same bit. */
    Assessments of(Shop shop) {
        Shop unweighed = shop.unweighed();
        Assessments known = get(unweighed);
        if (known != null) {
            return known;
        }
        Assessments assessed = ranker.assess(unweighed);
        put(unweighed, assessed);
        return assessed;
    }

    private synchronized @Nullable Assessments get(Shop shop) {
        return kept.get(shop);
    }

    private synchronized void put(Shop shop, Assessments assessed) {
        if (kept.put(shop, assessed) == null) {
            providers += assessed.all().size();
        }
        Iterator<Assessments> oldest = kept.values().iterator();
        while (providers > mostProviders && kept.size() > 1) {
            providers -= oldest.next().all().size();
            oldest.remove();
        }
    }
}
