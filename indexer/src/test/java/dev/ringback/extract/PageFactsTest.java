package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading;
import dev.ringback.model.Reading.Method;
import dev.ringback.model.Scope;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {
    private static final String PHONE = "+18882464410";
    private static final String OTHER = "+18882464411";

    @Test
    void whatIsSaidTwiceStandsOnce() {
        ClaimUnion union = new ClaimUnion(List.of(said(PHONE, "24/7", Method.TEXT), said(PHONE, "24/7", Method.TABLE)));
        union.addUnseen(said(PHONE, "24/7", Method.JSON_LD));
        assertEquals(List.of(said(PHONE, "24/7", Method.TEXT)), union.claims());
        assertEquals(List.of(), union.problems());
    }

    @Test
    void structuredDataThatSaysLessThanTheTextGoes() {
        ClaimUnion union = new ClaimUnion(List.of(said(PHONE, "Mo-Fr 09:00-17:00; PH off", Method.TEXT)));
        union.addUnseen(said(PHONE, "", Method.JSON_LD));
        union.addUnseen(said(PHONE, "Mo-Fr 09:00-17:00", Method.JSON_LD));
        assertEquals(1, union.claims().size());
    }

    @Test
    void structuredDataThatSaysMoreStays() {
        ClaimUnion union = new ClaimUnion(List.of(said(PHONE, "", Method.TEXT)));
        union.addUnseen(said(PHONE, "24/7", Method.JSON_LD));
        assertEquals(List.of(Quality.HIGH, Quality.HIGH), confidences(union));
        assertEquals(List.of(), union.problems());
    }

    @Test
    void otherHoursAreADisagreement() {
        ClaimUnion union = new ClaimUnion(List.of(said(PHONE, "Mo-Fr 09:00-17:00", Method.TEXT)));
        union.addUnseen(said(PHONE, "24/7", Method.JSON_LD));
        assertEquals(List.of(Quality.HIGH, Quality.LOW), confidences(union));
        assertEquals(
                List.of(new PageProblem(
                        PageProblem.Kind.DISAGREEMENT,
                        "for phone the structured data says \"24/7\", the text \"Mo-Fr 09:00-17:00\"")),
                union.problems());
    }

    @Test
    void anotherNumberForTheSamePurposeIsADisagreement() {
        ClaimUnion union = new ClaimUnion(List.of(said(PHONE, "", Method.TEXT)));
        union.addUnseen(said(OTHER, "", Method.JSON_LD));
        assertEquals(List.of(Quality.HIGH, Quality.LOW), confidences(union));
        assertEquals(
                "for phone the structured data says \"" + OTHER + "\", the text \"" + PHONE + "\"",
                union.problems().getFirst().detail());
    }

    @Test
    void anotherNumberForAnotherPurposeOrCountryIsNone() {
        ClaimUnion union = new ClaimUnion(List.of(said(PHONE, "", Method.TEXT)));
        union.addUnseen(claim(OTHER, "", Optional.of(Purpose.SALES), List.of(), Method.JSON_LD));
        assertEquals(List.of(Quality.HIGH, Quality.HIGH), confidences(union));
        ClaimUnion countries = new ClaimUnion(List.of(claim(PHONE, "", Optional.empty(), List.of("GB"), Method.TABLE)));
        countries.addUnseen(claim(OTHER, "", Optional.empty(), List.of("IE"), Method.JSON_LD));
        assertEquals(List.of(Quality.HIGH, Quality.HIGH), confidences(countries));
        assertEquals(List.of(), countries.problems());
    }

    @Test
    void oneOfSeveralNumbersOfTheTextIsSaidByIt() {
        ClaimUnion union = new ClaimUnion(List.of(said(OTHER, "", Method.TEXT), said(PHONE, "24/7", Method.TEXT)));
        union.addUnseen(said(PHONE, "24/7", Method.JSON_LD));
        assertEquals(2, union.claims().size());
        assertEquals(List.of(), union.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://widget.intercom.io/widget/abc'></script>",
                "<script>window.intercomSettings = {app_id: 'x'};</script>",
                "<script async src='//js.driftt.com/include/1/x.js'></script>",
                "<script id=ze-snippet src='https://static.zdassets.com/ekr/snippet.js?key=1'></script>",
                "<script>window.$crisp=[];window.CRISP_WEBSITE_ID='x';</script>",
                "<script src='https://code.tidio.co/x.js'></script>"
            })
    void aChatProgramShowsAChatWithoutHours(String script) {
        ReadClaim claim = only("<p>x</p>" + script);
        assertEquals(Optional.of(Channel.CHAT), contact(claim).channel());
        assertEquals(Optional.empty(), contact(claim).hours());
        assertEquals(Method.WIDGET, claim.reading().method());
        assertEquals(Quality.LOW, claim.reading().confidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://js.hs-scripts.com/1.js'></script>",
                "<script type='application/json'>{\"x\":\"widget.intercom.io\"}</script>",
                "<p>We use the script widget.intercom.io for our chat program.</p>",
                "<a href='https://wa.me/?text=hello'>Share</a>",
                "<a href='https://api.whatsapp.com/send?text=hello'>Share</a>"
            })
    void otherProgramsAndLinksShowNone(String html) {
        assertTrue(PageFacts.of(tree(html), Setting.UNKNOWN).claims().stream()
                .noneMatch(claim -> claim.reading().method() == Method.WIDGET
                        || contact(claim).channel().equals(Optional.of(Channel.MESSAGING))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://wa.me/31612345098'>Chat</a>",
                "<a href='https://api.whatsapp.com/send?phone=31612345098&text=x'>Chat</a>"
            })
    void aLinkToWriteToANumberIsMessaging(String html) {
        ReadClaim claim = PageFacts.of(tree(html), Setting.UNKNOWN).claims().stream()
                .filter(each -> contact(each).channel().equals(Optional.of(Channel.MESSAGING)))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("+31612345098"), contact(claim).phone());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='https://status.example.com'>x</a>            | https://status.example.com/",
                "<a href='//status.example.com/history'>x</a>          | https://status.example.com/history",
                "<a href='https://acme.statuspage.io'>x</a>            | https://acme.statuspage.io/",
                "<a href='https://acme.instatus.com/'>x</a>            | https://acme.instatus.com/",
                "<a href='https://stspg.io/abc'>x</a>                  | https://stspg.io/abc",
                "<a href='/trust/state'>System status</a>              | https://www.example.com/trust/state",
                "<a href='https://acmestatus.net/'>Estado del servicio</a> | https://acmestatus.net/",
                "<a href='/etat'>État des services</a>                 | https://www.example.com/etat",
                "<a href='/s'>Systemstatus</a>                         | https://www.example.com/s",
                "<a href='/s'>Stato dei servizi</a>                    | https://www.example.com/s",
                "<a href='/s'>Status dos serviços</a>                  | https://www.example.com/s",
                "<a href='/s'>Statuspagina</a>                         | https://www.example.com/s",
            })
    void aLinkToAStatusPageIsOne(String html, String url) {
        ReadClaim claim = only("<h2>Help</h2><p>" + html + " " + html + "</p>");
        assertEquals(ClaimKind.STATUS_PAGE, claim.kind());
        assertEquals(new Terms.StatusPage(Optional.of(url)), claim.terms());
        assertEquals(Method.LINK, claim.reading().method());
        assertEquals("Help", claim.reading().place());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://status.other.net/'>x</a>",
                "<a href='https://www.statuspage.io/'>Powered by</a>",
                "<a href='/orders/status'>Order status</a>",
                "<a href='/status.css'>x</a>",
                "<a href='https://www.example.com/'>System status</a>",
                "<p hidden><a href='https://status.example.com/'>x</a></p>",
                "<a href='/guide'>Read how to check the system status of your reader in ten steps</a>"
            })
    void otherLinksAreNone(String html) {
        assertEquals(List.of(), PageFacts.of(tree(html), Setting.UNKNOWN).claims());
    }

    @Test
    void nothingIsReadOutOfNothing() {
        assertEquals(PageFacts.NONE, PageFacts.ofText("", Setting.UNKNOWN));
        assertEquals(PageFacts.NONE, PageFacts.of(PageTree.of("", ""), Setting.UNKNOWN));
    }

    private static ReadClaim only(String html) {
        List<ReadClaim> claims = PageFacts.of(tree(html), Setting.UNKNOWN).claims();
        assertEquals(1, claims.size(), claims::toString);
        return claims.getFirst();
    }

    private static PageTree tree(String html) {
        return PageTree.of(html, "https://www.example.com/");
    }

    private static Contact contact(ReadClaim claim) {
        return switch (claim.terms()) {
            case Terms.Support support -> support.contact();
            default -> throw new AssertionError(claim);
        };
    }

    private static List<Quality> confidences(ClaimUnion union) {
        return union.claims().stream()
                .map(claim -> claim.reading().confidence())
                .toList();
    }

    private static ReadClaim said(String phone, String hours, Method method) {
        return claim(phone, hours, Optional.empty(), List.of(), method);
    }

    private static ReadClaim claim(
            String phone, String hours, Optional<Purpose> purpose, List<String> countries, Method method) {
        Contact contact = new Contact(
                Optional.of(Channel.PHONE),
                purpose,
                Optional.of(hours)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Contact.Hours(text, Optional.empty(), Optional.empty())),
                Optional.of(phone),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        Scope scope =
                new Scope(countries, List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);
        return new ReadClaim(
                ClaimKind.SUPPORT, scope, new Terms.Support(contact), new Reading(method, "x", "", Quality.HIGH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Before you call, check https://status.tillwell.example .   | https://status.tillwell.example/",
                "Current state and past incidents: status.tillwell.example.  | https://status.tillwell.example/",
                "L’état du service est sur tillwell.statuspage.io/history    | https://tillwell.statuspage.io/history",
                "Your order status is at www.tillwell.example/orders         |",
                "See status.xlsx and http://www.example.com/status.png       |"
            })
    void addressOfAStatusPageIsReadWhereItIsPrinted(String text, String url) {
        List<String> found = PageFacts.ofText(text, Setting.UNKNOWN).claims().stream()
                .map(claim -> claim.terms())
                .filter(Terms.StatusPage.class::isInstance)
                .map(terms -> ((Terms.StatusPage) terms).url().orElseThrow())
                .toList();
        assertEquals(Optional.ofNullable(url).map(List::of).orElse(List.of()), found);
    }
}
