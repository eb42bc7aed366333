package dev.ringback.sources;

import dev.ringback.form.FileKind;
import dev.ringback.form.ProviderForm;
import dev.ringback.model.PlannedSource;
import dev.ringback.model.Provider;
import dev.ringback.model.Source;
import dev.ringback.model.StatusPlatform;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether the sources of a provider lie on hosts known as its own: one of its domains or, for what tells of incidents,
 * a status platform or the host that {@code status-pages.yaml} names for it.
 */
final class SourceHosts {
    private final List<Problem> problems;
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final boolean listIsBroken;

    SourceHosts(List<CheckedFile> files, List<Problem> problems) {
        this.problems = problems;
        files.stream()
                .filter(file -> file.file().kind() == FileKind.STATUS_PAGES)
                .flatMap(file -> file.rows().stream())
                .forEach(row -> list(row.node()));
        this.listIsBroken = problems.stream()
                .anyMatch(problem -> problem.severity() == Problem.Severity.REFUSED
                        && FileKind.of(problem.file()).equals(Optional.of(FileKind.STATUS_PAGES)));
    }

    private void list(JsonNode row) {
        Set<String> hosts = listed.computeIfAbsent(row.path("provider").asString(), slug -> new HashSet<>());
        Source.hostOf(row.path("url").asString()).ifPresent(hosts::add);
        row.path("also").forEach(also -> Source.hostOf(also.asString()).ifPresent(hosts::add));
    }

    boolean areKnown(CheckedFile file) {
        Provider provider = ProviderForm.read(file.tree().root(), List.of());
        boolean known = true;
        for (int i = 0; i < provider.sources().size(); i++) {
            PlannedSource source = provider.sources().get(i);
            if (!isKnown(provider, source)) {
                int line = file.tree().lineOf("/sources/" + i + "/url");
                problems.add(Problem.refused(file.path(), line, fault(provider, source)));
                known = false;
            }
        }
        return known;
    }

    private boolean isKnown(Provider provider, PlannedSource source) {
        return provider.owns(source.url()) || source.reads().tellsOfIncidents() && isOfIncidents(provider, source);
    }

    /** A list that could not be read must not take the providers down with it. */
    private boolean isOfIncidents(Provider provider, PlannedSource source) {
        return listIsBroken
                || Source.hostOf(source.url())
                        .filter(host -> StatusPlatform.ofHost(host).isPresent()
                                || listed.getOrDefault(provider.slug(), Set.of())
                                        .contains(host))
                        .isPresent();
    }

    private static String fault(Provider provider, PlannedSource source) {
        String domains = provider.domains().isEmpty() ? "none is confirmed" : String.join(", ", provider.domains());
        return "the source " + source.url() + " is not on a domain of the provider (" + domains + "); accepted: those"
                + (source.reads().tellsOfIncidents()
                        ? ", a status platform's, or the host that status-pages.yaml names for " + provider.slug()
                        : "")
                + "; add the domain to \"domains\" if it is plainly the provider's";
    }
}
