package dev.ringback.proof.world;

import dev.ringback.proof.world.Scribe.Author;
import dev.ringback.proof.world.Scribe.Entry;
import java.util.Optional;

/**
 * Reviews that somebody bought.
 *
 * @param slug whom they are about
 * @param isPraise five stars and some four; else one star and some two
 * @param fresh share of accounts made for it; the others are established ones that were bought
 * @param firstDay the oldest, back from today
 * @param lastDay the newest
 * @param copied share whose text is nearly the same
 */
record Campaign(
        String slug,
        String source,
        int size,
        boolean isPraise,
        double fresh,
        int firstDay,
        int lastDay,
        double copied) {
    /** The others are one star off, to look more like customers. */
    private static final double EXTREME = 0.9;

    void run(Scribe scribe, Draw draw) {
        CopiedText template = new CopiedText(draw);
        for (int i = 0; i < size; i++) {
            Optional<String> text = draw.happens(copied) ? Optional.of(template.copy(draw)) : Optional.empty();
            Author author = new Author(draw.happens(fresh) ? Author.FRESH : Author.KNOWN);
            int day = lastDay + draw.below(firstDay - lastDay + 1);
            scribe.fake(new Entry(slug, source, mark(isPraise, draw), day, author, text), draw);
        }
    }

    static int mark(boolean isPraise, Draw draw) {
        int off = draw.happens(EXTREME) ? 0 : 1;
        return isPraise ? StarLaw.MARKS - 1 - off : off;
    }
}
