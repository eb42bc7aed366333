package dev.ringback.sources;

import dev.ringback.form.DataFile;
import dev.ringback.form.FileKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The rules between files: a slug and an alias belong to one provider. Of two files that claim the same, the first by path
 * stays. Rows about a provider without a file are kept and noted; the index leaves them out.
 */
final class CatalogueRules {
    private final List<Problem> problems;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    CatalogueRules(List<Problem> problems) {
        this.problems = problems;
    }

    List<DataFile> check(List<DataFile> files) {
        List<DataFile> kept = new ArrayList<>();
        for (DataFile file : files) {
            if (file.kind() != FileKind.PROVIDER || isFree(file)) {
                kept.add(file);
            }
        }
        kept.forEach(this::references);
        return kept;
    }

    private boolean isFree(DataFile file) {
        JsonNode provider = file.entries().getFirst();
        String slug = provider.path("slug").asString();
        if (!file.path().matches("providers/" + slug + "\\.ya?ml")) {
            problems.add(Problem.note(file.path(), 1, "the file is best named " + slug + ".yaml, like its slug"));
        }
        String holder = slugs.putIfAbsent(slug, file.path());
        if (holder != null) {
            refuse(file, "the slug \"" + slug + "\" belongs to " + holder + " already");
            return false;
        }
        Set<String> own = new HashSet<>();
        provider.path("aliases").forEach(alias -> own.add(alias.asString().toLowerCase(Locale.ROOT)));
        for (String alias : own) {
            String other = names.get(alias);
            if (other != null) {
                refuse(file, "the alias \"" + alias + "\" is claimed by " + other + " already");
                slugs.remove(slug);
                return false;
            }
        }
        own.forEach(alias -> names.put(alias, file.path()));
        return true;
    }

    private void references(DataFile file) {
        if (file.kind() == FileKind.PROVIDER) {
            return;
        }
        Set<String> unknown = new TreeSet<>();
        for (JsonNode row : file.entries()) {
            unknown.add(row.path("provider").asString());
        }
        unknown.removeAll(slugs.keySet());
        if (!unknown.isEmpty()) {
            problems.add(Problem.note(
                    file.path(),
                    1,
                    "rows about firms without a provider file are left out: " + String.join(", ", unknown)));
        }
    }

    private void refuse(DataFile file, String message) {
        problems.add(Problem.refused(file.path(), 1, message));
    }
}
