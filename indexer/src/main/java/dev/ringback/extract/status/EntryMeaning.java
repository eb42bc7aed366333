package dev.ringback.extract.status;

import dev.ringback.extract.status.StatusEntry.Post;
import dev.ringback.model.Incident.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was hit and whose fault it was, by the words of an item. */
record EntryMeaning(Optional<Boolean> ownFault, List<String> affects) {
    /** In the order of what matters most to a shop. */
    private static final List<String> ORDER =
            List.of("in_person", "online", "api", "dashboard", "payouts", "support", "other");

    /** More of a text adds only what is told by the way. */
    private static final int MOST_LENGTH = 600;

    static EntryMeaning of(StatusEntry entry, List<Post> posts, Type type) {
        return new EntryMeaning(
                type == Type.MAINTENANCE ? Optional.empty() : fault(entry, posts), affects(entry, posts));
    }

    /** All posts count: who was to blame is found out late. */
    private static Optional<Boolean> fault(StatusEntry entry, List<Post> posts) {
        String title = entry.title() + " | " + String.join(" | ", entry.components());
        String text = posts.stream().map(Post::text).map(EntryMeaning::cut).collect(Collectors.joining(" | "));
        Set<String> said = StatusWords.OURS.within("fault", title + " | " + text);
        if (said.contains("THEIRS")) {
            return Optional.of(false);
        }
        boolean own = said.contains("OWN") || said.contains("OURS") && !said.contains("NAMED");
        return own ? Optional.of(true) : Optional.empty();
    }

    private static List<String> affects(StatusEntry entry, List<Post> posts) {
        if (StatusWords.OURS.has("affects", "TEST", entry.title())) {
            return List.of("other");
        }
        List<String> found = kinds(entry.title() + " | " + String.join(" | ", entry.components()));
        if (found.isEmpty() || found.equals(List.of("other"))) {
            String first = posts.stream()
                    .findFirst()
                    .map(Post::text)
                    .map(EntryMeaning::cut)
                    .orElse("");
            found = new ArrayList<>(kinds(entry.title() + " | " + first));
        }
        return found.size() > 1
                ? found.stream().filter(each -> !each.equals("other")).toList()
                : found;
    }

    private static List<String> kinds(String text) {
        List<String> said = StatusWords.OURS.within("affects", text).stream()
                .map(each -> each.toLowerCase(java.util.Locale.ROOT))
                .toList();
        return ORDER.stream().filter(said::contains).toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_LENGTH));
    }
}
