package dev.ringback.serve.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.rank.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingIdTest {
    private static Shop shop(String... given) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            if (given[i + 1] != null && !given[i + 1].isEmpty()) {
                params.put(given[i], List.of(given[i + 1]));
            }
        }
        return ShopParams.read(Params.lenient(params)).orElseThrow();
    }

    /** Whatever is asked can be asked again by its id, also hours with seasons, and gives the same shop. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            US; America/Chicago; Tu-Su 11:00-23:00; restaurant; en,es; availability:5,downtime:3,responsiveness:2
            GB; ; Mo-Fr 09:00-17:00,18:00-26:00; ; ; availability:0.125
            FR; Europe/Paris; 24/7; ; fr; responsiveness:1000
            DE; Europe/Berlin; Mo-Fr 08:00-18:00, PH off; market; de-AT,zh-Hant; downtime:1
            US; America/New_York; Apr-Oct Mo-Su 08:00-22:00, Nov-Mar Sa-Su 10:00-16:00; cafe; ;
            AU; Australia/Lord_Howe; Mo-Th 22:00-06:00, Fr 20:00-02:00; online; ;
            """)
    void anIdReadsBackAsTheShopItIsOf(
            String country, String timezone, String hours, String business, String languages, String weights) {
        Shop shop = shop(
                "country",
                country,
                "timezone",
                timezone,
                "hours",
                hours.replace(", ", "; "),
                "business",
                business,
                "languages",
                languages,
                "weights",
                weights);
        String id = new RankingId("2026-11-21-0123456789ab", shop).toString();
        Optional<RankingId> read = RankingId.read(id);
        assertEquals(Optional.of(id), read.map(RankingId::toString));
        assertEquals(
                Optional.of(shop.hours().week()),
                read.map(one -> one.shop().hours().week()));
        assertEquals(Optional.of(shop.weights()), read.map(one -> one.shop().weights()));
        assertEquals(Optional.of(shop.languages()), read.map(one -> one.shop().languages()));
    }
}
