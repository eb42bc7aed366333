package dev.ringback.sources;

import static dev.ringback.sources.DataFolderOnDisk.CLAIM;
import static dev.ringback.sources.DataFolderOnDisk.MINIMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.form.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to get a provider's file wrong, with the whole sentence its writer reads. The companies are invented. */
class RefusalTest {
    private static final String KEYS =
            "slug, name, website, domains, countries, role, parent, aliases, note, sources, claims, conflicts, not_found";
    private static final String YAML_HINT =
            ". Look at this line and the one above: indent with spaces, and put text with \": \" or \" #\" in quotes.";
    private static final String OWN = CLAIM.replace("kind: partner", "kind: provider");
    private static final String REPLY = CLAIM.replace("kind: support", "kind: reply");
    private static final String OFFLINE = ofKind("offline");

    @TempDir
    Path folder;

    /**
     * @param problems what is said, each after {@code providers/example-pay.yaml:}
     */
    record Wrong(String what, String yaml, List<String> problems) {
        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest
    @MethodSource({"keys", "texts", "claims", "sources", "forms"})
    void theFileIsRefusedWholeAndTheOthersLoad(Wrong wrong) throws IOException {
        DataFolderOnDisk data =
                new DataFolderOnDisk(folder).provider("another-pay").provider("zebra-pay");
        CatalogueReading reading =
                data.write("providers/example-pay.yaml", wrong.yaml()).read();
        assertEquals(
                wrong.problems().stream()
                        .map(problem -> "providers/example-pay.yaml:" + problem)
                        .toList(),
                DataFolderOnDisk.lines(reading));
        assertEquals(
                List.of("providers/another-pay.yaml", "providers/zebra-pay.yaml"),
                reading.files().stream().map(DataFile::path).toList());
    }

    static Stream<Wrong> keys() {
        return Stream.of(
                wrong("unknown key", MINIMAL + "phone: x\n", "6: there is no key \"phone\"; accepted: " + KEYS),
                wrong("merge key", MINIMAL + "<<: {a: b}\n", "6: there is no key \"<<\"; accepted: " + KEYS),
                wrong(
                        "missing key",
                        MINIMAL.replace("role: psp\n", ""),
                        "1: the key \"role\" is missing: What the firm is to the merchant: processor (acquirer), iso (sells for a"
                                + " processor), psp (payments as a service), pos (point of sale with payments), gateway, bank."),
                wrong("repeated key", MINIMAL + "role: psp\n", "6: the key \"role\" stands twice in one mapping"),
                wrong(
                        "key without a value",
                        MINIMAL + "note:\n",
                        "6: \"note\" has no value; accepted: text; without a value leave the key out"),
                wrong(
                        "claim without source",
                        MINIMAL + CLAIM.replaceFirst(" {4}source.*\n", ""),
                        "7: the key \"source\" is missing in this claim: The page that says so."),
                wrong(
                        "source without page",
                        MINIMAL + CLAIM.replaceFirst("url: '[^']*', ", ""),
                        "11: the key \"url\" is missing in \"source\": Address of the page that was read."));
    }

    static Stream<Wrong> texts() {
        return Stream.of(
                wrong(
                        "text for a list",
                        MINIMAL.replace("[US]", "US"),
                        "4: \"countries\" is the text \"US\"; accepted: a list such as [a, b]"),
                wrong(
                        "number for text",
                        MINIMAL.replace("Example Pay", "7"),
                        "2: \"name\" is the number 7; accepted: text, so put it in quotes: '7'"),
                wrong(
                        "empty text",
                        MINIMAL.replace("Example Pay", "''"),
                        "2: \"name\" is empty; write something or leave the key out"),
                wrong(
                        "text on two lines",
                        MINIMAL + "note: |\n  a\n  b\n",
                        "6: the text has a line break in it; accepted: text on one line"),
                wrong(
                        "text with a character that is none",
                        MINIMAL + "note: \"a\\0b\"\n",
                        "6: the text has the character U+0000 in it, which cannot be shown; take it out"),
                wrong(
                        "10,000 characters",
                        MINIMAL.replace("Example Pay", "x".repeat(10_000))
                                + "aliases: [" + "a".repeat(10_000) + "]\nparent: " + "p".repeat(10_000) + "\nnote: "
                                + "n".repeat(10_000) + "\nconflicts: [" + "c".repeat(10_000) + "]\nnot_found: ["
                                + "f".repeat(10_000) + "]\n"
                                + CLAIM.replace("Phone support.", "t".repeat(10_000)),
                        "2: \"name\" has 10000 characters; accepted: at most 100",
                        "6: \"aliases\" has 10000 characters; accepted: at most 60",
                        "7: \"parent\" has 10000 characters; accepted: at most 80",
                        "8: \"note\" has 10000 characters; accepted: at most 300",
                        "9: \"conflicts\" has 10000 characters; accepted: at most 300",
                        "10: \"not_found\" has 10000 characters; accepted: at most 200",
                        "15: \"text\" has 10000 characters; accepted: at most 200"),
                wrong(
                        "slug with a space",
                        MINIMAL.replace("slug: example-pay", "slug: Example Pay"),
                        "1: \"slug\" is \"Example Pay\"; accepted: text like example-pay. Short name in addresses, the same as the"
                                + " name of the file; it never changes once published."),
                wrong(
                        "web site without https",
                        MINIMAL.replace("https://www.", "www."),
                        "3: \"website\" is \"www.example.com\"; accepted: text like https://www.example.com/contact. Address of"
                                + " the provider's web site for merchants."),
                wrong(
                        "another role",
                        MINIMAL.replace("psp", "shop"),
                        "5: \"role\" is \"shop\"; accepted: processor, iso, psp, pos, gateway, bank"),
                wrong(
                        "no such country",
                        MINIMAL.replace("[US]", "[US, XX]"),
                        "4: \"XX\" is no country; accepted: ISO 3166-1 codes of two letters, like US or GB"),
                wrong(
                        "the same country twice",
                        MINIMAL.replace("[US]", "\n  - US\n  - GB\n  - US"),
                        "7: the same entry of \"countries\" stands twice, the first time on line 5; leave one out"));
    }

    static Stream<Wrong> claims() {
        return Stream.of(
                with(
                        "unquoted year",
                        "page_date: 2025",
                        "14: \"page_date\" is the number 2025; accepted: text, so put it in quotes: '2025'"),
                with(
                        "impossible date",
                        "page_date: 2026-02-30",
                        "14: there is no date 2026-02-30; accepted: YYYY, YYYY-MM or YYYY-MM-DD"),
                with(
                        "future date",
                        "page_date: '2026-12'",
                        "14: the date 2026-12 lies in the future (today is 2026-11-21)"),
                with(
                        "12-hour form",
                        "hours: Mo-Fr 8am-8pm",
                        "14: the hours \"Mo-Fr 8am-8pm\" cannot be read: \"8am\" is a 12-hour time; hours must be in 24-hour form,"
                                + " for example \"09:00-17:00\""),
                with(
                        "hours in words",
                        "hours: whenever you like",
                        "14: the hours \"whenever you like\" cannot be read: not in the form of OpenStreetMap opening_hours, for"
                                + " example \"Mo-Fr 09:00-17:00; Sa 10:00-14:00\""),
                with(
                        "no such zone",
                        "timezone: Mars/Olympus",
                        "14: \"Mars/Olympus\" is no time zone; accepted: IANA names, like America/Chicago"),
                with(
                        "zone by letters",
                        "timezone: EST",
                        "14: \"timezone\" is \"EST\"; accepted: text like America/Chicago or UTC. IANA name of the time zone of the"
                                + " hours, only if the source prints a zone; left out means not published."),
                with(
                        "language in words",
                        "languages: [en, english]",
                        "14: \"languages\" is \"english\"; accepted: text like en or fr-CA. Languages spoken on the line as BCP 47"
                                + " tags, only if the source prints them; the language of the page is not one."),
                with(
                        "language tag with half a region",
                        "languages: [en-12]",
                        "14: \"en-12\" is no language; accepted: BCP 47 tags, like en or fr-CA"),
                with(
                        "number as it is dialled",
                        "phone: 0800 123",
                        "14: \"phone\" is \"0800 123\"; accepted: text like +442079460958. Number in E.164 form, quoted; offered"
                                + " for calling only if source.kind is provider."),
                with(
                        "yes for true",
                        "login_required: 'yes'",
                        "14: \"login_required\" is the text \"yes\"; accepted: true or false"),
                wrong(
                        "foreign page as the provider's own",
                        MINIMAL + "domains: [example.com]\n"
                                + OWN.replace("help.example.com", "example.com.example.net"),
                        "12: the page https://example.com.example.net/contact is not on a domain of the provider (example.com);"
                                + " name who speaks there instead of \"provider\", or add the domain to \"domains\""),
                wrong(
                        "own page while no domain is confirmed",
                        MINIMAL + OWN,
                        "11: the page https://help.example.com/contact cannot be the provider's own while no domain is confirmed;"
                                + " name the domain in \"domains\" if it is plainly the provider's, or name who speaks there"
                                + " instead of \"provider\""),
                wrong(
                        "the same claim twice",
                        MINIMAL + CLAIM + CLAIM.substring("claims:\n".length()),
                        "14: the same entry of \"claims\" stands twice, the first time on line 7; leave one out"),
                wrong(
                        "the same claim twice, the number written in another way",
                        MINIMAL + REPLY + "    reply: {max_hours: 24}\n" + REPLY.substring("claims:\n".length())
                                + "    reply: {max_hours: 24.0}\n",
                        "15: the same entry of \"claims\" stands twice, the first time on line 7; leave one out"),
                wrong(
                        "ends the wrong way round",
                        MINIMAL + REPLY + "    reply: {min_hours: 5, max_hours: 2}\n",
                        "14: min_hours 5 is more than max_hours 2"),
                wrong(
                        "less than nothing",
                        MINIMAL + REPLY + "    reply: {min_hours: -1}\n",
                        "14: \"reply.min_hours\" is -1; accepted: 0 or more"),
                wrong(
                        "a number beyond all numbers",
                        MINIMAL + REPLY + "    reply: {min_hours: 1e999999999}\n",
                        "14: the number is out of range; accepted: at most 1000000000, with at most 6 decimals"),
                wrong(
                        "not a number",
                        MINIMAL + REPLY + "    reply: {min_hours: .inf}\n",
                        "14: the number .inf cannot be read: write a plain decimal number"),
                wrong(
                        "keys of another kind",
                        MINIMAL + CLAIM + "    limit: {count: 1}\n",
                        "7: \"kind\" is \"support\", which does not go with \"limit\"; accepted: offline"),
                wrong(
                        "amount without currency",
                        MINIMAL + OFFLINE + "    limit: {amount: 5}\n",
                        "12: \"amount\" needs beside it: currency in \"limit\""),
                wrong(
                        "no limit in the limit",
                        MINIMAL + OFFLINE + "    limit: {}\n",
                        "12: \"limit\" is empty; write at least one entry or leave the key out"),
                wrong(
                        "true for yes",
                        MINIMAL + OFFLINE + "    offered: true\n",
                        "12: \"offered\" is true; accepted: yes, no, partial"),
                wrong(
                        "a figure in words",
                        MINIMAL + ofKind("uptime") + "    value: lots\n",
                        "12: \"value\" is \"lots\"; accepted: The number published: a rating on scale, an uptime in percent, a"
                                + " count of complaints, or an object of such counts."),
                wrong(
                        "part of a month",
                        MINIMAL + ofKind("replacement") + "    warranty_months: 1.5\n",
                        "12: \"warranty_months\" is the number 1.5; accepted: a whole number"),
                wrong(
                        "neither channel nor purpose",
                        MINIMAL + ofKind("support"),
                        "7: something is missing in this claim: A way to reach somebody has at least a channel or a purpose."),
                wrong(
                        "hours of nothing",
                        MINIMAL + CLAIM.replace("purpose: support", "hours: 24/7"),
                        "7: the key \"purpose\" is missing in this claim: Hours have a purpose, or sales hours could pass for"
                                + " support hours."));
    }

    static Stream<Wrong> sources() {
        return Stream.of(
                wrong(
                        "source elsewhere",
                        sources("{url: 'https://example.com.example.net/contact', reads: contact}"),
                        "8: the source https://example.com.example.net/contact is not on a domain of the provider"
                                + " (example.com); accepted: those; add the domain to \"domains\" if it is plainly the"
                                + " provider's"),
                wrong(
                        "source while no domain is confirmed",
                        sources("{url: 'https://www.example.com/', reads: pricing}")
                                .replace("domains: [example.com]", "note: x"),
                        "8: the source https://www.example.com/ is not on a domain of the provider (none is confirmed);"
                                + " accepted: those; add the domain to \"domains\" if it is plainly the provider's"),
                wrong(
                        "platform's host for help",
                        sources("{url: 'https://example.statuspage.io/', reads: help}"),
                        "8: the source https://example.statuspage.io/ is not on a domain of the provider (example.com);"
                                + " accepted: those; add the domain to \"domains\" if it is plainly the provider's"),
                wrong(
                        "status page of who knows whom, and another one",
                        sources(
                                "{url: 'https://status.example.net/', reads: status}",
                                "{url: 'https://notstatuspage.io/', reads: feed}"),
                        "8: the source https://status.example.net/ is not on a domain of the provider (example.com); accepted:"
                                + " those, a status platform's, or the host that status-pages.yaml names for example-pay; add"
                                + " the domain to \"domains\" if it is plainly the provider's",
                        "9: the source https://notstatuspage.io/ is not on a domain of the provider (example.com); accepted:"
                                + " those, a status platform's, or the host that status-pages.yaml names for example-pay; add"
                                + " the domain to \"domains\" if it is plainly the provider's"),
                wrong(
                        "source that is no web page",
                        sources("{url: 'ftp://example.com/', reads: help}"),
                        "8: \"url\" is \"ftp://example.com/\"; accepted: text like https://www.example.com/contact."
                                + " Address of the page; each stands once."),
                wrong(
                        "page for something else",
                        sources("{url: 'https://example.com/', reads: jobs}"),
                        "8: \"reads\" is \"jobs\"; accepted: support, contact, help, pricing, terms, status, feed, website"),
                wrong(
                        "the same page twice",
                        sources(
                                "{url: 'https://example.com/', reads: help}",
                                "{url: 'https://example.com/', reads: support}"),
                        "9: the page https://example.com/ stands on line 8 already; leave one out"),
                wrong(
                        "cadence in words",
                        sources("{url: 'https://example.com/', reads: help, cadence: weekly}"),
                        "8: \"cadence\" is \"weekly\"; accepted: text like P7D or PT1H or PT15M. From one reading to"
                                + " the next in whole days, hours or minutes, PT15M to P90D; left out means as usual: support"
                                + " and contact P7D, help and pricing P14D, terms and website P30D, status and feed PT1H."),
                wrong(
                        "cadence out of bounds",
                        sources(
                                "{url: 'https://example.com/a', reads: status, cadence: PT14M}",
                                "{url: 'https://example.com/b', reads: terms, cadence: P91D}"),
                        "8: the cadence PT14M is out of bounds; accepted: PT15M to P90D",
                        "9: the cadence P91D is out of bounds; accepted: PT15M to P90D"),
                wrong(
                        "platform of a page for people",
                        sources("{url: 'https://example.com/', reads: help, platform: instatus}"),
                        "8: a page that is read for help has no \"platform\"; accepted: only with \"reads\" status or feed"));
    }

    static Stream<Wrong> forms() {
        return Stream.of(
                wrong("empty file", "", "1: the file is empty"),
                wrong("comment only", "# to do\n", "1: the file is empty"),
                wrong("plain text", "hello\n", "1: this entry is the text \"hello\"; accepted: keys with values"),
                wrong(
                        "colon in a text",
                        MINIMAL + "note: open: late\n",
                        "6: this is not YAML: mapping values are not allowed here" + YAML_HINT),
                wrong(
                        "open quote",
                        MINIMAL + "note: 'x\n",
                        "7: this is not YAML: found unexpected end of stream" + YAML_HINT),
                wrong(
                        "two documents",
                        MINIMAL + "---\n" + MINIMAL,
                        "6: a second document begins with ---; accepted: one for a file"),
                wrong(
                        "anchor",
                        MINIMAL + "note: &a x\n",
                        "6: anchors (&) and aliases (*) are not accepted: write the value out"),
                wrong(
                        "alias",
                        MINIMAL + "note: *a\n",
                        "6: anchors (&) and aliases (*) are not accepted: write the value out"),
                wrong(
                        "tag",
                        MINIMAL + "note: !!binary aGk=\n",
                        "6: tags (!) are not accepted: put text that begins with ! in quotes"),
                wrong(
                        "a hundred thousand levels",
                        MINIMAL + "note: " + "[".repeat(100_000) + "\n",
                        "6: values are nested more than 20 deep"),
                wrong("a set of keys as a key", MINIMAL + "? {a: b}\n: c\n", "6: a key must be a plain word"),
                wrong(
                        "more than a megabyte",
                        MINIMAL + "# ".repeat(1 << 20),
                        "1: the file is larger than 1 MB, the most that is accepted"),
                wrong(
                        "lines that end as on Windows",
                        (MINIMAL + "role: psp\n").replace("\n", "\r\n"),
                        "6: the key \"role\" stands twice in one mapping"));
    }

    private static Wrong wrong(String what, String yaml, String... problems) {
        return new Wrong(what, yaml, List.of(problems));
    }

    /** A provider with one confirmed domain; the first source is on line 8. */
    private static String sources(String... sources) {
        return MINIMAL + "domains: [example.com]\nsources:\n  - " + String.join("\n  - ", sources) + "\n";
    }

    /** A claim with one key more, on line 14. */
    private static Wrong with(String what, String key, String problem) {
        return wrong(what, MINIMAL + CLAIM + "    " + key + "\n", problem);
    }

    /** A claim of a kind without channel and purpose; a key added at its end is on line 12. */
    private static String ofKind(String kind) {
        return CLAIM.replace("kind: support", "kind: " + kind).replaceFirst(" {4}channel.*\n {4}purpose.*\n", "");
    }
}
