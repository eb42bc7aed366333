package dev.ringback.serve.page;

import java.util.List;

/**
 * A published fact as the page shows it.
 *
 * @param id of the claim
 * @param text what the source says: in our words, or quoted
 * @param terms channel, purpose, hours and figures
 * @param phone a number that may be called
 * @param foreignPhone a number that must not be offered for calling; empty: none
 * @param scope whom it holds for
 * @param source who speaks, with the page's date
 * @param sourceHref empty where the address is none that a browser may follow
 * @param page how the page is doing that it was read from; empty: we have not looked
 * @param confirmed that a machine read the same; empty: none did
 * @param standing what it means for the shop; empty where no shop asks
 */
public record FactView(
        String id,
        String text,
        List<String> terms,
        Phone phone,
        String foreignPhone,
        List<String> scope,
        String caution,
        String source,
        String sourceHref,
        String read,
        String page,
        String confirmed,
        String standing,
        String standingCode) {

    /** Where the fact of a claim stands on its page. */
    public static String anchor(String id) {
        return "fact-" + id;
    }

    /** A number as it is dialled and as it is read; empty: none. */
    public record Phone(String href, String text) {
        static final Phone NONE = new Phone("", "");
    }

    /** Facts that do not go together, each with who says it. */
    public record Difference(String about, Side first, Side second) {}

    /** What one of them says. */
    public record Side(String who, String says, String sourceHref, String source, String read) {}

    /** Facts of one kind. */
    public record Group(String title, String note, List<FactView> facts) {}
}
