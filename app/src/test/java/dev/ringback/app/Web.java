package dev.ringback.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A client of a server on this machine. */
final class Web {
    /** No connection is used again that the server may be closing just then. */
    static {
        System.setProperty("jdk.httpclient.keepalive.timeout", "0");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Web(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return onItsOwn(request);
    }

    /** Sends a form. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return onItsOwn(request);
    }

    /** On a new connection: only a GET is sent again by itself where the server closed the old one just then. */
    private static HttpResponse<String> onItsOwn(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient once = HttpClient.newHttpClient()) {
            return once.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A query of names and values in turn. */
    static String query(String... pairs) {
        return IntStream.iterate(0, i -> i < pairs.length, i -> i + 2)
                .mapToObj(i -> pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
