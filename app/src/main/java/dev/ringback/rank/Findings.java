package dev.ringback.rank;

import dev.ringback.model.Dossier;
import java.util.List;

/** What is known of a provider as this shop would meet it, before it is held against the others. */
public record Findings(Dossier dossier, Coverage coverage, List<Part> parts) {
    public Findings {
        parts = List.copyOf(parts);
    }
}
