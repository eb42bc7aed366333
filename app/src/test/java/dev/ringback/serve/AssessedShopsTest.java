package dev.ringback.serve;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.index.Generation;
import dev.ringback.rank.Assessments;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessedShopsTest {
    private static final Weights OTHER = new Weights(1, 2, 3);

    private static Shop shop(String hours, Weights weights) {
        OpeningHours open = ((HoursReading.Read) OpeningHours.read(hours)).hours();
        return new Shop("US", ZoneId.of("America/Chicago"), open, Optional.empty(), List.of(), weights);
    }

    private static AssessedShops shops(int mostProviders) {
        try (Generation generation = Generation.inMemory(List.of(new CatalogueRow(RowKind.PROVIDER, Json.tree("""
                {"slug": "example-pay", "name": "Example", "website": "https://www.example.com", "role": "psp",
                 "countries": ["US"], "claims": []}"""))))) {
            return new AssessedShops(new Ranker(generation.dossiers(), LocalDate.of(2026, 11, 21)), mostProviders);
        }
    }

    @Test
    void otherWeightsFindTheShopAssessed() {
        AssessedShops shops = shops(2);
        Assessments first = shops.of(shop("Mo-Fr 09:00-17:00", Weights.DEFAULT));
        assertSame(first, shops.of(shop("Mo-Fr 09:00-17:00", OTHER)));
        assertNotSame(first, shops.of(shop("Mo-Fr 09:00-17:30", OTHER)));
    }

    @Test
    void theShopAskedForLongestAgoIsForgotten() {
        AssessedShops shops = shops(2);
        Shop one = shop("Mo 09:00-17:00", OTHER);
        Shop two = shop("Tu 09:00-17:00", OTHER);
        Assessments first = shops.of(one);
        Assessments second = shops.of(two);
        assertSame(first, shops.of(one));
        shops.of(shop("We 09:00-17:00", OTHER));
        assertSame(first, shops.of(one));
        assertNotSame(second, shops.of(two));
    }

    /** However many providers serve its country. */
    @Test
    void theLastShopIsKept() {
        AssessedShops shops = shops(0);
        Shop one = shop("Mo 09:00-17:00", OTHER);
        Assessments first = shops.of(one);
        assertSame(first, shops.of(one));
        shops.of(shop("Tu 09:00-17:00", OTHER));
        assertNotSame(first, shops.of(one));
    }
}
