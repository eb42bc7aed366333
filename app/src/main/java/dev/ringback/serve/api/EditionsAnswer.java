package dev.ringback.serve.api;

import dev.ringback.model.KeptEdition;
import dev.ringback.serve.Editions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editions that were ever cut, newest first.
 *
 * @param total how many there are, on all pages of the answer
 * @param next the address of those that follow; {@code null}: these are the last
 */
public record EditionsAnswer(
        Meta meta,
        int total,
        List<EditionAnswer> editions,
        @Nullable String next) {

    /**
     * @param day rankings of it are as of this day, in UTC
     * @param knownBefore it has what was known before this moment
     * @param wholeDay whether it has all that was known on its day; one that was cut by hand has what was known until then
     * @param evidenceDigest SHA-256 of the evidence: equal digests mean equal evidence
     * @param open whether rankings can be asked of it
     * @param successor what stands in its place since something in it was erased; else {@code null}
     */
    public record EditionAnswer(
            String id,
            LocalDate day,
            Instant knownBefore,
            boolean wholeDay,
            String methodVersion,
            String zoneData,
            String evidenceDigest,
            boolean open,
            @Nullable String successor) {
        static EditionAnswer of(KeptEdition edition, Editions editions) {
            return new EditionAnswer(
                    edition.id(),
                    edition.day(),
                    edition.cutAt(),
                    edition.isWholeDay(),
                    edition.methodVersion(),
                    edition.zoneData(),
                    edition.digest(),
                    editions.isOpen(edition),
                    edition.successor().orElse(null));
        }
    }
}
