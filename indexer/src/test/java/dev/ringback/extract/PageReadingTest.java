package dev.ringback.extract;

import static dev.ringback.extract.Pages.HOME;
import static dev.ringback.extract.Pages.address;
import static dev.ringback.extract.Pages.addresses;
import static dev.ringback.extract.Pages.problems;
import static dev.ringback.extract.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.Link.Place;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.fetch.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Links of a page, and pages that mean harm. The companies are invented. */
class PageReadingTest {
    @Test
    void linksAreRelativeToThePage() {
        PageReading page = read(address("https://www.example.com/a/b?x=1"), """
                <a href="c">c</a> <a href="/d">d</a> <a href="//help.example.com">e</a> <a href="?y=2">f</a>
                <a href="mailto:a@example.com">g</a> <a href="tel:1">h</a> <a href="javascript:go()">i</a>
                <a href="#top">j</a> <a href="http://127.0.0.1/">k</a> <a href="https://a@b.example.com/">l</a>
                <a href="ht!tp://%%%">m</a> <a>n</a> <area href="n" alt="the map">""");
        assertEquals(
                List.of(
                        "https://www.example.com/a/c",
                        "https://www.example.com/d",
                        "https://help.example.com/",
                        "https://www.example.com/a/b?y=2",
                        "https://www.example.com/a/ht!tp://%25%25%25",
                        "https://www.example.com/a/n"),
                addresses(page));
        assertEquals("the map", page.links().getLast().words());
        assertEquals(List.of(), page.problems());
    }

    @Test
    void aBaseIsBelievedOnThePagesOwnHostOnly() {
        assertEquals(List.of("https://www.example.com/uk/a"), addresses(read("<base href='/uk/'><a href=a>x</a>")));
        PageReading page = read("<base href='https://www.example.net/uk/'><a href=a>x</a>");
        assertEquals(List.of("https://www.example.com/a"), addresses(page));
        assertEquals(
                List.of(new PageProblem(
                        Kind.BASE_ELSEWHERE,
                        "links are said to be relative to \"https://www.example.net/uk/\"; accepted: an address of"
                                + " www.example.com")),
                page.problems());
    }

    @Test
    void eachAddressStandsOnceWithAllThatIsSaidOfIt() {
        PageReading page = read("""
                <header><a href="/help#a"><svg><title>Life buoy</title></svg></a></header>
                <p><a href="/help#b" title="Find help" aria-label="Help &#x202e;centre">Help</a>
                <a href=/help>Help</a>""");
        assertEquals(1, page.links().size());
        assertEquals(
                "Life buoy | Help | Find help | Help centre",
                page.links().getFirst().words());
        assertEquals(Place.HEADER, page.links().getFirst().place());
    }

    @Test
    void theirPlaceIsThatOfTheElementsRolesOrNamesAroundThem() {
        PageReading page = read("""
                <header><nav><a href=1>1</a></nav><a href=2>2</a></header>
                <div role="navigation"><a href=3>3</a></div> <main><a href=4>4</a></main>
                <footer><nav><a href=5>5</a></nav></footer> <div class="site-footer dark"><ul><li><a href=6>6</a></div>
                <div class="footnote"><a href=7>7</a></div>""");
        assertEquals(
                List.of(
                        Place.NAVIGATION,
                        Place.HEADER,
                        Place.NAVIGATION,
                        Place.MAIN,
                        Place.FOOTER,
                        Place.FOOTER,
                        Place.MAIN),
                page.links().stream().map(Link::place).toList());
    }

    @Test
    void feedsAreOfferedInTheHead() {
        PageReading page = read("""
                <link rel="alternate" type="application/atom+xml" href="/history.atom" title="Status history">
                <link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" href="/x.css">""");
        assertEquals(
                List.of(new Link(address("https://www.example.com/history.atom"), "Status history", Place.HEAD, true)),
                page.links());
    }

    @Test
    void brokenMarkupStillHasItsLinks() {
        PageReading page = read("<table><a href=/1>one<div><a href='/2'>two</p></table></a><b><i></b><a href=\"/3\"");
        assertEquals(List.of("https://www.example.com/1", "https://www.example.com/2"), addresses(page));
    }

    @Test
    void aPageMadeByAScriptHasNoneAndAFileIsNoPage() {
        assertEquals(List.of(), addresses(read("<div id=root></div><script>go('<a href=/x>x</a>')</script>")));
        PageReading file = read("<a href=/x>x</a>", new Reply.Header("Content-Type", "application/pdf; x=1"));
        assertEquals(List.of(), addresses(file));
        assertEquals(List.of(Kind.NOT_A_PAGE), problems(file));
        assertEquals(
                1,
                read("<a href=/x>", new Reply.Header("content-type", "TEXT/HTML"))
                        .links()
                        .size());
    }

    @Test
    void aMillionLinksAreCut() {
        PageReading page = quickly("<a href=a>a</a>".repeat(10) + numbered(150_000));
        assertEquals(2_000, page.links().size());
        assertTrue(problems(page).contains(Kind.TOO_MANY_LINKS), page.problems()::toString);
        PageReading same = quickly("<a href=a>a".repeat(1_000_000));
        assertEquals(1, same.links().size());
        assertEquals(List.of(Kind.TOO_LONG, Kind.TOO_MANY_NODES), problems(same));
    }

    @Test
    void deepNestingIsLaidFlat() {
        PageReading page = quickly("<div>".repeat(400_000) + "<a href=/x>x</a>");
        assertTrue(problems(page).contains(Kind.TOO_DEEP), page.problems()::toString);
        PageReading flat = quickly("<div>".repeat(10_000) + "<a href=/x>x</a>");
        assertEquals(List.of("https://www.example.com/x"), addresses(flat));
        assertEquals(List.of(Kind.TOO_DEEP), problems(flat));
        assertEquals(List.of(), problems(quickly("<div>".repeat(100) + "<a href=/x>x</a>")));
    }

    @Test
    void hostilePagesTakeNoMoreThanTheirTime() {
        StringBuilder attributes = new StringBuilder("<a href=/x ");
        for (int i = 0; i < 50_000; i++) {
            attributes.append('a').append(i).append("=1 ");
        }
        assertEquals(1, quickly(attributes + ">x</a>").links().size());
        quickly("<b><i><u><font color=1>".repeat(20_000) + "<p>".repeat(50_000));
        quickly("<a><table>".repeat(100_000));
        quickly("<!---->".repeat(290_000));
        quickly("&amp;&#x202e;".repeat(150_000));
        quickly("<a href='/" + "x".repeat(2_000_000) + "'>");
        quickly("<a href=/x class='" + "nav ".repeat(500_000) + "'>" + "</p>".repeat(10));
        quickly("<div class='" + "- _".repeat(500_000) + "'><a href=/x>x");
        quickly("<meta charset".repeat(150_000));
        quickly("<a href=/x>" + "<svg><title>t</title></svg>".repeat(60_000));
        quickly("<select><option>".repeat(120_000));
        quickly("<meta name=robots content='" + "noindex,".repeat(250_000) + "'>");
    }

    @Test
    void anyBytesAreRead() {
        Random random = new Random(7);
        List<String> parts = List.of(
                "<a href=",
                "<base href=",
                "<",
                ">",
                "\"",
                "'",
                "<!--",
                "]]>",
                "</",
                "<svg>",
                "<math>",
                "<template>",
                "<table>",
                "<tr>",
                "<frameset>",
                "&#0;",
                "&#xD800;",
                "&amp",
                "/x",
                "<meta name=robots content=none>",
                "<title>",
                "<script>",
                "<plaintext>",
                "\0",
                "é",
                "\uFFFD",
                "<form>",
                "<select>",
                "<p>",
                "http://[::1]/");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                html.append(parts.get(random.nextInt(parts.size())));
            }
            assertEquals(
                    0,
                    problems(read(html.toString())).stream()
                            .filter(Kind.UNREADABLE::equals)
                            .count(),
                    html::toString);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            PageReading.read(HOME, List.of(), bytes);
        }
    }

    @Test
    void savedPagesOfRealSitesAreRead() throws IOException {
        assertEquals(new Seen(12, 0), real("status-pages-html", ".html"));
        assertEquals(new Seen(269, 1), real("review-pages", ".html.gz"), "one page has 22,932 bytes too many");
    }

    /**
     * @param cut pages that have more than is read
     */
    private record Seen(int pages, int cut) {}

    private static Seen real(String folder, String ending) throws IOException {
        Optional<Path> corpus = Pages.corpus(folder);
        assumeTrue(corpus.isPresent(), "the corpus is not beside this checkout");
        List<Path> files;
        try (Stream<Path> all = Files.list(corpus.orElseThrow())) {
            files = all.filter(file -> file.toString().endsWith(ending)).toList();
        }
        Set<Kind> expected = Set.of(Kind.BASE_ELSEWHERE, Kind.TOO_LONG);
        int cut = 0;
        int links = 0;
        for (Path file : files) {
            PageReading page = PageReading.read(HOME, List.of(), content(file));
            assertTrue(expected.containsAll(problems(page)), () -> file + ": " + page.problems());
            cut += problems(page).contains(Kind.TOO_LONG) ? 1 : 0;
            links += page.links().size();
        }
        assertTrue(links > 5 * files.size(), links + " links in " + folder);
        return new Seen(files.size(), cut);
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith("gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }

    private static String numbered(int count) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < count; i++) {
            html.append("<a href=").append(Integer.toString(i, 36)).append('>');
        }
        return html.toString();
    }

    /** T6: each in under three seconds of a processor; the clock on the wall tells of the machine's other work too. */
    private static PageReading quickly(String html) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        PageReading page = read(html);
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        assertTrue(millis < 3_000, () -> millis + " ms for " + html.substring(0, Math.min(60, html.length())));
        return page;
    }
}
