package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that may not be shown go out by no way there is: words that stand in them alone are looked for in every answer. A word
 * that the client typed may come back as typed, and none beside it.
 */
class NothingLeaksIT {
    private static final List<String> FILTERS = List.of(
            "",
            "&provider=day-pay",
            "&source=shop-forum",
            "&source=wallet-world,complaint-desk&type=review,complaint",
            "&order=oldest&limit=100",
            "&aspect=reach&polarity=neg",
            "&not_source=till-talk&year=2026&stars=1,2");

    /** Where nothing is typed. */
    private static final List<String> FIXED = List.of(
            "/providers/day-pay",
            "/providers/day-pay?country=US&place=Chicago&hours=24/7",
            "/changes",
            "/changes.atom",
            "/providers/day-pay/changes.atom",
            "/openapi.yaml",
            "/api/v1/rankings?country=US&timezone=America/Chicago&hours=24/7",
            "/api/v1/providers/day-pay",
            "/api/v1/sources",
            "/api/v1/changes",
            "/report?page=/providers/day-pay");

    @TempDir
    static Path folder;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(InventedAccounts.in(folder));
        server.warmUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> addresses(String typed) {
        List<String> addresses =
                new ArrayList<>(List.of("/?q=" + typed, "/sources?name=" + typed, "/api/v1/providers?q=" + typed));
        for (String filter : FILTERS) {
            addresses.add("/search?q=" + typed + filter);
            addresses.add("/api/v1/search?q=" + typed + filter);
            if (!filter.contains("provider=")) {
                addresses.add("/api/v1/providers/day-pay/reviews?q=" + typed + filter);
            }
        }
        return addresses;
    }

    /** Also by a beginning of the word, by a wrong letter and as a phrase: what is suggested instead must not be it. */
    private static List<String> typings() {
        List<String> typings = new ArrayList<>(List.of("", "card+machine", "%22happened+near%22", "support"));
        for (String secret : InventedAccounts.SECRETS) {
            typings.add(secret);
            typings.add(secret.substring(0, secret.length() - 1));
            typings.add(secret.substring(0, 3) + "x" + secret.substring(4));
        }
        return typings;
    }

    @Test
    void noHiddenWordIsInAnyAnswer() throws Exception {
        List<String> leaks = new ArrayList<>(leaks(FIXED, ""));
        for (String typed : typings()) {
            leaks.addAll(leaks(addresses(typed), typed));
        }
        assertEquals(List.of(), leaks);
    }

    private static List<String> leaks(List<String> addresses, String typed) throws IOException, InterruptedException {
        List<String> leaks = new ArrayList<>();
        int answers = 0;
        for (String address : addresses) {
            HttpResponse<String> answer = server.get(address);
            assertTrue(answer.statusCode() < 500, address + " gives " + answer.statusCode());
            answers += answer.statusCode() == 200 ? 1 : 0;
            leaks(answer, typed).forEach(word -> leaks.add(word + " at " + address));
        }
        assertTrue(2 * answers > addresses.size(), answers + " answers of " + addresses + " were looked at");
        return leaks;
    }

    private static List<String> leaks(HttpResponse<String> answer, String typed) {
        String said = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
        return InventedAccounts.SECRETS.stream()
                .filter(word -> !word.equals(typed) && said.contains(word))
                .toList();
    }

    @Test
    void theHiddenWordsAreFoundAllTheSame() throws Exception {
        assertTrue(total("quuxwobble") > 20, "the hidden texts are not indexed");
        assertTrue(total("phone") > 10, "the shown texts are not indexed");
        String body = server.get("/api/v1/search?q=quuxwobble").body();
        assertTrue(body.contains("\"textNote\":\"not_ours_to_show\""), body);
        assertTrue(!body.contains("\"highlight\":{"), body);
    }

    /** Not the words beside it either, nor the word itself elsewhere than in what was typed. */
    @Test
    void whatWasTypedComesBackAsTypedOnly() throws IOException, InterruptedException {
        String body = server.get("/api/v1/search?q=quuxwobble&limit=1").body();
        assertEquals(1, body.split("quuxwobble", -1).length - 1, "in \"next\" alone: " + body);
    }

    private static long total(String word) throws IOException, InterruptedException {
        String body = server.get("/api/v1/search?q=" + word).body();
        return Long.parseLong(body.replaceFirst("(?s).*?\"total\":([0-9]+),.*", "$1"));
    }
}
