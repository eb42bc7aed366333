package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.serve.ask.Cursor;
import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.FolderInUse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API over real HTTP on the real catalogue, held against its own description. */
class ApiIT {
    private static final String SHOP = Web.query(
            "country", "US", "timezone", "America/Chicago", "hours", "Tu-Su 11:00-23:00", "business", "restaurant");
    /** An edition that another version of the method made. */
    private static final String OLD = "2026-01-01-00000000000a";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path GOLDEN = Path.of("..", "docs", "openapi.yaml");

    @TempDir
    static Path temp;

    private static Jar server;
    private static Web web;
    private static JsonNode description;
    private static String ranking;

    @BeforeAll
    static void start() throws Exception {
        server = Jar.serve(temp.resolve("var"));
        web = new Web(server.address());
        description = new YAMLMapper().readTree(web.get("/openapi.yaml").body());
        ranking = JSON.readTree(web.get("/api/v1/rankings" + SHOP).body())
                .path("id")
                .asString();
        keepAnEditionOfAnotherMethod();
    }

    /** Into the record of the running server, as an older build would have left it. */
    private static void keepAnEditionOfAnotherMethod() throws Exception {
        FolderInUse inUse = assertThrows(FolderInUse.class, () -> DataFolder.open(temp.resolve("var")));
        var postgres = inUse.postgres().orElseThrow();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO edition (id, day, cut_at, method_version, zone_data, digest)" + " VALUES ('"
                    + OLD + "', '2026-01-01', '2026-01-02T00:00:00Z', '0', '1999z', '0')");
        }
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!web.get("/api/v1/editions").body().contains(OLD)) {
            assertTrue(System.nanoTime() < deadline, "the server does not follow");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        server.close();
    }

    /** A new description is written and still fails the run, so that somebody looks at what has changed. */
    @Test
    void theDescriptionIsTheOneThatWasLookedAt() throws Exception {
        String served = web.get("/openapi.yaml").body();
        String golden = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
        if (!served.equals(golden)) {
            Files.writeString(GOLDEN, served);
            fail("The description of the API has changed; docs/openapi.yaml is written anew: look at the difference");
        }
        assertEquals("3.1.0", description.path("openapi").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rankings, 200, @shop",
        "/api/v1/rankings, 400, ?country=XX",
        "/api/v1/rankings/explain/{slug}, 200, toast@shop",
        "/api/v1/rankings/explain/{slug}, 404, nobody@shop",
        "/api/v1/rankings/explain/{slug}, 400, toast?country=XX",
        "/api/v1/rankings, 404, @shop&asOf=2026-01-05",
        "/api/v1/rankings/{id}, 200, @id",
        "/api/v1/rankings/{id}, 400, @id?x=1",
        "/api/v1/rankings/{id}, 404, nothing",
        "/api/v1/rankings/{id}, 410, @lost",
        "/api/v1/rankings/{id}/explain/{slug}, 200, @id",
        "/api/v1/rankings/{id}/explain/{slug}, 400, @id?x=1",
        "/api/v1/rankings/{id}/explain/{slug}, 404, nothing",
        "/api/v1/rankings/{id}/explain/{slug}, 410, @lost",
        "/api/v1/editions, 200, ?limit=5",
        "/api/v1/editions, 400, ?limit=0",
        "/api/v1/editions/diff, 200, @shop&from=@now&to=@now",
        "/api/v1/editions/diff, 400, ?from=x",
        "/api/v1/editions/diff, 404, @shop&from=x&to=@now",
        "/api/v1/editions/diff, 410, @shop&from=@old&to=@now",
        "/api/v1/providers, 200, ?q=card&country=GB&role=psp",
        "/api/v1/providers, 400, ?role=butcher",
        "/api/v1/providers/{slug}, 200, square",
        "/api/v1/providers/{slug}, 404, nobody",
        "/api/v1/providers/{slug}, 400, square?x=1",
        "/api/v1/providers/{slug}/coverage, 200, toast@shop",
        "/api/v1/providers/{slug}/coverage, 404, nobody@shop",
        "/api/v1/providers/{slug}/coverage, 400, toast?hours=never",
        "/api/v1/providers/{slug}/promises, 200, toast",
        "/api/v1/providers/{slug}/promises, 404, nobody",
        "/api/v1/providers/{slug}/promises, 400, toast?x=1",
        "/api/v1/providers/{slug}/reviews, 200, toast?limit=5",
        "/api/v1/providers/{slug}/reviews, 404, nobody",
        "/api/v1/providers/{slug}/reviews, 400, toast?stars=7",
        "/api/v1/providers/{slug}/reviews, 410, toast?cursor=@gone",
        "/api/v1/search, 200, ?q=phone&order=newest",
        "/api/v1/search, 400, ?aspect=weather",
        "/api/v1/search, 410, ?cursor=@gone",
        "/api/v1/sources, 200, ?limit=500",
        "/api/v1/sources, 404, ?provider=nobody",
        "/api/v1/sources, 400, ?outcome=lost",
        "/api/v1/changes, 200, ?provider=toast",
        "/api/v1/changes, 404, ?provider=nobody",
        "/api/v1/changes, 400, ?limit=0",
        "/api/v1/methodology, 200, ?",
        "/api/v1/methodology, 400, ?x=1",
    })
    void eachDocumentedAnswerIsReachedAndHoldsToItsSchema(String path, int status, String asked) throws Exception {
        String gone = Cursor.of(path.replace("{slug}", "toast"), "2026-01-01-replaced", 20);
        String[] parts = asked.replace("@shop", SHOP)
                .replace("@gone", gone)
                .replace("@id", ranking)
                .replace("@lost", ranking.replaceFirst("^[^.]*", OLD))
                .replace("@now", ranking.replaceFirst("[.].*", ""))
                .replace("@old", OLD)
                .split("\\?", 2);
        String slug = path.contains("{id}") ? "toast" : parts[0];
        String url = path.replace("{slug}", slug).replace("{id}", parts[0]) + (parts.length > 1 ? "?" + parts[1] : "");
        HttpResponse<String> answer = web.get(url);
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode content = description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        String type = answer.headers().firstValue("content-type").orElseThrow();
        String schema = content.path(type).path("schema").path("$ref").asString();
        assertFalse(schema.isEmpty(), status + " as " + type + " is not documented for " + path);
        assertEquals(List.of(), faults(schema, answer.body()), url);
    }

    @Test
    void aWrongAnswerWouldNotHoldToItsSchema() {
        assertFalse(faults("#/components/schemas/Problem", "{\"type\": 1}").isEmpty());
    }

    @Test
    void everyDocumentedStatusIsInTheTableAbove() {
        Set<String> documented = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .path("get")
                        .path("responses")
                        .properties()
                        .forEach(response -> documented.add(path.getKey() + " " + response.getKey())));
        assertEquals(61, documented.size(), documented.toString());
        assertEquals(15, documented.stream().filter(one -> one.endsWith("304")).count());
    }

    @Test
    void everyProviderHoldsToTheSchema() throws Exception {
        JsonNode all = JSON.readTree(web.get("/api/v1/providers").body()).path("providers");
        assertEquals(121, all.size());
        for (JsonNode provider : all) {
            String body = web.get("/api/v1/providers/" + provider.path("slug").asString())
                    .body();
            assertEquals(
                    List.of(),
                    faults("#/components/schemas/ProviderAnswer", body),
                    provider.path("slug").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings@shop",
                "/api/v1/rankings/explain/toast@shop",
                "/api/v1/rankings/@id/explain/toast",
                "/api/v1/providers",
                "/api/v1/providers/square",
                "/api/v1/providers/toast/coverage@shop",
                "/api/v1/providers/toast/promises",
                "/api/v1/providers/toast/reviews",
                "/api/v1/search?q=phone",
                "/api/v1/sources",
                "/api/v1/editions",
                "/api/v1/changes"
            })
    void whoHasTheAnswerAlreadyGetsAnEmpty304(String path) throws Exception {
        String url = path.replace("@shop", SHOP).replace("@id", ranking);
        HttpResponse<String> first = web.get(url);
        String etag = first.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> second = web.get(url, "If-None-Match", "\"other\", W/" + etag);
        assertEquals(304, second.statusCode());
        HttpResponse<String> head = web.send("HEAD", url);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(etag, head.headers().firstValue("etag").orElseThrow());
        assertEquals("", second.body());
        assertEquals(etag, second.headers().firstValue("etag").orElseThrow());
        assertEquals(200, web.get(url, "If-None-Match", "\"other\"").statusCode());
        assertEquals(first.body(), web.get(url).body());
    }

    @Test
    void theOrderOfParametersChangesNothing() throws Exception {
        String turned = Web.query(
                "business", "restaurant", "hours", "Tu-Su 11:00-23:00", "timezone", "America/Chicago", "country", "us");
        assertEquals(
                web.get("/api/v1/rankings" + SHOP).body(),
                web.get("/api/v1/rankings" + turned).body());
    }

    @Test
    void everyFaultIsNamedAtOnce() throws Exception {
        HttpResponse<String> answer = web.get("/api/v1/rankings"
                + Web.query(
                        "country",
                        "XX",
                        "timezone",
                        "Nowhere/City",
                        "hours",
                        "Mo-Su off",
                        "business",
                        "zoo",
                        "languages",
                        "english!",
                        "weights",
                        "availability:0",
                        "fbclid",
                        "1",
                        "country",
                        "US"));
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElseThrow());
        List<String> params = new ArrayList<>();
        JSON.readTree(answer.body())
                .path("errors")
                .forEach(error -> params.add(error.path("param").asString() + ":"
                        + error.path("code").asString()));
        assertEquals(
                Set.of(
                        "country:repeated",
                        "timezone:invalid",
                        "hours:invalid",
                        "business:invalid",
                        "languages:invalid",
                        "weights:invalid",
                        "fbclid:unknown_parameter"),
                Set.copyOf(params));
    }

    @Test
    void aSemicolonInHoursNeedsNoEscape() throws Exception {
        HttpResponse<String> answer = web.get("/api/v1/rankings?country=GB&hours=Mo-Fr+09:00-17:00;Sa+10:00-14:00");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"hours\":\"Mo-Fr 09:00-17:00; Sa 10:00-14:00\""), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "timezone", "hours", "business", "languages", "weights", "q", "zzz"})
    void tenThousandCharactersAreRefusedInShort(String name) throws Exception {
        String path = name.equals("q") ? "/api/v1/providers" : "/api/v1/rankings";
        HttpResponse<String> answer = web.get(path + Web.query(name, "x".repeat(10_000)));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().length() < 2_000, answer.body().length() + " characters");
    }

    @Test
    void anAddressWithoutEndIsRefused() throws Exception {
        int status = web.get("/api/v1/rankings" + Web.query("hours", "x".repeat(60_000)))
                .statusCode();
        assertTrue(status == 413 || status == 414, "status " + status);
    }

    @Test
    void whatCannotBeReadAtAllIsAProblemToo() throws Exception {
        String answer = raw("GET /api/v1/rankings?country=%ZZ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("Content-Security-Policy"), answer);
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(web.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/nothing,404",
        "POST,/api/v1/rankings,405",
        "DELETE,/api/v1/providers/square,405",
        "GET,/api/v2/rankings,404"
    })
    void whatIsNotThereIsAProblem(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = web.send(method, path);
        assertEquals(status, answer.statusCode());
        assertEquals(List.of(), faults("#/components/schemas/Problem", answer.body()));
        assertEquals(status, JSON.readTree(answer.body()).path("status").asInt());
    }

    @Test
    void aBrowserOfAnotherSiteMayRead() throws Exception {
        HttpResponse<String> preflight = web.send("OPTIONS", "/api/v1/rankings");
        assertEquals(204, preflight.statusCode());
        assertEquals(
                "If-None-Match",
                preflight.headers().firstValue("access-control-allow-headers").orElseThrow());
        for (String path : List.of("/api/v1/providers", "/api/v1/nothing")) {
            assertEquals(
                    "*",
                    web.get(path)
                            .headers()
                            .firstValue("access-control-allow-origin")
                            .orElseThrow(),
                    path);
        }
    }

    @Test
    void aPageOfAnotherSiteMayReadOnLoopbackToo() throws Exception {
        String answer =
                raw("GET /api/v1/providers/toast HTTP/1.1\r\nHost: localhost\r\nOrigin: https://shop.example\r\n"
                        + "Connection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.contains("Access-Control-Allow-Origin: *"), answer);
        String preflight =
                raw("OPTIONS /api/v1/providers HTTP/1.1\r\nHost: localhost\r\nOrigin: https://shop.example\r\n"
                        + "Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n");
        assertTrue(preflight.startsWith("HTTP/1.1 204"), preflight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%00", "%1B"})
    void whatIsNoTextIsRefused(String bytes) throws Exception {
        HttpResponse<String> answer = web.get("/api/v1/providers?q=" + bytes);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "q",
                JSON.readTree(answer.body())
                        .path("errors")
                        .path(0)
                        .path("param")
                        .asString());
    }

    @Test
    void aReportThatIsNoFormIsRefused() throws Exception {
        assertEquals(400, web.post("/report", "page=%zz").statusCode());
    }

    @Test
    void headHasTheHeadersWithoutTheBody() throws Exception {
        HttpResponse<String> head = web.send("HEAD", "/api/v1/providers/square");
        assertEquals(200, head.statusCode());
        assertTrue(head.headers().firstValue("etag").isPresent());
        assertEquals("", head.body());
    }

    @Test
    void aCountryWithTooFewKnownHoursIsListedAndNotRanked() throws Exception {
        JsonNode france =
                JSON.readTree(web.get("/api/v1/rankings" + Web.query("country", "FR", "hours", "Mo-Sa 09:00-19:00"))
                        .body());
        assertEquals(0, france.path("providers").size());
        assertTrue(france.path("listed").size() >= 10, france.path("listed").size() + " listed");
        assertEquals(
                "country_not_ranked",
                france.path("meta").path("issues").path(0).path("code").asString());
    }

    @Test
    void aCountryThatNobodyServesIsAnEmptyAnswerThatSaysSo() throws Exception {
        JsonNode answer =
                JSON.readTree(web.get("/api/v1/rankings" + Web.query("country", "VA", "hours", "Mo-Sa 09:00-19:00"))
                        .body());
        assertEquals(
                "nobody_serves_country",
                answer.path("meta").path("issues").path(0).path("code").asString());
    }

    @Test
    void providersAreFoundAsOneTypes() throws Exception {
        assertEquals("square", first("q", "squ"));
        assertEquals("toast", first("q", "Toast"));
        assertEquals("square", first("q", "squareup.com"));
        assertEquals(
                0,
                JSON.readTree(web.get("/api/v1/providers" + Web.query("q", "zzzzqqqq"))
                                .body())
                        .path("total")
                        .asInt());
    }

    private static String first(String... query) throws IOException, InterruptedException {
        return JSON.readTree(web.get("/api/v1/providers" + Web.query(query)).body())
                .path("providers")
                .path(0)
                .path("slug")
                .asString();
    }

    private static List<String> faults(String reference, String body) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("$ref", reference);
        schema.set("components", description.path("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return compiled.validate(JSON.readTree(body)).stream()
                .map(Object::toString)
                .toList();
    }
}
