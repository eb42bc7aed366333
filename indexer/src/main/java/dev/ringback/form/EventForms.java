package dev.ringback.form;

import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Outage;
import dev.ringback.model.StatusPage;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What happened, and where it is told: incidents, windows, outages and status pages of the data form. */
public final class EventForms {
    private EventForms() {}

    public static Incident incident(JsonNode node) {
        Fields fields = new Fields(node);
        return new Incident(
                fields.required("id"),
                fields.required("provider"),
                fields.required("title"),
                fields.word(Incident.Type.class, "type").orElseThrow(),
                fields.choice("own_fault"),
                fields.texts("affects"),
                fields.text("impact"),
                fields.instant("started_at"),
                fields.text("start_basis"),
                fields.instant("first_update_at"),
                fields.instant("resolved_at"),
                fields.instant("end_after"),
                fields.instant("end_before"),
                fields.required("end_known"),
                fields.whole("updates"),
                fields.whole("longest_silence_min"),
                fields.required("event"),
                source(fields.object("source")),
                fields.day("read_at"));
    }

    /** The page's address, or the copy it was read from when no address is given. */
    private static String source(Fields source) {
        return source.text("url")
                .orElseGet(() -> Stream.of("repository", "path", "commit")
                        .flatMap(name -> source.text(name).stream())
                        .collect(Collectors.joining(" ")));
    }

    public static ObservationWindow window(JsonNode node) {
        Fields fields = new Fields(node);
        return new ObservationWindow(
                fields.required("provider"),
                fields.text("page"),
                fields.instant("observed_from"),
                fields.instant("observed_to"),
                fields.flag("complete"),
                fields.instant("ends_known_until"),
                fields.text("note"));
    }

    public static Outage outage(JsonNode node) {
        Fields fields = new Fields(node);
        return new Outage(
                fields.required("provider"),
                fields.text("date"),
                fields.instant("start"),
                fields.instant("end"),
                fields.whole("duration_min"),
                fields.required("what_failed"),
                fields.choice("own_fault"),
                fields.text("cause"),
                fields.text("workaround"),
                fields.text("support_during"),
                fields.object("source").required("url"),
                fields.text("caution"));
    }

    /** Empty where the entry says that no page was found. */
    public static Optional<StatusPage> statusPage(JsonNode node) {
        Fields fields = new Fields(node);
        return fields.text("url")
                .map(url -> new StatusPage(
                        fields.required("provider"),
                        url,
                        fields.text("platform"),
                        fields.text("confidence"),
                        fields.text("caution"),
                        fields.day("read_at")));
    }
}
