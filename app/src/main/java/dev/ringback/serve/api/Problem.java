package dev.ringback.serve.api;

import dev.ringback.serve.ask.Fault;
import java.util.List;

/**
 * What went wrong (RFC 9457).
 *
 * @param type an address that explains the code
 * @param code stable
 * @param errors every fault of the request; empty where it is not about a parameter
 */
public record Problem(String type, String title, int status, String detail, String code, List<ParamError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A fault of one parameter. */
    public record ParamError(String param, String code, String detail) {}

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("/problems/" + code, title, status, detail, code, List.of());
    }

    public static Problem of(List<Fault> faults) {
        List<ParamError> errors = faults.stream()
                .map(fault -> new ParamError(fault.param(), Wire.lower(fault.code()), fault.detail()))
                .toList();
        String detail = String.join(
                " ", faults.stream().map(Fault::detail).map(Problem::sentence).toList());
        return new Problem(
                "/problems/invalid-request", "The request cannot be used", 400, detail, "invalid-request", errors);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
