package dev.ringback.serve.page;

import java.util.List;

/**
 * What is read, how often, and how that goes.
 *
 * @param summary of all of them
 * @param query what was typed to choose providers
 * @param empty what is said where none is meant; empty: there are
 * @param next the address of the providers that follow; empty: none
 */
public record SourcesPage(
        String summary, String query, String empty, List<Group> groups, String next, String json, List<String> meta) {

    /** The pages of one provider. */
    public record Group(String name, String href, String line, List<Source> sources) {}

    /**
     * A page that is read again and again.
     *
     * @param state how the last visit went, in a word for its mark: seen, gone, closed, failing or new
     * @param lines in sentences: when, why not, by whose leave, whence
     */
    public record Source(String kind, ProviderPage.Link page, String state, String headline, List<String> lines) {}
}
