package dev.ringback.extract.support;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.passage.Passage.Mark;
import dev.ringback.model.ReadClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads support facts out of what people see of a page, and nothing else. Never throws. */
public final class SupportClaims {
    /** A text in quotation marks, with or without the one who said it: "…" — Dana; "…", sagt Jana. */
    private static final Pattern VOICE =
            Pattern.compile("[“„«\"”][^“„«»”\"]{20,2000}+[”“»\"](?:[ ,]{0,3}[-–—] ?\\p{L}|, \\p{Ll}|$)");

    /** Comparing costs the square: a page that goes on is compared in between. */
    private static final int MOST_COMPARED = PageBounds.MOST_CLAIMS;

    private SupportClaims() {}

    /** The claims of a page, in its order. Passages of one section speak of one thing until another is named. */
    public static List<ReadClaim> of(List<Passage> passages, Setting setting) {
        List<ReadClaim> claims = new ArrayList<>();
        Map<Context.Said, Context.Around> known = new HashMap<>();
        List<Passage> section = new ArrayList<>();
        for (Passage passage : passages) {
            if (!section.isEmpty() && !isOneSection(section.getLast(), passage)) {
                claims.addAll(SectionClaims.of(section, setting, known));
                section.clear();
                if (claims.size() > MOST_COMPARED) {
                    claims = new ArrayList<>(Repeats.without(claims));
                }
            }
            if (claims.size() > PageBounds.MOST_CLAIMS) {
                break;
            }
            if (isRead(passage)) {
                section.add(passage);
            }
        }
        claims.addAll(SectionClaims.of(section, setting, known));
        return Repeats.without(claims);
    }

    private static boolean isOneSection(Passage last, Passage next) {
        return last.section() == next.section()
                && last.headings().equals(next.headings())
                && last.marks().contains(Mark.FRAME) == next.marks().contains(Mark.FRAME);
    }

    /** What customers say and what is to be typed is no word of the provider. */
    private static boolean isRead(Passage passage) {
        return !passage.marks().contains(Mark.QUOTED)
                && !passage.marks().contains(Mark.CODE)
                && !VOICE.matcher(passage.text()).lookingAt();
    }
}
