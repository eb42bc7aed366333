package dev.ringback.serve.api;

import dev.ringback.rank.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop as it was understood.
 *
 * @param hours OpenStreetMap opening_hours, normalised
 * @param languages BCP 47; empty: any
 */
public record ShopAnswer(
        String country,
        String timezone,
        String hours,
        @Nullable String business,
        List<String> languages,
        WeightsAnswer weights) {

    /** As they were given; only their proportions count. */
    public record WeightsAnswer(double availability, double downtime, double responsiveness) {}

    static ShopAnswer of(Shop shop) {
        return new ShopAnswer(
                shop.country(),
                shop.timezone().getId(),
                shop.hours().toString(),
                shop.business().map(Wire::lower).orElse(null),
                shop.languages(),
                new WeightsAnswer(
                        shop.weights().availability(),
                        shop.weights().downtime(),
                        shop.weights().responsiveness()));
    }
}
