package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;
import dev.ringback.store.ErrorReport;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader says is wrong, as typed.
 *
 * @param page the path it is about
 * @param trap a field that people do not see and machines fill in
 */
public record ReportForm(String page, String message, String source, String trap) {

    static ReportForm of(Map<String, List<String>> fields) {
        return new ReportForm(
                first(fields, "page"), first(fields, "message"), first(fields, "source"), first(fields, "homepage"));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
    }

    /** Whether the page is a path of this site: a report must not carry readers elsewhere. */
    static boolean isLocal(String page) {
        return page.matches("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*") && page.length() <= ErrorReport.MAX_PAGE;
    }

    /** Every fault in words, by field. */
    Map<String, String> faults(Words words) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isLocal(page)) {
            faults.put("page", words.of("report.page.fault"));
        }
        if (message.isBlank()) {
            faults.put("message", words.of("report.message.missing"));
        } else if (message.length() > ErrorReport.MAX_MESSAGE) {
            faults.put("message", words.of("report.message.long", message.length(), ErrorReport.MAX_MESSAGE));
        } else if (message.indexOf('\0') >= 0) {
            faults.put("message", words.of("report.message.characters"));
        }
        if (!source.isEmpty() && !isAddress(source)) {
            faults.put("source", words.of("report.source.fault", ErrorReport.MAX_SOURCE_URL));
        }
        return faults;
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && text.length() <= ErrorReport.MAX_SOURCE_URL;
        } catch (IllegalArgumentException fault) {
            return false;
        }
    }
}
