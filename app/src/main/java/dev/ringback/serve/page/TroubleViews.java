package dev.ringback.serve.page;

import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Outage;
import dev.ringback.model.StatusPage;
import dev.ringback.serve.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes status pages, incidents and outages of a provider ready to be shown. */
final class TroubleViews {
    /** So many tell what kind of trouble there is; the others stand behind a tap. */
    private static final int NEWEST = 8;

    private final Words words;

    TroubleViews(Words words) {
        this.words = words;
    }

    TroubleView of(Dossier dossier) {
        List<TroubleView.Entry> entries = once(dossier.incidents()).stream()
                .sorted(Comparator.comparing((Incident one) -> one.startedAt().orElse(Instant.MIN))
                        .reversed())
                .map(this::entry)
                .toList();
        int cut = Math.min(NEWEST, entries.size());
        return new TroubleView(
                dossier.statusPages().stream().map(TroubleViews::page).toList(),
                dossier.windows().stream().map(this::window).toList(),
                entries.subList(0, cut),
                entries.subList(cut, entries.size()),
                words.of("trouble.older", entries.size() - cut),
                dossier.outages().stream()
                        .sorted(Comparator.comparing((Outage one) -> one.date().orElse(""))
                                .reversed())
                        .map(this::outage)
                        .toList());
    }

    /** What a person wrote down and a machine read of one event in one moment is one entry: the one that knows its end. */
    private static Collection<Incident> once(List<Incident> incidents) {
        Map<String, Incident> once = new LinkedHashMap<>();
        incidents.forEach(each -> once.merge(moment(each), each, TroubleViews::better));
        return once.values();
    }

    private static String moment(Incident incident) {
        return incident.firstUpdateAt()
                .map(at -> incident.event() + " " + at.truncatedTo(ChronoUnit.MINUTES))
                .orElse(incident.id());
    }

    private static Incident better(Incident one, Incident other) {
        return one.resolvedAt().isEmpty() && other.resolvedAt().isPresent() ? other : one;
    }

    private static TroubleView.Page page(StatusPage page) {
        return new TroubleView.Page(
                FactViews.href(page.url()), page.url(), page.caution().orElse(""));
    }

    private String window(ObservationWindow window) {
        String seen = window.from().isPresent() && window.to().isPresent()
                ? words.of(
                        window.complete() ? "window.complete" : "window.partial",
                        words.moment(window.from().get()),
                        words.moment(window.to().get()))
                : words.of("window.none");
        return window.note().map(note -> words.of("window.note", seen, note)).orElse(seen);
    }

    private TroubleView.Entry entry(Incident incident) {
        String mark = mark(incident);
        return new TroubleView.Entry(
                mark,
                words.of("incident." + mark),
                incident.title(),
                when(incident),
                length(incident),
                String.join(
                        ", ", incident.affects().stream().map(this::affected).toList()),
                FactViews.href(incident.source()),
                words.of(FactViews.href(incident.source()).isEmpty() ? "incident.copy" : "incident.source"));
    }

    private static String mark(Incident incident) {
        if (incident.type() == Incident.Type.MAINTENANCE) {
            return "planned";
        }
        return incident.ownFault().map(own -> own ? "own" : "third").orElse("unknown");
    }

    private String affected(String part) {
        return words.has("affects." + part) ? words.of("affects." + part) : part;
    }

    private String when(Incident incident) {
        return incident.startedAt()
                .map(words::moment)
                .map(moment -> words.of(
                        incident.startBasis().filter("first_post"::equals).isPresent()
                                ? "incident.when.first"
                                : "incident.when",
                        moment))
                .orElseGet(() -> words.of("incident.when.unknown"));
    }

    /** How long it went on, as far as that is known. */
    private String length(Incident incident) {
        Optional<Instant> start = incident.startedAt();
        if (start.isEmpty()) {
            return words.of("incident.length.unknown");
        } else if (incident.resolvedAt().isPresent()) {
            return minutes(start.get(), incident.resolvedAt().get());
        } else if (incident.endAfter().isPresent() && incident.endBefore().isPresent()) {
            return words.of(
                    "incident.length.between",
                    minutes(start.get(), incident.endAfter().get()),
                    minutes(start.get(), incident.endBefore().get()));
        }
        return incident.endBefore()
                .map(end -> words.of("incident.length.most", minutes(start.get(), end)))
                .or(() -> incident.endAfter().map(end -> words.of("incident.length.least", minutes(start.get(), end))))
                .orElseGet(() -> words.of("incident.length.unknown"));
    }

    private String minutes(Instant from, Instant to) {
        return words.minutes(Math.max(0, Duration.between(from, to).toMinutes()));
    }

    private TroubleView.Outage outage(Outage outage) {
        List<String> more = new ArrayList<>();
        outage.durationMinutes().ifPresent(minutes -> more.add(words.of("outage.length", words.minutes(minutes))));
        outage.ownFault().ifPresent(own -> more.add(words.of(own ? "incident.own" : "incident.third")));
        outage.cause().ifPresent(cause -> more.add(words.of("outage.cause", cause)));
        outage.workaround().ifPresent(way -> more.add(words.of("outage.workaround", way)));
        return new TroubleView.Outage(
                outage.date().map(words::pageDate).orElseGet(() -> words.of("undated")),
                outage.whatFailed(),
                more,
                FactViews.href(outage.sourceUrl()),
                words.of("incident.source"),
                outage.caution().orElse(""));
    }
}
