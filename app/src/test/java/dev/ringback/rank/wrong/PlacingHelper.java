package dev.ringback.rank.wrong;

import dev.ringback.app.wrong.KnowsTheWeb;
import io.micronaut.http.HttpRequest;
import java.net.Socket;
import org.jsoup.nodes.Document;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Breaks the rules for libraries, so that a test can see that they are able to fail. */
public record PlacingHelper(
        KnowsTheWeb web, HttpRequest<?> request, Socket socket, Document html, CommandLine words, JsonNode node) {}
