package dev.ringback.serve.ask;

import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The id of a ranking: the edition's id, a dot, and the shop in base64url. The shop is six lines of text: country, time zone,
 * hours, business, languages and weights, as the parameters of those names have them. Equal rankings have equal ids.
 *
 * @param edition id of the edition
 */
public record RankingId(String edition, Shop shop) {
    /** A shop of six values that are as long as they may be has some 3,000 characters, and a third more in base64. */
    private static final int MAX_LENGTH = 4_500;

    /** The lines in their order; a value never has an end of line, see {@link Params}. */
    private static final List<String> NAMES =
            List.of("country", "timezone", "hours", "business", "languages", "weights");

    /** As it stands in addresses and answers. */
    @Override
    public String toString() {
        byte[] lines = String.join("\n", lines(shop)).getBytes(StandardCharsets.UTF_8);
        return edition + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(lines);
    }

    private static List<String> lines(Shop shop) {
        return List.of(
                shop.country(),
                shop.timezone().getId(),
                shop.hours().toString(),
                shop.business().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""),
                String.join(",", shop.languages()),
                weights(shop.weights()));
    }

    private static String weights(Weights weights) {
        return "availability:" + number(weights.availability()) + ",downtime:" + number(weights.downtime())
                + ",responsiveness:" + number(weights.responsiveness());
    }

    private static String number(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }

    /** The parameters by which a shop is asked for, without those that were not given. */
    public static Map<String, String> params(Shop shop) {
        Map<String, String> params = new LinkedHashMap<>();
        List<String> lines = lines(shop);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                params.put(NAMES.get(i), lines.get(i));
            }
        }
        return params;
    }

    /** Reads an id; empty where the text is none, in the one spelling it has. */
    public static Optional<RankingId> read(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String edition = text.substring(0, dot);
        return plain(text.substring(dot + 1))
                .flatMap(RankingId::shop)
                .map(shop -> new RankingId(edition, shop))
                .filter(id -> id.toString().equals(text));
    }

    private static Optional<String> plain(String base64) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Shop> shop(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() != NAMES.size()) {
            return Optional.empty();
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            given.put(NAMES.get(i), List.of(lines.get(i)));
        }
        Params params = Params.lenient(given);
        Optional<Shop> shop = ShopParams.read(params);
        return params.faults().isEmpty() ? shop : Optional.empty();
    }
}
