package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.serve.Reads;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** The whole server on a free port, over the invented catalogue and without a database. */
final class PageServer implements AutoCloseable {
    private final Generation generation;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newBuilder().build();

    PageServer(Path folder) {
        this(InventedCatalogue.in(folder));
    }

    /** @param generation is closed with the server */
    PageServer(Generation generation) {
        this.generation = generation;
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(Map.of("micronaut.server.port", 0, "micronaut.server.host", "127.0.0.1"))
                .start();
        context.getBean(Reads.class).publish(generation);
        server = context.getBean(EmbeddedServer.class).start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Searches until a search is over in time: the first ones of a new machine may be cut. */
    void warmUp() throws IOException, InterruptedException {
        for (int more = 50; more > 0; more--) {
            if (get("/api/v1/search?limit=" + more).body().contains("\"complete\":true")) {
                return;
            }
        }
        throw new IllegalStateException("No search was over in time");
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        context.close();
        generation.close();
    }
}
