package dev.ringback.sources;

import dev.ringback.model.SourceKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The rules of a provider's {@code sources} that a schema cannot say and that hold within the file. */
final class SourceRules {
    private final String path;
    private final LocatedTree tree;
    private final List<Problem> problems;
    private final Map<String, Integer> seen = new HashMap<>();

    SourceRules(String path, LocatedTree tree, List<Problem> problems) {
        this.path = path;
        this.tree = tree;
        this.problems = problems;
    }

    void check() {
        JsonNode sources = tree.root().path("sources");
        for (int i = 0; i < sources.size(); i++) {
            JsonNode source = sources.get(i);
            String pointer = "/sources/" + i;
            once(source.path("url").asString(), pointer + "/url");
            if (source.has("cadence")) {
                cadence(source.path("cadence").asString(), pointer + "/cadence");
            }
            if (source.has("platform")) {
                platform(source.path("reads").asString(), pointer + "/platform");
            }
        }
    }

    private void once(String url, String pointer) {
        Integer earlier = seen.putIfAbsent(url, tree.lineOf(pointer));
        if (earlier != null) {
            refuse(pointer, "the page " + url + " stands on line " + earlier + " already; leave one out");
        }
    }

    private void cadence(String text, String pointer) {
        Duration cadence = Duration.parse(text);
        if (cadence.compareTo(SourceKind.LEAST_CADENCE) < 0 || cadence.compareTo(SourceKind.MOST_CADENCE) > 0) {
            refuse(
                    pointer,
                    "the cadence " + text + " is out of bounds; accepted: " + SourceKind.LEAST_CADENCE + " to P"
                            + SourceKind.MOST_CADENCE.toDays() + "D");
        }
    }

    private void platform(String reads, String pointer) {
        if (!SourceKind.valueOf(reads.toUpperCase(Locale.ROOT)).tellsOfIncidents()) {
            refuse(
                    pointer,
                    "a page that is read for " + reads
                            + " has no \"platform\"; accepted: only with \"reads\" status or feed");
        }
    }

    private void refuse(String pointer, String message) {
        problems.add(Problem.refused(path, tree.lineOf(pointer), message));
    }
}
