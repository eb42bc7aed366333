package dev.ringback.app;

import dev.ringback.indexer.EvidenceReading.Subject;
import dev.ringback.model.Claim;
import dev.ringback.model.Evidence;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.SourceStateRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What was read, in words; nothing in it commands the terminal. */
final class EvidenceLines {
    private final Function<CaptureRow, Optional<CaptureRow>> originals;
    private final List<String> lines = new ArrayList<>();

    private EvidenceLines(Function<CaptureRow, Optional<CaptureRow>> originals) {
        this.originals = originals;
    }

    /** @param originals the read that this one found unchanged */
    static List<String> of(Subject subject, Function<CaptureRow, Optional<CaptureRow>> originals) {
        EvidenceLines all = new EvidenceLines(originals);
        switch (subject) {
            case Subject.OfClaim claim -> all.claim(claim);
            case Subject.OfSource source -> all.source(source);
            case Subject.OfCapture capture -> {}
        }
        subject.reads().forEach(all::read);
        return all.lines;
    }

    private void say(String line) {
        lines.add(Stranger.visible(line));
    }

    private void claim(Subject.OfClaim subject) {
        Claim claim = subject.claim();
        say("Claim " + claim.id() + " of " + subject.provider() + ": " + claim.text());
        subject.knownUntil().ifPresent(end -> say("  no longer among the facts, since " + end));
        say("  page " + claim.evidence().source().url());
        say("  " + entered(claim.evidence()) + "; " + reads(subject.reads().size()));
    }

    private static String entered(Evidence evidence) {
        return "read from "
                + switch (evidence.readFrom()) {
                    case LIVE -> "the live page";
                    case STORED_COPY -> "a stored copy";
                    case EXCERPT -> "an excerpt";
                }
                + " on " + evidence.readAt();
    }

    private static String reads(int count) {
        return switch (count) {
            case 0 -> "its page has not been read live by this installation";
            case 1 -> "its page has been read once since";
            default -> "its page has been read " + count + " times, newest first";
        };
    }

    private void source(Subject.OfSource subject) {
        var source = subject.watched().source();
        say("Source " + source.id() + " of " + source.providerSlug() + ", read as " + source.kind());
        say("  page " + source.url());
        subject.watched().state().ifPresentOrElse(this::state, () -> say("  it has not been visited yet"));
        if (subject.reads().isEmpty()) {
            say("  nothing of it is kept");
        }
    }

    private void state(SourceStateRow state) {
        say("  last visit " + state.lastReadAt() + ": " + state.lastOutcome().replace('_', ' ')
                + (state.lastDetail().isEmpty() ? "" : ", " + state.lastDetail()) + "; next " + state.nextReadAt());
        Optional.ofNullable(state.goneSince()).ifPresent(since -> say("  gone since " + since));
        if (!state.robots().isEmpty()) {
            say("  " + state.robots());
        }
        List<String> optOuts = SourceLines.optOuts(state);
        if (!optOuts.isEmpty()) {
            say("  its text is reserved: " + String.join(", ", optOuts));
        }
    }

    private void read(CaptureRow read) {
        say(read.readAt() + "  " + read.kind() + " " + read.url());
        say("  read " + read.id() + ", from " + read.address());
        say("  status " + read.status() + ", "
                + Optional.ofNullable(read.contentType()).orElse("no content type") + ", "
                + String.format(Locale.ROOT, "%,d", read.contentBytes()) + " bytes, sha256 " + read.contentSha256());
        Optional.ofNullable(read.originalId()).ifPresent(original -> say("  " + unchanged(read, original)));
        say("  kept in " + read.warcFile() + ", " + String.format(Locale.ROOT, "%,d", read.warcLength())
                + " bytes from byte " + read.warcOffset());
    }

    private String unchanged(CaptureRow read, UUID original) {
        String when =
                originals.apply(read).map(found -> " of " + found.readAt()).orElse(", of which nothing is known");
        return "unchanged since the read " + original + when;
    }
}
