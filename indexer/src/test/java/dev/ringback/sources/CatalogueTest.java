package dev.ringback.sources;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.ProviderForm;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.PlannedSource;
import dev.ringback.model.Provider;
import dev.ringback.model.Source;
import dev.ringback.model.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The rules that {@code data/} is held to, beyond its schema. */
class CatalogueTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** Keys that data/ may say otherwise than the facts it was made from, because it says more by them. */
    private static final List<String> KEPT = List.of(
            "source", "page_date", "read_at", "read_from", "caution", "text", "phone", "hours", "kind", "channel");

    /** Texts of the facts that print a number which is not from a page of the provider's own, as data/ puts them. */
    private static final Map<String, String> REWORDED = Map.of(
            "Technical support for card machines all day, every day; capitals dial the local number 4002 9111.",
            "Technical support for card machines all day, every day; capitals dial the local number ending in 9111.",
            "General service line; capitals dial the local number 4002 5472. Hours not stated.",
            "General service line; capitals dial the local number ending in 5472. Hours not stated.",
            "Toll-free number outside the state capitals; capitals dial the local number 4003 1775. Hours not stated.",
            "Toll-free number outside the state capitals; capitals dial the local number ending in 1775. Hours not stated.");

    private static final Map<SourceKind, Integer> KINDS = Map.of(
            SourceKind.SUPPORT,
            96,
            SourceKind.CONTACT,
            21,
            SourceKind.HELP,
            60,
            SourceKind.TERMS,
            9,
            SourceKind.STATUS,
            38);

    /** Status pages on hosts that are no domain of the provider's, as status-pages.yaml or their platform vouches for. */
    private static final List<String> STRANGERS = List.of(
            "braintree https://www.paypal-status.com",
            "clearent https://status.clearent.net",
            "gocardless https://www.gocardless-status.com",
            "lemonway https://status.lemonway.com",
            "payfast https://status.payfast.co.za",
            "payone https://www.payone.com/AT-de/service/aktuelle-stoerung",
            "paytrace http://status.paytrace.com",
            "shopify https://www.shopifystatus.com",
            "stancer https://status.stancer.com",
            "worldline https://wlop.status.worldline-solutions.com",
            "zettle https://www.paypal-status.com");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}(-\\d{2})?\\b|\\b\\d{2}:\\d{2}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[ ().\\-–/]{0,2}\\d){6,14}");

    private static CatalogueReading reading = new CatalogueReading(List.of(), List.of());
    private static Optional<CatalogueReading> facts = Optional.empty();

    @BeforeAll
    static void readOnce() {
        reading = new CatalogueReader(RealData.folder(), DataFolderOnDisk.TODAY).read();
        facts = RealData.facts().map(folder -> new CatalogueReader(folder, DataFolderOnDisk.TODAY).read());
    }

    @Test
    void everyFileIsSeenAndNoneIsRefused() {
        assertAll(
                () -> assertEquals(List.of(), reading.refusals()),
                () -> assertEquals(121, reading.count(FileKind.PROVIDER)),
                () -> assertEquals(
                        409,
                        providers().stream()
                                .mapToInt(each -> each.claims().size())
                                .sum()),
                () -> assertEquals(
                        81,
                        providers().stream()
                                .filter(each -> !each.claims().isEmpty())
                                .count()),
                () -> assertEquals(358, rows(FileKind.INCIDENTS)),
                () -> assertEquals(38, rows(FileKind.OUTAGES)),
                () -> assertEquals(51, rows(FileKind.STATUS_PAGES)),
                () -> assertEquals(7, rows(FileKind.REVIEW_SOURCES)),
                () -> assertTrue(rows(FileKind.OBSERVATION_WINDOWS) > 0),
                () -> assertEquals(126, reading.files().size()));
    }

    @Test
    void theNotesAreOnlyAboutFirmsWithoutAFile() {
        assertEquals(4, reading.problems().size(), reading.problems()::toString);
        for (Problem problem : reading.problems()) {
            assertTrue(problem.message().startsWith("rows about firms without a provider file"), problem::toString);
        }
    }

    @Test
    void everySourceIsReadAndNoneIsAStrangers() {
        Map<SourceKind, Integer> kinds = new EnumMap<>(SourceKind.class);
        List<String> strangers = new ArrayList<>();
        for (Provider provider : providers()) {
            for (PlannedSource source : provider.sources()) {
                kinds.merge(source.reads(), 1, Integer::sum);
                assertEquals(Optional.empty(), source.cadence(), "as usual");
                if (!provider.owns(source.url())) {
                    strangers.add(provider.slug() + " " + source.url());
                    assertEquals(SourceKind.STATUS, source.reads(), source::url);
                }
            }
        }
        assertEquals(KINDS, kinds);
        assertEquals(STRANGERS, strangers);
    }

    @Test
    void everyFileIsNamedLikeItsSlug() {
        for (DataFile file : files(FileKind.PROVIDER)) {
            assertEquals("providers/" + file.entries().getFirst().path("slug").asString() + ".yaml", file.path());
        }
    }

    @Test
    void everyAudienceIsSaidForTheRankingToo() {
        int audiences = 0;
        for (DataFile file : files(FileKind.PROVIDER)) {
            for (JsonNode claim : file.entries().getFirst().path("claims")) {
                if (claim.has("audience")) {
                    audiences++;
                    assertTrue(claim.has("customers"), () -> file.path() + ": " + claim);
                }
            }
        }
        assertTrue(audiences > 0);
    }

    /** Look-alike support numbers are the fraud on card merchants. */
    @Test
    void aNumberIsOfferedOnlyFromAPageOfTheProvidersOwn() {
        int callable = 0;
        int others = 0;
        for (Provider provider : providers()) {
            for (Claim claim : provider.claims()) {
                Optional<String> phone = claim.contact().flatMap(Contact::phone);
                if (phone.isPresent() && isOwnPage(provider, claim)) {
                    callable++;
                    assertEquals(phone, provider.callable(claim), claim::id);
                } else {
                    others += phone.isPresent() ? 1 : 0;
                    assertEquals(Optional.empty(), provider.callable(claim), claim::id);
                }
            }
        }
        assertEquals(List.of(76, 24), List.of(callable, others));
        assertEquals(102, phones(), "two more are background, of kind other, and belong to no channel");
    }

    /** A number in free text has no mark beside it, so it may stand there only where it may be called. */
    @Test
    void freeTextPrintsNoNumberOfOthers() {
        List<String> foreign = new ArrayList<>();
        int seen = 0;
        for (Provider provider : providers()) {
            List<String> texts = new ArrayList<>(provider.conflicts());
            texts.addAll(provider.notFound());
            provider.note().ifPresent(texts::add);
            for (Claim claim : provider.claims()) {
                claim.evidence().caution().ifPresent(texts::add);
                if (!isOwnPage(provider, claim)) {
                    texts.add(claim.text());
                }
            }
            for (String text : texts) {
                for (String number : numbers(text)) {
                    seen++;
                    if (provider.claims().stream()
                            .flatMap(claim -> provider.callable(claim).stream())
                            .noneMatch(phone -> phone.endsWith(number))) {
                        foreign.add(provider.slug() + ": " + text);
                    }
                }
            }
        }
        assertEquals(List.of(), foreign);
        assertTrue(seen > 0, "numbers of the providers' own are told apart");
    }

    @Test
    void aNumberIsToldFromADate() {
        assertEquals(List.of("18558538340"), numbers("hours for +18558538340"));
        assertEquals(List.of("1850200417", "12182100"), numbers("1850 200 417 with hours, then 01 218 2100"));
        assertEquals(List.of("40029111"), numbers("the local number 4002 9111."));
        assertEquals(List.of(), numbers("2023-09-07 13:54 to 2023-09-08 05:19 ET, ending in 9111, 2026-09"));
    }

    /** The digits of every number that somebody could dial, without leading zeros. */
    private static List<String> numbers(String text) {
        return NUMBER.matcher(DATE.matcher(text).replaceAll("|"))
                .results()
                .map(number -> number.group().replaceAll("\\D", "").replaceFirst("^0+", ""))
                .toList();
    }

    private static long phones() {
        return files(FileKind.PROVIDER).stream()
                .mapToLong(file -> file.entries()
                        .getFirst()
                        .path("claims")
                        .findValues("phone")
                        .size())
                .sum();
    }

    /** The rule once more, by other means than the code under test. */
    private static boolean isOwnPage(Provider provider, Claim claim) {
        String host =
                claim.evidence().source().url().replaceFirst("^https?://", "").replaceFirst("[/?#:].*$", "");
        return claim.evidence().source().kind() == Source.Kind.PROVIDER
                && !provider.domains().isEmpty()
                && provider.domains().stream().anyMatch(domain -> ("." + host).endsWith("." + domain));
    }

    @Test
    void noClaimIsLongerThanAQuoteMayBe() {
        for (Provider provider : providers()) {
            for (Claim claim : provider.claims()) {
                assertTrue(claim.text().length() <= 200, claim::id);
                assertTrue(claim.text().split("\\s+").length <= 25, () -> claim.id() + ": " + claim.text());
            }
        }
        assertFalse(reading.files().stream()
                .anyMatch(file -> file.entries().toString().contains("\"quote\"")));
    }

    @Test
    void theExamplesOfTheReadmeAreValid(@TempDir Path folder) throws IOException {
        DataFolderOnDisk data = new DataFolderOnDisk(folder);
        Matcher example = EXAMPLE.matcher(Files.readString(RealData.folder().resolve("README.md")));
        while (example.find()) {
            String slug = example.group(1).lines().findFirst().orElseThrow().replace("slug: ", "");
            data.write("providers/" + slug + ".yaml", example.group(1));
        }
        CatalogueReading examples = data.read();
        assertEquals(List.of(), DataFolderOnDisk.lines(examples));
        assertEquals(2, examples.files().size());
    }

    @Test
    void theFactsAreReadWithoutARefusal() {
        assumeTrue(facts.isPresent(), "the facts are not beside this checkout");
        assertEquals(List.of(), facts.orElseThrow().refusals());
        assertEquals(111, facts.orElseThrow().count(FileKind.PROVIDER));
    }

    @Test
    void everyClaimOfTheFactsIsInTheCatalogue() {
        assumeTrue(facts.isPresent(), "the facts are not beside this checkout");
        Map<String, List<JsonNode>> ours = claims(reading);
        List<String> missing = new ArrayList<>();
        int[] seen = {0};
        claims(facts.orElseThrow())
                .forEach((slug, claims) -> claims.forEach(claim -> {
                    seen[0]++;
                    if (ours.getOrDefault(slug, List.of()).stream().noneMatch(own -> saysTheSame(claim, own))) {
                        missing.add(slug + ": " + claim);
                    }
                }));
        assertEquals(409, seen[0]);
        assertEquals(List.of(), missing);
    }

    private static boolean saysTheSame(JsonNode fact, JsonNode own) {
        return KEPT.stream()
                .allMatch(key -> key.equals("text")
                        ? REWORDED.getOrDefault(
                                        fact.path(key).asString(),
                                        fact.path(key).asString())
                                .equals(own.path(key).asString())
                        : fact.path(key).equals(own.path(key)));
    }

    private static Map<String, List<JsonNode>> claims(CatalogueReading reading) {
        Map<String, List<JsonNode>> claims = new HashMap<>();
        for (DataFile file : reading.files()) {
            if (file.kind() == FileKind.PROVIDER) {
                JsonNode provider = file.entries().getFirst();
                List<JsonNode> own = new ArrayList<>();
                provider.path("claims").forEach(own::add);
                claims.put(provider.path("slug").asString(), own);
            }
        }
        return claims;
    }

    private static List<Provider> providers() {
        return files(FileKind.PROVIDER).stream()
                .map(file -> file.entries().getFirst())
                .map(CatalogueTest::provider)
                .toList();
    }

    private static Provider provider(JsonNode node) {
        JsonNode claims = node.path("claims");
        String slug = node.path("slug").asString();
        return ProviderForm.read(
                node,
                IntStream.range(0, claims.size())
                        .mapToObj(claims::get)
                        .map(claim -> ClaimForm.read(Digest.claimId(slug, claim), claim))
                        .toList());
    }

    private static List<DataFile> files(FileKind kind) {
        return reading.files().stream().filter(file -> file.kind() == kind).toList();
    }

    private static int rows(FileKind kind) {
        return files(kind).stream().mapToInt(file -> file.entries().size()).sum();
    }
}
