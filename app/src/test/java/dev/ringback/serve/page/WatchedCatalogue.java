package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.index.IndexFolder;
import dev.ringback.indexer.LoadReport;
import dev.ringback.indexer.Pipeline;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import dev.ringback.model.WatchedSource;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.CrawlStore.Page;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.Leases;
import dev.ringback.store.Leases.Lease;
import dev.ringback.store.Migrations;
import dev.ringback.store.PageYield;
import dev.ringback.store.SourceRow;
import dev.ringback.store.SourceStateRow;
import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A small catalogue that is watched, on a real record and a real index. Every company in it is invented, and nothing is
 * asked of any host: what a crawl would bring is written as it writes it.
 */
final class WatchedCatalogue implements AutoCloseable {
    static final String HOSTILE = InventedCatalogue.HOSTILE;
    static final String SCRIPT_ADDRESS = "javascript:alert(1)";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Path data;
    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final ApplicationContext context;
    private final IndexFolder index;
    private final Lease lease;

    WatchedCatalogue(Path path) {
        data = path.resolve("data");
        folder = DataFolder.open(path.resolve("var"));
        postgres = EmbeddedPostgres.start(folder);
        Migrations.migrate(new DatabaseAddress(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .properties(Map.of(
                        "datasources.default.url",
                        postgres.jdbcUrl(),
                        "datasources.default.username",
                        postgres.user(),
                        "datasources.default.password",
                        postgres.password(),
                        "datasources.default.driver-class-name",
                        "org.postgresql.Driver",
                        "datasources.default.maximum-pool-size",
                        2,
                        "datasources.default.minimum-idle",
                        1))
                .start();
        index = new IndexFolder(path.resolve("index"));
        lease = context.getBean(Leases.class).take("crawl", "a test", LONG).orElseThrow();
    }

    /** The catalogue as one begins with it. */
    WatchedCatalogue begin() {
        provider("shrink-pay", "Shrink Pay", phone("shrink-pay", "24/7", "2026-10-01"));
        provider("grow-pay", "Grow Pay", phone("grow-pay", "Mo-Fr 09:00-17:00", "2026-10-01"));
        provider("gone-pay", "Gone Pay", phone("gone-pay", "Mo-Fr 09:00-17:00", "2026-10-01"));
        provider("shut-pay", "Shut Pay", phone("shut-pay", "Mo-Fr 09:00-17:00", "2026-10-01"));
        provider("fresh-pay", "Fresh Pay", phone("fresh-pay", "Mo-Fr 09:00-17:00", "2026-10-01"));
        provider("leaving-pay", "Leaving Pay", phone("leaving-pay", "Mo-Fr 09:00-17:00", "2026-10-01"));
        provider("hostile-pay", HOSTILE, phone("hostile-pay", "Mo-Fr 09:00-17:00", "2026-10-01"));
        load();
        return this;
    }

    /** What came later: other hours, a new provider and one that goes, visits of all kinds. */
    WatchedCatalogue goOn() {
        provider("shrink-pay", "Shrink Pay", phone("shrink-pay", "Mo-Fr 09:00-17:00", "2026-11-20"));
        provider("grow-pay", "Grow Pay", phone("grow-pay", "Mo-Sa 08:00-20:00", "2026-11-20"));
        provider(
                "hostile-pay",
                HOSTILE,
                phone("hostile-pay", "Mo-Fr 09:00-18:00", "2026-11-20")
                        .replace("A phone line.", HOSTILE.replace("'", "''")));
        provider("new-pay", "New Pay", phone("new-pay", "24/7", "2026-11-20"));
        try {
            Files.delete(data.resolve("providers/leaving-pay.yaml"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        load();
        visited("shrink-pay", "fetched", "", "2026-11-21T10:00:00Z", null, "allowed: no rule names it", "[]");
        visited("gone-pay", "fetched", "", "2026-11-01T10:00:00Z", null, "allowed: no rule names it", "[]");
        visited("gone-pay", "gone", "the host says 410", "2026-11-01T10:00:00Z", "2026-11-03T10:00:00Z", "", "[]");
        visited("shut-pay", "disallowed", "a rule for all robots", null, null, "disallowed: /contact", optOut("1"));
        visited("hostile-pay", "failed", HOSTILE, null, null, HOSTILE, optOut("<script>alert(1)</script>"));
        found("hostile-pay", SCRIPT_ADDRESS);
        return this;
    }

    /** What the page of one of them says otherwise, and more of it: read by machine. */
    WatchedCatalogue read() {
        visited("grow-pay", "fetched", "", "2026-11-21T10:00:00Z", null, "allowed: no rule names it", "[]");
        visited("hostile-pay", "fetched", "", "2026-11-21T10:00:00Z", null, "", "[]");
        brought(
                "grow-pay",
                List.of(
                        line(
                                Channel.PHONE,
                                "Mo-Fr 10:00-16:00",
                                Reading.Method.TEXT,
                                "We answer Monday to Friday, 10 to 4"),
                        line(Channel.PHONE, "Mo-Su 00:00-24:00", Reading.Method.JSON_LD, "hoursAvailable"),
                        line(Channel.CHAT, "Mo-Sa 08:00-22:00", Reading.Method.TABLE, "Chat | Mon-Sat 8am-10pm"),
                        new ReadClaim(
                                ClaimKind.SUPPORT,
                                EVERYBODY,
                                new Terms.Absent(Channel.SMS),
                                reading(Reading.Method.TEXT, "We do not answer text messages"))));
        brought("hostile-pay", List.of(line(Channel.CHAT, "Mo-Fr 09:00-17:00", Reading.Method.TEXT, HOSTILE)));
        return this;
    }

    private static final Scope EVERYBODY =
            new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);

    private static ReadClaim line(Channel channel, String hours, Reading.Method method, String quote) {
        Contact contact = new Contact(
                Optional.of(channel),
                Optional.of(Purpose.SUPPORT),
                Optional.of(new Contact.Hours(hours, Optional.of(ZoneId.of("America/New_York")), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        return new ReadClaim(ClaimKind.SUPPORT, EVERYBODY, new Terms.Support(contact), reading(method, quote));
    }

    private static Reading reading(Reading.Method method, String quote) {
        return new Reading(method, quote, "Contact us > When we are there", Source.Quality.HIGH);
    }

    private void brought(String slug, List<ReadClaim> claims) {
        SourceRow source = source(slug);
        Instant at = Instant.parse("2026-11-21T10:00:00Z");
        SourceStateRow state = crawls().watched().stream()
                .filter(watched -> watched.source().equals(source))
                .findFirst()
                .flatMap(CrawlStore.Watched::state)
                .orElseThrow();
        PageYield brought = new PageYield(
                source.id(),
                slug,
                Optional.empty(),
                new Source(source.url(), Source.Kind.PROVIDER, Optional.empty()),
                at,
                1,
                claims,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new WatchedSource.Problem("json_broken", HOSTILE)));
        crawls().record(
                        lease,
                        List.of(CrawlStore.Step.of(List.of(), Optional.empty())
                                .with(Optional.of(state), Page.AS_BEFORE)
                                .bringing(Optional.of(brought), Optional.of(at))),
                        true);
    }

    private static String optOut(String value) {
        return "[{\"signal\": \"tdm_reservation\", \"value\": \"" + value + "\", \"where\": \"header\"}]";
    }

    private void load() {
        LoadReport report = context.getBean(Pipeline.class).load(data, TODAY);
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException("The watched catalogue has faults: " + report.problems());
        }
    }

    void visited(
            String slug,
            String outcome,
            String detail,
            @Nullable String seen,
            @Nullable String gone,
            String robots,
            String optOuts) {
        SourceRow source = source(slug);
        Instant at = Instant.parse("2026-11-21T10:00:00Z");
        Page page = outcome.equals("gone") ? Page.GONE : Page.AS_BEFORE;
        SourceStateRow state = new SourceStateRow(
                source.id(),
                source.cadenceSeconds(),
                at.plusSeconds(source.cadenceSeconds()),
                at,
                outcome,
                detail,
                seen == null ? null : Instant.parse(seen),
                null,
                gone == null ? null : Instant.parse(gone),
                0,
                robots,
                optOuts,
                null,
                null,
                null,
                null,
                null);
        enter(Optional.of(state), List.of(), page);
    }

    private void found(String slug, String url) {
        SourceRow row = new SourceRow(
                slug + "-found", slug, url, "help", null, SourceRow.FOUND, "https://www." + slug + ".example/", 60);
        enter(Optional.empty(), List.of(row), Page.AS_BEFORE);
    }

    private void enter(Optional<SourceStateRow> state, List<SourceRow> found, Page page) {
        crawls().record(
                        lease,
                        List.of(CrawlStore.Step.of(List.of(), Optional.empty())
                                .with(state, page)
                                .leadingTo(found)),
                        true);
    }

    private SourceRow source(String slug) {
        return crawls().watched().stream()
                .map(CrawlStore.Watched::source)
                .filter(source -> source.providerSlug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private CrawlStore crawls() {
        return context.getBean(CrawlStore.class);
    }

    /** The record as it is now, indexed on disk. */
    Generation index() {
        return context.getBean(Pipeline.class).index(index);
    }

    private void provider(String slug, String name, String claims) {
        String yaml = """
                slug: %s
                name: '%s'
                website: https://www.%s.example
                domains: [%s.example]
                countries: [US]
                role: psp
                note: An invented company.

                sources:
                  - url: https://help.%s.example/contact
                    reads: contact

                claims:
                """.formatted(slug, name.replace("'", "''"), slug, slug, slug);
        try {
            Files.createDirectories(data.resolve("providers"));
            Files.writeString(data.resolve("providers").resolve(slug + ".yaml"), yaml + claims);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String phone(String slug, String hours, String readAt) {
        return """
                  - kind: support
                    channel: phone
                    purpose: support
                    hours: %s
                    timezone: America/New_York
                    phone: '+12025550143'
                    text: 'A phone line.'
                    source:
                      url: https://help.%s.example/contact
                      kind: provider
                    read_at: '%s'
                    read_from: live
                """.formatted(hours, slug, readAt);
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
        folder.close();
    }
}
