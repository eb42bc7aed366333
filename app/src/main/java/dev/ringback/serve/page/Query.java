package dev.ringback.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the query part of addresses. */
final class Query {
    private Query() {}

    /** {@code ?a=b&c=d}; empty where there is nothing. */
    static String of(Map<String, String> params) {
        return params.isEmpty()
                ? ""
                : params.entrySet().stream()
                        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
