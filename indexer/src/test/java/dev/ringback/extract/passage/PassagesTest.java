package dev.ringback.extract.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage.Form;
import dev.ringback.extract.passage.Passage.Mark;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassagesTest {
    record Case(String name, String html, List<String> passages) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case shown(String name, String html, String... passages) {
        return new Case(name, html, List.of(passages));
    }

    static Stream<Case> texts() {
        return Stream.of(
                shown(
                        "blocks and line breaks end a passage",
                        "<p>One<br>two</p><div>three<p>four</p>five</div>",
                        "One",
                        "two",
                        "three",
                        "four",
                        "five"),
                shown("white space is one space", "<p>  a\n\t b&nbsp; c </p>", "a b c"),
                shown("inline elements join", "<p>(877) <b>387</b>-<a href='x'>5640</a></p>", "(877) 387-5640"),
                shown(
                        "spans that touch are apart where words and figures meet",
                        "<p><span>Phone</span><span>0800</span></p>",
                        "Phone 0800"),
                shown("what cannot be seen within words goes", "<p>sup\u200Bport \u202Ea</p>", "support a"),
                shown("accents are composed", "<p>cafe\u0301</p>", "caf\u00e9"),
                shown(
                        "an item is one passage",
                        "<ul><li>One<br>two</li><li><p>three</p><p>four.</p><p>five</p></li></ul>",
                        "One, two",
                        "three, four. five"),
                shown("a bold line of an item is its label", "<ul><li><b>Phone</b><br>0800</li></ul>", "Phone: 0800"),
                shown(
                        "items within items are apart",
                        "<ul><li>Phone<ul><li>a</li><li>b</li></ul></li><li>c</li></ul>",
                        "Phone",
                        "a",
                        "b",
                        "c"),
                shown("a row is one passage", "<table><tr><td>a</td><td>b<br>c</td></tr></table>", "a | b, c"),
                shown(
                        "a row keeps its empty cells",
                        "<table><tr><td>a</td><td></td><td>c</td></tr></table>",
                        "a |  | c"),
                shown(
                        "a table of one column is text",
                        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
                        "a",
                        "b"),
                shown(
                        "a table within a table is one of data, the outer one is layout",
                        "<table><tr><td>x</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
                        "x",
                        "a | b"),
                shown(
                        "a tick is what its picture says",
                        "<table><tr><td>Phone</td><td><img alt='yes' src='t.png'></td></tr></table>",
                        "Phone | yes"));
    }

    static Stream<Case> sights() {
        return Stream.of(
                shown("hidden", "<p hidden>no</p><p>yes</p>", "yes"),
                shown("hidden until found", "<p hidden=until-found>yes</p>", "yes"),
                shown("display none", "<div style='color:red; display : none'><p>no</p></div>"),
                shown("display none is no part of another word", "<p style='--x-display:none'>yes</p>", "yes"),
                shown("visibility hidden", "<p style='visibility:hidden'>no</p>"),
                shown("aria-hidden", "<p aria-hidden='true'>no</p><p aria-hidden=false>yes</p>", "yes"),
                shown(
                        "templates, scripts, styles, comments",
                        "<template>no</template><script>no</script><style>p{}</style><!-- no --><p>yes</p>",
                        "yes"),
                shown("a noscript that asks for cookies", "<noscript><p>Please enable JavaScript.</p></noscript>"),
                shown("a noscript that says something", "<body><noscript><p>Call 0800.</p></noscript>", "Call 0800."),
                shown("no size", "<p style='font-size:0'>no</p><p style='font-size:0.9em'>yes</p>", "yes"),
                shown("see-through", "<p style='opacity:0'>no</p><p style='opacity:0.9'>yes</p>", "yes"),
                shown(
                        "see-through until it moves in",
                        "<p style='opacity:0;transform:translate3d(0,20px,0)'>yes</p>",
                        "yes"),
                shown(
                        "off the screen",
                        "<p style='text-indent:-9999px'>no</p><p style='position:absolute;left:-5000px'>no</p>"),
                shown(
                        "by a rule for its name",
                        "<style>.a, .x { display:none }</style><p class='b x'>no</p><p>yes</p>",
                        "yes"),
                shown(
                        "not by a rule for some screens",
                        "<style>@media print{.x{display:none}} .y{color:red}</style><p class=x>yes</p>",
                        "yes"),
                shown(
                        "not by a rule for something within",
                        "<style>.x .y{display:none}</style><p class=y>yes</p>",
                        "yes"),
                shown(
                        "an answer that a button opens",
                        "<button aria-controls=a aria-expanded=false>Q</button><div id=a style='display:none'>A</div>",
                        "Q",
                        "A"),
                shown(
                        "an answer after its question",
                        "<h3><button aria-expanded=false>Q</button></h3><div hidden>A</div>",
                        "Q",
                        "A"),
                shown("a panel that is collapsed", "<div class='accordion-content' style='display:none'>A</div>", "A"),
                shown("a tab", "<div role=tabpanel aria-hidden=true>A</div>", "A"),
                shown("details", "<details><summary>Q</summary><p>A</p></details>", "Q", "A"),
                shown(
                        "text for those who listen",
                        "<p>Call <span class='sr-only'>us at</span> 0800</p>",
                        "Call us at 0800"),
                shown(
                        "text for those who listen, said twice",
                        "<p><span>Call us</span><span class='visually-hidden'>Call us</span></p>",
                        "Call us"),
                shown(
                        "fields",
                        "<label>Phone</label><input value='0800' type=hidden><select><option>x</option></select>",
                        "Phone"),
                shown("what is struck out", "<p>Open <del>24/7</del> daily</p>", "Open daily"));
    }

    @ParameterizedTest
    @MethodSource({"texts", "sights"})
    void isReadAsPeopleSeeIt(Case each) {
        assertEquals(
                each.passages(), read(each.html()).stream().map(Passage::text).toList());
    }

    static Stream<Case> surroundings() {
        return Stream.of(
                shown(
                        "headings by level",
                        "<h1>A</h1><h2>B</h2><p>x</p><h3>C</h3><p>y</p><h2>D</h2><p>z</p>",
                        "A > B: x",
                        "A > B > C: y",
                        "A > D: z"),
                shown("headings by role", "<div role=heading aria-level=2>A</div><p>x</p>", "A: x"),
                shown(
                        "a bold line is a heading within its part",
                        "<h2>A</h2><div><p><b>B</b></p><p>x</p></div><p>y</p>",
                        "A > B: x",
                        "A: y"),
                shown("a bold line with figures is none", "<p><b>Mon 9-5</b></p><p>x</p>", ": Mon 9-5", ": x"),
                shown(
                        "a question is above its answer only",
                        "<details><summary>Q</summary><p>A</p></details><p>x</p>",
                        "Q: A",
                        ": x"),
                shown(
                        "the page's headings say nothing of its footer",
                        "<h1>A</h1><p>x</p><footer><p>y</p></footer>",
                        "A: x",
                        ": y"),
                shown("those of the header hold", "<header><h1>A</h1></header><p>x</p>", "A: x"),
                shown(
                        "those of the side do not",
                        "<h1>A</h1><aside><h2>B</h2><p>y</p></aside><p>x</p>",
                        "B: y",
                        "A: x"),
                shown(
                        "a part that holds the heading only",
                        "<section><h2>A</h2></section><section><p>x</p></section>",
                        "A: x"),
                shown("a heading in pieces", "<h2>Our<br><span>support</span></h2><p>x</p>", "Our, support: x"));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void headingsStandAbove(Case each) {
        List<String> seen = read(each.html()).stream()
                .filter(passage -> passage.form() != Form.HEADING)
                .map(passage -> String.join(" > ", passage.headings()) + ": " + passage.text())
                .toList();
        assertEquals(each.passages(), seen);
    }

    static Stream<Case> introductions() {
        return Stream.of(
                shown(
                        "a line that ends in a colon",
                        "<p>Phone:</p><p>0800</p><p>x</p>",
                        "-Phone:",
                        "Phone:-0800",
                        "-x"),
                shown("a bold line", "<div><strong>Phone</strong><br>0800</div>", "-Phone", "Phone-0800"),
                shown(
                        "a bold line with a sentence is none",
                        "<div><b>Call us.</b><br>0800</div>",
                        "-Call us.",
                        "-0800"),
                shown(
                        "all items of a list",
                        "<p>By phone:</p><ul><li>a</li><li>b</li></ul><p>c</p>",
                        "-By phone:",
                        "By phone:-a",
                        "By phone:-b",
                        "-c"),
                shown(
                        "terms",
                        "<dl><dt>Phone</dt><dd>0800</dd><dt>Mail</dt><dt>Post</dt><dd>x</dd></dl>",
                        "-Phone",
                        "Phone-0800",
                        "-Mail",
                        "-Post",
                        "Mail / Post-x"),
                shown("terms in groups", "<dl><div><dt>Phone</dt><dd>0800</dd></div></dl>", "-Phone", "Phone-0800"),
                shown("two of a kind", "<div><div>Hours</div><div>Mon 9-5</div></div>", "-Hours", "Hours-Mon 9-5"),
                shown(
                        "an item that names its items",
                        "<ul><li>Phone<ul><li>a</li><li>b</li></ul></li></ul>",
                        "-Phone",
                        "Phone-a",
                        "Phone-b"),
                shown(
                        "a caption",
                        "<table><caption>Phone</caption><tr><td>a</td><td>b</td></tr></table>",
                        "Phone-a | b"),
                shown(
                        "the line before a table",
                        "<p>Phone:</p><table><tr><td>a</td><td>b</td></tr></table>",
                        "-Phone:",
                        "Phone:-a | b"),
                shown(
                        "a row over all columns",
                        "<table><tr><th colspan=2>EU</th></tr><tr><td>a</td><td>b</td></tr></table>",
                        "-EU",
                        "EU-a | b"),
                shown("not the label of a field", "<label>Phone</label><input><p>x</p>", "-Phone", "-x"));
    }

    @ParameterizedTest
    @MethodSource("introductions")
    void whatStandsBeforeIntroduces(Case each) {
        List<String> seen = read(each.html()).stream()
                .map(passage -> passage.introduction().orElse("") + "-" + passage.text())
                .toList();
        assertEquals(each.passages(), seen);
    }

    static Stream<Case> columns() {
        return Stream.of(
                shown(
                        "thead",
                        "<table><thead><tr><td>A</td><td>B</td></tr></thead><tr><td>1</td><td>2</td></tr></table>",
                        "A,B=1 | 2"),
                shown(
                        "head cells",
                        "<table><tr><th>A</th><th>B</th></tr><tr><th>1</th><td>2</td></tr></table>",
                        "A,B=1 | 2"),
                shown(
                        "bold cells",
                        "<table><tr><td><b>A</b></td><td><b>B</b></td></tr><tr><td>x</td><td>y</td></tr></table>",
                        "A,B=x | y"),
                shown(
                        "words above figures",
                        "<table><tr><td>A</td><td>B</td></tr><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>",
                        "A,B=x | 1",
                        "A,B=y | 2"),
                shown(
                        "a weekday is no head",
                        "<table><tr><td>Montag</td><td>zu</td></tr><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>",
                        "=Montag | zu",
                        "=x | 1",
                        "=y | 2"),
                shown("none", "<table><tr><td>x</td><td>y</td></tr></table>", "=x | y"),
                shown(
                        "heads of two rows",
                        "<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><th>C</th><th>D</th></tr>"
                                + "<tr><td>1</td><td>2</td><td>3</td></tr></table>",
                        "A,B C,B D=1 | 2 | 3"),
                shown(
                        "cells that span rows and columns",
                        "<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan=2>1</td><td colspan=2>2</td></tr>"
                                + "<tr><td>3</td><td>4</td></tr></table>",
                        "A,B,C=1 | 2 | 2",
                        "A,B,C=1 | 3 | 4"),
                shown(
                        "a span beyond all bounds",
                        "<table><tr><td>x</td><td colspan=999999>y</td><td rowspan=0>z</td></tr></table>",
                        "=x | " + String.join(" | ", Collections.nCopies(49, "y"))));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void rowsKnowTheirColumns(Case each) {
        List<String> seen = read(each.html()).stream()
                .map(passage -> String.join(",", passage.columns()) + "=" + passage.text())
                .toList();
        assertEquals(each.passages(), seen);
    }

    @Test
    void linksKnowTheirPlaceInTheText() {
        Passage passage = only("<p>Call <a href=' tel:+1800 '>0800 <b>111</b></a> or <a href='#top'>up</a></p>");
        assertEquals(List.of(new Passage.Link(5, 13, "tel:+1800")), passage.links());
        assertEquals("0800 111", passage.text().substring(5, 13));
    }

    @Test
    void linksOfARowKnowTheirPlace() {
        Passage passage = only("<table><tr><td>UK</td><td><a href='tel:1'>0800</a></td></tr></table>");
        assertEquals("0800", passage.text().substring(passage.links().getFirst().from()));
    }

    @Test
    void aLinkAroundBlocksIsOfEachOfThem() {
        List<Passage> passages = read("<a href='tel:1'><div>Call</div><div>0800</div></a>");
        assertEquals(2, passages.size());
        passages.forEach(passage -> assertEquals(1, passage.links().size()));
    }

    @Test
    void sectionsAreNumberedByHeading() {
        List<Integer> sections = read("<p>0</p><h2>A</h2><p>a</p><p>b</p><h2>B</h2><p>c</p>").stream()
                .map(Passage::section)
                .toList();
        assertEquals(List.of(0, 1, 1, 1, 2, 2), sections);
    }

    @Test
    void marksAreWhatMostOfAPassageIs() {
        assertEquals(
                Set.of(Mark.QUOTED), only("<blockquote><p>x</p></blockquote>").marks());
        assertEquals(
                Set.of(Mark.QUOTED),
                only("<div class='customer-testimonial'>x</div>").marks());
        assertEquals(Set.of(Mark.QUOTED), only("<div itemprop=review>x</div>").marks());
        assertEquals(Set.of(), only("<div class='get-quote'>x</div>").marks());
        assertEquals(
                Set.of(),
                only("<p>Call us and press <q>1</q> on your phone</p>").marks());
        assertEquals(Set.of(Mark.CODE), only("<pre>x</pre>").marks());
        assertEquals(Set.of(Mark.FRAME), only("<footer>x</footer>").marks());
        assertEquals(Set.of(Mark.FRAME), only("<div id='cookie-banner'>x</div>").marks());
        assertEquals(Set.of(), only("<article><footer>x</footer></article>").marks());
        assertEquals(
                Set.of(),
                read("<div class='content-sidebar'><h1>a</h1>b</div>").getLast().marks());
        assertEquals(Set.of(), only("<body class='has-sidebar cookie-open'>x").marks());
    }

    @Test
    void languageIsThatOfTheNearestElementThatNamesOne() {
        List<Optional<Language>> languages =
                read("<html lang=en><p>a</p><div lang='de-AT'><p>b</p><p lang=fr>c</p><p lang=pl>d</p></div>").stream()
                        .map(Passage::language)
                        .toList();
        assertEquals(
                List.of(
                        Optional.of(Language.ENGLISH),
                        Optional.of(Language.GERMAN),
                        Optional.of(Language.FRENCH),
                        Optional.empty()),
                languages);
    }

    @Test
    void aLongPassageGoesOnInTheNext() {
        List<Passage> passages = read("<p>" + "word ".repeat(1_000) + "</p>");
        assertEquals(3, passages.size());
        assertTrue(passages.stream().allMatch(passage -> passage.text().length() <= 2_000));
        assertEquals(
                4_999 - 2,
                passages.stream().mapToInt(passage -> passage.text().length()).sum());
    }

    @Test
    void aPageBeyondItsBoundsIsReadSoFarAndSaysSo() {
        Passages.Reading much = Passages.read(tree(("<p>" + "x".repeat(1_000) + "</p>").repeat(300)), Setting.UNKNOWN);
        assertEquals(205, much.passages().size());
        assertEquals(PageProblem.Kind.TOO_LONG, much.problems().getFirst().kind());
        Passages.Reading many = Passages.read(tree("<p>x".repeat(25_000)), Setting.UNKNOWN);
        assertEquals(5_000, many.passages().size());
        assertEquals(PageProblem.Kind.TOO_MANY_ITEMS, many.problems().getFirst().kind());
    }

    @Test
    void hostilePagesEnd() {
        for (String part :
                List.of("<div>", "<ul><li>", "<table><tr><td>", "<a>", "<dl><dd>", "<h1>", "<b>", "<details>")) {
            Passages.of(tree(part.repeat(20_000) + "x"), Setting.UNKNOWN);
        }
        Passages.of(
                tree("<style>" + "{".repeat(100_000) + "</style><style>" + "/*".repeat(100_000) + "</style>x"),
                Setting.UNKNOWN);
        Passages.of(tree("<table>" + "<tr><td rowspan=500 colspan=50>x".repeat(5_000)), Setting.UNKNOWN);
    }

    private static Passage only(String html) {
        List<Passage> passages = read(html);
        assertEquals(1, passages.size(), passages::toString);
        return passages.getFirst();
    }

    private static List<Passage> read(String html) {
        return Passages.of(tree(html), Setting.UNKNOWN);
    }

    private static PageTree tree(String html) {
        return PageTree.of(html, "https://www.example.com/");
    }
}
