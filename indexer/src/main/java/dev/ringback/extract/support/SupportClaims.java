package dev.ringback.extract.support;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.model.ReadClaim;
import java.util.List;

/** Reads support facts out of what people see of a page, and nothing else. Never throws. */
public final class SupportClaims {
    private SupportClaims() {}

    /** The claims of a page, in its order. Passages of one section speak of one thing until another is named. */
    public static List<ReadClaim> of(List<Passage> passages, Setting setting) {
        return List.of();
    }
}
