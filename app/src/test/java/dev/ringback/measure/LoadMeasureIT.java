package dev.ringback.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a ranking takes under load, beside a bare Micronaut in turn with it; the server has 256 MB of heap. */
@Tag("measure")
class LoadMeasureIT {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 250;
    private static final double GOAL = 20;
    private static final String[] ZONES = {
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"
    };
    private static final String[] HOURS = {
        "Tu-Su+11:00-23:00",
        "Mo-Fr+08:00-18:00",
        "Mo-Su+00:00-24:00",
        "Fr-Sa+18:00-02:00",
        "Mo-Sa+09:00-20:00;Su+10:00-16:00"
    };

    private final InventedShop shops = new InventedShop();

    @TempDir
    Path temp;

    @Test
    void rankingsUnderLoadBesideABareMicronaut() throws Exception {
        try (Peer bare = Peer.hello("-Xmx256m");
                Peer ours = Peer.ringback("-Xmx256m", temp.resolve("var"))) {
            bare.awaitAnswer("/hello", Duration.ofSeconds(60));
            ours.awaitAnswer(again(0), Duration.ofSeconds(120));
            report("20 shops asked again and again", bare, ours, LoadMeasureIT::again);
            report("a shop never asked before", bare, ours, request -> shops.next());
        }
    }

    private static String again(int request) {
        return "/api/v1/rankings?country=US&timezone=" + ZONES[request % 4] + "&hours=" + HOURS[request % 5];
    }

    private static void report(String what, Peer bare, Peer ours, IntFunction<String> path) throws Exception {
        double[] ratios = new double[ROUNDS];
        double[] p50 = new double[ROUNDS];
        double[] p99 = new double[ROUNDS];
        double[] hello = new double[ROUNDS];
        load(ours, path);
        load(bare, request -> "/hello");
        for (int round = 0; round < ROUNDS; round++) {
            double[] theirs = load(bare, request -> "/hello");
            double[] mine = load(ours, path);
            hello[round] = at(theirs, 0.5);
            p50[round] = at(mine, 0.5);
            p99[round] = at(mine, 0.99);
            ratios[round] = p50[round] / hello[round];
        }
        double ratio = Peer.median(ratios);
        System.out.printf(
                "MEASURE %s, %d clients: p50 %.2f ms, p99 %.2f ms; bare Micronaut p50 %.2f ms; ratio %.1f (median of %d pairs; goal ≤ %.0f)%n",
                what, CLIENTS, Peer.median(p50), Peer.median(p99), Peer.median(hello), ratio, ROUNDS, GOAL);
        assertTrue(ratio <= GOAL, what + ": ratio " + ratio);
    }

    private static double[] load(Peer peer, IntFunction<String> path) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<double[]>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * REQUESTS;
                clients.add(() -> ask(peer, path, first));
            }
            List<Double> all = new ArrayList<>();
            for (Future<double[]> times : pool.invokeAll(clients)) {
                Arrays.stream(times.get()).forEach(all::add);
            }
            return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }
    }

    private static double[] ask(Peer peer, IntFunction<String> path, int first) throws Exception {
        double[] times = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            String url = path.apply(first + i);
            long before = System.nanoTime();
            HttpResponse<String> answer = peer.get(url);
            times[i] = (System.nanoTime() - before) / 1e6;
            assertEquals(200, answer.statusCode(), url);
        }
        return times;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(sorted.length * share))];
    }
}
