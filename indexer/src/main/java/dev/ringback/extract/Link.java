package dev.ringback.extract;

import dev.ringback.fetch.WebAddress;

/**
 * A link of a page.
 *
 * @param words what it says: its text, or that of its pictures, its title and its label, each once
 * @param place where it first stands
 * @param isFeed whether the page offers it as its news for machines
 */
public record Link(WebAddress address, String words, Place place, boolean isFeed) {

    /** The part of a page. */
    public enum Place {
        HEAD,
        HEADER,
        NAVIGATION,
        MAIN,
        FOOTER
    }
}
