package dev.ringback.sources;

import dev.ringback.form.DataFile;
import dev.ringback.form.FileKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The rules between files: a slug and an alias belong to one provider, and its sources lie on hosts known as its own. Of two files that claim the same, the first by path
 * stays. Rows about a provider without a file are kept and noted; the index leaves them out.
 */
final class CatalogueRules {
    private final List<Problem> problems;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    CatalogueRules(List<Problem> problems) {
        this.problems = problems;
    }

    List<DataFile> check(List<CheckedFile> files) {
        List<CheckedFile> kept = new ArrayList<>();
        SourceHosts hosts = new SourceHosts(files, problems);
        for (CheckedFile file : files) {
            if (file.file().kind() != FileKind.PROVIDER || (hosts.areKnown(file) && isFree(file))) {
                kept.add(file);
            }
        }
        kept.forEach(this::references);
        return kept.stream().map(CheckedFile::file).toList();
    }

    private boolean isFree(CheckedFile file) {
        JsonNode provider = file.tree().root();
        String slug = provider.path("slug").asString();
        if (slugs.containsKey(slug)) {
            refuse(file, "/slug", "the slug \"" + slug + "\" belongs to " + slugs.get(slug) + " already");
            return false;
        }
        JsonNode aliases = provider.path("aliases");
        for (int i = 0; i < aliases.size(); i++) {
            String holder = names.get(folded(aliases.get(i)));
            if (holder != null) {
                String alias = aliases.get(i).asString();
                refuse(file, "/aliases/" + i, "the alias \"" + alias + "\" is claimed by " + holder + " already");
                return false;
            }
        }
        slugs.put(slug, file.path());
        aliases.forEach(alias -> names.put(folded(alias), file.path()));
        if (!file.path().matches("providers/" + slug + "\\.ya?ml")) {
            note(file, file.tree().lineOf("/slug"), "the file is best named " + slug + ".yaml, like its slug");
        }
        return true;
    }

    private static String folded(JsonNode alias) {
        return alias.asString().toLowerCase(Locale.ROOT);
    }

    private void references(CheckedFile file) {
        FileKind kind = file.file().kind();
        if (kind == FileKind.PROVIDER || kind == FileKind.REVIEW_SOURCES) {
            return;
        }
        TreeMap<String, Integer> unknown = new TreeMap<>();
        for (LocatedRow row : file.rows()) {
            unknown.merge(row.node().path("provider").asString(), row.line(), Math::min);
        }
        unknown.keySet().removeAll(slugs.keySet());
        if (!unknown.isEmpty()) {
            note(
                    file,
                    Collections.min(unknown.values()),
                    "rows about firms without a provider file are left out: " + String.join(", ", unknown.keySet()));
        }
    }

    private void refuse(CheckedFile file, String pointer, String message) {
        problems.add(Problem.refused(file.path(), file.tree().lineOf(pointer), message));
    }

    private void note(CheckedFile file, int line, String message) {
        problems.add(Problem.note(file.path(), line, message));
    }
}
