package dev.ringback.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.rank.Indicator;
import dev.ringback.rank.Ranker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The method's page and its exact form. */
class MethodPageIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PageServer server;

    @BeforeAll
    static void start() {
        server = new PageServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String body(String path) throws Exception {
        var reply = server.get(path);
        assertEquals(200, reply.statusCode(), reply.body());
        return reply.body();
    }

    private static JsonNode form() throws Exception {
        return JSON.readTree(body("/api/v1/methodology"));
    }

    @Test
    void theFirstPartIsInPlainWords() throws Exception {
        String html = body("/methodology");
        String plain = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
        assertTrue(plain.contains("Nobody can pay for a place"), plain);
        assertTrue(plain.contains("can’t tell them apart"), plain);
        for (String word : List.of("SLA", "variance", "posterior", "deviation", "interval", "√", "Bayes")) {
            assertFalse(plain.contains(word), word);
        }
        String text = plain.replaceAll("<[^>]*+>", " ");
        assertTrue(text.split("\\s++", -1).length < 800, "three screens");
    }

    @Test
    void everyPictureSaysTheSameInWords() throws Exception {
        String html = body("/methodology");
        String pictures = html.substring(html.indexOf("<article"), html.indexOf("</article>"));
        long drawn = pictures.split("role=\"img\"", -1).length - 1;
        assertEquals(8, drawn);
        assertEquals(drawn, pictures.split("<desc id=\"[^\"]++\">[^<]++</desc>", -1).length - 1);
    }

    @Test
    void sharesAndVersionAreThoseThatRank() throws Exception {
        JsonNode form = form();
        assertEquals(Ranker.METHOD_VERSION, form.path("version").asString());
        List<String> found = new ArrayList<>();
        for (JsonNode axis : form.path("axes")) {
            double sum = 0;
            for (JsonNode one : axis.path("indicators")) {
                found.add(one.path("indicator").asString());
                sum += one.path("share").asDouble();
            }
            assertEquals(1, sum, 1e-9, axis.path("axis").asString());
        }
        assertEquals(Indicator.values().length, found.size());
        String html = body("/methodology");
        for (JsonNode constant : form.path("constants")) {
            assertTrue(html.contains(constant.path("name").asString()), constant.toString());
        }
        assertTrue(form.path("constants").size() > 30 && form.path("weaknesses").size() > 8);
    }

    @Test
    void anUnknownParameterIsNamed() throws Exception {
        var reply = server.get("/api/v1/methodology?x=1");
        assertEquals(400, reply.statusCode());
        assertTrue(reply.body().contains("\"x\""), reply.body());
    }

    @Test
    void everyPageLeadsToIt() throws Exception {
        for (String path : List.of("/", "/sources", "/changes", "/methodology")) {
            assertTrue(body(path).contains("href=\"/methodology\""), path);
        }
    }
}
