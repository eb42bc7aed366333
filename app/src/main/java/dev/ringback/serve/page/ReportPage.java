package dev.ringback.serve.page;

import java.util.Map;

/**
 * The form to report an error.
 *
 * @param trouble why it could not be kept; empty: no trouble
 */
public record ReportPage(ReportForm form, Map<String, String> faults, String trouble, int mostCharacters) {
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean isFaulty(String field) {
        return faults.containsKey(field);
    }
}
