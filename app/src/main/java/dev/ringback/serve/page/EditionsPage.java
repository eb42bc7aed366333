package dev.ringback.serve.page;

import java.util.List;

/**
 * The editions that are kept.
 *
 * @param empty what is said where none is kept yet; empty: there are some
 * @param next the address of earlier ones; empty: none
 */
public record EditionsPage(String empty, List<Row> rows, String next, String json, List<String> meta) {

    /**
     * An edition.
     *
     * @param day in words
     * @param what what it has, or why it cannot be asked any more
     * @param compare the address of what moved since the one before; empty: it cannot be asked
     * @param since of which day that is, in words
     */
    public record Row(String id, String day, String what, String compare, String since) {}
}
