package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Dossier;
import dev.ringback.rank.Ranker;
import dev.ringback.serve.Edition;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Says what evidence there is today. */
final class EvidenceWords {
    private final Words words;

    EvidenceWords(Words words) {
        this.words = words;
    }

    String today(Generation generation) {
        long claims = generation.dossiers().stream()
                .mapToLong(dossier -> dossier.provider().claims().size())
                .sum();
        long withHours =
                generation.dossiers().stream().filter(EvidenceWords::hasHours).count();
        return words.of("evidence.today", generation.dossiers().size(), claims, withHours);
    }

    private static boolean hasHours(Dossier dossier) {
        return dossier.provider().claims().stream().anyMatch(EvidenceWords::tellsHours);
    }

    private static boolean tellsHours(Claim claim) {
        return claim.kind() == ClaimKind.SUPPORT
                && claim.contact().flatMap(contact -> contact.hours()).isPresent();
    }

    /** The edition, the last day read, and that it is promises. */
    List<String> edition(Edition edition) {
        List<String> meta = new ArrayList<>();
        meta.add(words.of("meta.edition", edition.id()));
        edition.dataThrough().ifPresent(day -> meta.add(words.of("meta.read", words.date(day))));
        meta.add(words.of("meta.method", Ranker.METHOD_VERSION));
        return meta;
    }
}
