package dev.ringback.proof;

import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Review;
import dev.ringback.proof.world.Truth;
import dev.ringback.proof.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a world as a data folder, so that everything that reads one can be tried on it; beside it {@code truth.csv}. Equal
 * worlds give equal bytes. Nothing in a world needs escaping: all its texts are of letters, digits, dashes, colons and spaces.
 */
public final class WorldFolder {
    private WorldFolder() {}

    /**
     * @param parent gets a folder named like {@code W4-5000}
     * @return that folder
     * @throws IOException when it cannot be written, or is there already
     */
    public static Path write(World world, Path parent) throws IOException {
        Path folder = Files.createDirectories(parent).resolve(world.kind() + "-" + world.seed());
        Files.createDirectory(folder);
        Path providers = Files.createDirectory(folder.resolve("providers"));
        for (Dossier dossier : world.dossiers()) {
            Path file = providers.resolve(dossier.provider().slug() + ".yaml");
            Files.writeString(file, ProviderText.of(dossier.provider()), StandardCharsets.UTF_8);
        }
        write(folder, "reviews.jsonl", world.reviews().stream().map(WorldFolder::review));
        write(folder, "truth.csv", truths(world));
        if (world.kind().isOfThreeAxes()) {
            write(folder, "incidents.jsonl", incidents(world));
            write(folder, "observation-windows.yaml", windows(world));
        }
        return folder;
    }

    private static void write(Path folder, String name, Stream<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines.toList(), StandardCharsets.UTF_8);
    }

    private static String review(Review review) {
        List<String> fields = new ArrayList<>(List.of(
                text("provider", review.provider()),
                text("source", review.source()),
                text("id", review.item()),
                text("author", review.author().orElseThrow()),
                bare("authorReviews", review.authorReviews().orElseThrow()),
                bare("supportStars", review.supportStars().orElseThrow()),
                text("date", review.day().orElseThrow()),
                bare("verified", review.verified())));
        review.text().ifPresent(text -> fields.add(text("text", text)));
        return object(fields);
    }

    private static Stream<String> truths(World world) {
        Stream<String> rows = world.truth().entrySet().stream().map(one -> truth(one.getKey(), one.getValue()));
        return Stream.concat(Stream.of("provider,availability,downtime,responsiveness,score"), rows);
    }

    private static String truth(String slug, Truth truth) {
        return String.format(
                Locale.ROOT,
                "%s,%.6f,%.6f,%.6f,%.6f",
                slug,
                truth.availability(),
                truth.downtime(),
                truth.responsiveness(),
                truth.score());
    }

    private static Stream<String> incidents(World world) {
        return world.dossiers().stream()
                .flatMap(one -> one.incidents().stream())
                .map(WorldFolder::incident);
    }

    private static String incident(Incident one) {
        List<String> fields = new ArrayList<>(List.of(
                text("provider", one.provider()),
                text("id", one.id()),
                text("title", one.title()),
                text("type", "incident"),
                bare("own_fault", one.ownFault().orElseThrow()),
                "\"affects\":[\"in_person\"]",
                text("impact", one.impact().orElseThrow()),
                text("started_at", one.startedAt().orElseThrow()),
                text("start_basis", one.startBasis().orElseThrow()),
                text("first_update_at", one.firstUpdateAt().orElseThrow()),
                one.resolvedAt().map(at -> text("resolved_at", at)).orElse("\"resolved_at\":null"),
                text("end_known", one.endKnown()),
                bare("updates", one.updates().orElseThrow())));
        one.longestSilenceMinutes().ifPresent(minutes -> fields.add(bare("longest_silence_min", minutes)));
        fields.add(text("event", one.event()));
        fields.add("\"source\":" + object(List.of(text("url", one.source()), text("kind", "status_page"))));
        fields.add(text("read_at", one.readAt()));
        return object(fields);
    }

    private static Stream<String> windows(World world) {
        Stream<String> head = Stream.of("read_at: '" + World.TODAY.minusDays(2) + "'", "", "windows:");
        return Stream.concat(
                head,
                world.dossiers().stream().flatMap(one -> one.windows().stream()).flatMap(WorldFolder::window));
    }

    private static Stream<String> window(ObservationWindow window) {
        return Stream.of(
                "  - provider: " + window.provider(),
                "    page: " + window.page().orElseThrow(),
                "    source:",
                "      url: " + window.page().orElseThrow(),
                "      kind: status_page",
                "    observed_from: '" + window.from().orElseThrow() + "'",
                "    observed_to: '" + window.to().orElseThrow() + "'",
                "    complete: " + window.complete(),
                "    ends_known_until: null",
                "    note: seen whole");
    }

    private static String object(List<String> fields) {
        return fields.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String name, Object value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private static String bare(String name, Object value) {
        return "\"" + name + "\":" + value;
    }
}
