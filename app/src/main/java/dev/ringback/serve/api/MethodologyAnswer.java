package dev.ringback.serve.api;

import java.util.List;

/**
 * The method in exact form.
 *
 * @param version as {@code meta.methodVersion} of every answer; the same evidence may give another ranking when it is raised
 * @param axes with the indicators that each is made of
 * @param constants the numbers it rests on; scores and deviations from 0 to 1, other units in the names
 * @param parts how it goes about it, in the order of the work
 * @param weaknesses what is known to be wrong or weak
 * @param links the page, what the method rests on, and how it is judged
 */
public record MethodologyAnswer(
        Meta meta,
        String version,
        List<AxisForm> axes,
        List<Constant> constants,
        List<Part> parts,
        List<String> weaknesses,
        Links links) {

    /** @param weight of the whole score, where a shop names none, from 0 to 1 */
    public record AxisForm(String axis, double weight, List<IndicatorForm> indicators) {}

    /** @param share of its axis from 0 to 1, where something is known of all of them for any provider */
    public record IndicatorForm(String indicator, String title, double share) {}

    public record Constant(String name, double value) {}

    /** A step of the method, in words. */
    public record Part(String name, String title, String text) {}

    /** Paths on this server. */
    public record Links(String page, String rankings, String sources, String description) {
        static final Links HERE = new Links("/methodology", "/api/v1/rankings", "/api/v1/sources", "/openapi.yaml");
    }
}
