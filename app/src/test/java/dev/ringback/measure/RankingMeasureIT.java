package dev.ringback.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.index.IndexFolder;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.Migrations;
import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ranking of 300 providers with 2,000,000 reviews, whole over HTTP and in turn with its peers: first for a shop never asked before
 * (P5), then for the same shop with other weights (P8). The server has 512 MB of heap, and stands a load of many clients with it (P11).
 */
@Tag("measure")
class RankingMeasureIT {
    private static final int REVIEWS = Integer.getInteger("ringback.reviews", 2_000_000);
    private static final String HEAP = "-Xmx512m";
    private static final int WARM = 300;
    private static final int ROUNDS = 100;
    private static final int CLIENTS = 8;
    private static final int REQUESTS = 50;

    private static final double OF_ROLLUP = 1 / 20.0;
    private static final double OF_HELLO = 20;
    private static final double OF_FIRST = 1 / 5.0;

    private static final String[] WEIGHTS = {"5,downtime:3,responsiveness:2", "1,downtime:1,responsiveness:4"};

    private final InventedShop shops = new InventedShop();

    @TempDir
    Path temp;

    @Test
    void rankingsOfManyReviewsBesideTheirPeers() throws Exception {
        try (DataFolder folder = DataFolder.open(temp.resolve("postgres"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            String recordId = recordId(postgres);
            long start = System.nanoTime();
            try (RollUp rollUp = new RollUp(peer(postgres))) {
                Path index = temp.resolve("index");
                InventedMarket.write(new IndexFolder(index), recordId, REVIEWS, rollUp::add);
                rollUp.sumUp();
                assertEquals(REVIEWS, rollUp.answer());
                print("%,d reviews written in %.0f s", REVIEWS, (System.nanoTime() - start) / 1e9);
                try (Peer bare = Peer.hello(HEAP);
                        Peer ours = Peer.ringbackOn(HEAP, postgres, temp.resolve("var"), index)) {
                    bare.awaitAnswer("/hello", Duration.ofSeconds(60));
                    ours.awaitAnswer(shops.next(), Duration.ofSeconds(240));
                    measure(ours, bare, rollUp);
                    standsALoad(ours);
                }
            }
        }
    }

    private static String recordId(EmbeddedPostgres postgres) throws SQLException {
        Migrations.migrate(new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        try (Connection connection = connect(postgres.jdbcUrl(), postgres);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select record_id::text from record_state")) {
            found.next();
            return found.getString(1);
        }
    }

    /** A database of its own, since the record's is migrated by its rules. */
    private static Connection peer(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres.jdbcUrl(), postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create database peer");
        }
        return connect(postgres.jdbcUrl().replaceFirst("(//[^/]+/)[^?]+", "$1peer"), postgres);
    }

    private static Connection connect(String url, EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(url, postgres.user(), postgres.password());
    }

    private void measure(Peer ours, Peer bare, RollUp rollUp) throws Exception {
        for (int i = 0; i < WARM; i++) {
            String shop = shops.next();
            millis(ours, shop);
            millis(ours, weighed(shop, i));
            millis(bare, "/hello");
        }
        double[] first = new double[ROUNDS];
        double[] again = new double[ROUNDS];
        double[] hello = new double[ROUNDS];
        double[] sums = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            String shop = shops.next();
            first[round] = millis(ours, shop);
            again[round] = millis(ours, weighed(shop, round));
            hello[round] = millis(bare, "/hello");
            long start = System.nanoTime();
            rollUp.answer();
            sums[round] = (System.nanoTime() - start) / 1e6;
        }
        report("P5, a shop never asked before, beside a roll-up over everything", first, sums, OF_ROLLUP);
        report("P5, a shop never asked before, beside a bare hello", first, hello, OF_HELLO);
        report("P8, other weights for the same shop, beside its first ranking", again, first, OF_FIRST);
    }

    private static String weighed(String shop, int round) {
        return shop + "&weights=availability:" + WEIGHTS[round % WEIGHTS.length];
    }

    private static double millis(Peer peer, String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = peer.get(path);
        double millis = (System.nanoTime() - start) / 1e6;
        assertEquals(200, answer.statusCode(), answer::body);
        return millis;
    }

    private static void report(String what, double[] ours, double[] theirs, double goal) {
        double ratio = Peer.median(ours) / Peer.median(theirs);
        print(
                "%s: %.2f ms and %.2f ms, ratio %.3f (medians of %d; goal ≤ %.3f: %s)",
                what,
                Peer.median(ours),
                Peer.median(theirs),
                ratio,
                ours.length,
                goal,
                ratio <= goal ? "met" : "missed");
    }

    /** Every answer is whole, and the server is there after them. */
    private void standsALoad(Peer ours) throws Exception {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(() -> {
                int whole = 0;
                for (int i = 0; i < REQUESTS; i++) {
                    String shop = shops.next();
                    whole += isWhole(ours.get(shop)) && isWhole(ours.get(weighed(shop, i))) ? 1 : 0;
                }
                return whole;
            });
        }
        int whole = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Integer> client : pool.invokeAll(clients)) {
                whole += client.get();
            }
        }
        print(
                "P11, %s: %d of %d pairs of rankings whole with %d clients, at most %.0f MB of memory",
                HEAP, whole, CLIENTS * REQUESTS, CLIENTS, ours.mostMemoryBytes() / 1e6);
        assertEquals(CLIENTS * REQUESTS, whole);
    }

    private static boolean isWhole(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains(InventedMarket.slug(InventedMarket.PROVIDERS - 1));
    }

    private static void print(String format, Object... values) {
        System.out.println("MEASURE ranking: " + String.format(Locale.ROOT, format, values));
    }
}
