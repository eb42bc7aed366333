package dev.ringback.serve.page;

import java.util.List;

/**
 * What changed, of all providers or of one.
 *
 * @param empty what is said where there is nothing to tell; empty: there is
 * @param all the address of the page about all providers; empty: this is it
 * @param next the address of older changes; empty: none
 */
public record ChangesPage(
        String title,
        String empty,
        List<ChangeView> changes,
        String all,
        String next,
        String feed,
        String json,
        List<String> meta) {}
