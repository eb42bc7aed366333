package dev.ringback.extract;

import static dev.ringback.extract.Pages.HOME;
import static dev.ringback.extract.Pages.address;
import static dev.ringback.extract.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.Link.Place;
import dev.ringback.extract.SupportLinks.Found;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.SourceKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pages of a site are worth reading. The companies are invented; their pages have the shapes that real ones have. */
class SupportLinksTest {
    private static final SupportLinks LINKS = new SupportLinks(HOME, List.of("example-pay.co.uk"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.com/support                             | Support                  | SUPPORT
            https://www.example.com/support                             | ''                       | SUPPORT
            https://help.example.com/                                   | Help                     | HELP
            https://help.example.com/hc/en-us                           | Help centre              | HELP
            https://www.example.com/contactUs.html                      | ''                       | CONTACT
            https://www.example.com/about/x                             | Contact us               | CONTACT
            https://www.example.com/opening-hours                       | ''                       | SUPPORT
            https://www.example.com/gb/fees                             | What it costs            | PRICING
            https://www.example.com/legal/terms                         | Terms & conditions       | TERMS
            https://status.example.com                                  | ''                       | STATUS
            https://shop.example-pay.co.uk/help                         | ''                       | HELP
            https://example.statuspage.io/                              | All good                 | STATUS
            https://statuspage.incident.io/example                      | ''                       | STATUS
            https://status.io/pages/0123                                | ''                       | STATUS
            https://www.example.com/be-fr/aide                          | ''                       | HELP
            https://www.example.com/uk/support                          | ''                       | SUPPORT
            https://www.example.com/ar/ayuda                            | ''                       | HELP
            https://www.example.com/support?lang=de                     | Kundenservice            | SUPPORT
            https://www.example.com/x                                   | ''                       | -
            https://www.example.com/unsupported                         | ''                       | -
            https://www.example.com/helpful-stories                     | ''                       | -
            https://www.example.com/careers/support                     | Jobs in support          | -
            https://www.example.com/press/contact                       | Press contact            | -
            https://www.example.com/contact-sales                       | Contact sales            | CONTACT
            https://www.example.net/support                             | Support                  | -
            https://www.example.com.example.net/support                 | Support                  | -
            https://example-pay.co.uk.example.net/help                  | Help                     | -
            https://notexample.com/help                                 | Help                     | -
            https://www.statuspage.io/                                  | Powered by Statuspage    | -
            https://manage.statuspage.io/                               | Status page              | -
            https://instatus.com/                                       | Status                   | -
            https://www.status.io/                                      | Status                   | -
            https://uptime.com/pricing                                  | Pricing                  | -
            https://www.example.com/login?next=/support                 | Support                  | -
            https://www.example.com/support/sign-in                     | Support                  | -
            https://www.example.com/cart/help                           | Help                     | -
            https://www.example.com/blog/2024/05/our-support            | Our support              | -
            https://www.example.com/blog/tag/support                    | Support                  | -
            https://www.example.com/calendar/support                    | Support                  | -
            https://www.example.com/ja/support                          | サポート                  | -
            https://www.example.com/pl-pl/help                          | Help                     | -
            https://www.example.com/help?locale=zh-CN                   | Help                     | -
            https://www.example.com/help/help/help/help/help            | Help                     | -
            https://www.example.com/help?a=1&b=2&c=3                    | Help                     | -
            https://www.example.com/support.pdf                         | Support                  | -
            """)
    void isChosenOrNot(String url, String words, String reads) {
        List<Found> found = LINKS.best(List.of(link(url, words)), 10);
        assertEquals(reads, found.isEmpty() ? "-" : found.getFirst().reads().name(), found::toString);
    }

    @Test
    void itIsSaidWhy() {
        assertEquals(
                List.of(new Found(
                        address("https://www.example.com/contact"),
                        SourceKind.CONTACT,
                        27,
                        "\"contact us\" in its words, \"contact\" in its path")),
                LINKS.best(List.of(link("https://www.example.com/contact", "Contact us")), 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /help?utm_source=a&utm_medium=b      | /help
            /help?b=2&gclid=x&a=1                | /help?a=1&b=2
            /help;jsessionid=AB12?PHPSESSID=x    | /help
            /help?                               | /help
            /help?a=1&a=1&sessionid=7            | /help?a=1
            /help?site=1&sidecar=2               | /help?sidecar=2&site=1
            """)
    void marksOfVisitsAndCampaignsAreDropped(String target, String canonical) {
        WebAddress read = address("https://www.example.com" + target);
        assertEquals(
                "https://www.example.com" + canonical, CanonicalAddress.of(read).toString());
    }

    @Test
    void onePageUnderManyAddressesIsGivenOnce() {
        List<Link> links = IntStream.range(0, 500)
                .mapToObj(i -> link("https://www.example.com/help?page=" + i + "&utm_id=" + i, "Help"))
                .toList();
        assertEquals(2, LINKS.best(links, 100).size());
        List<Link> same = IntStream.range(0, 500)
                .mapToObj(i -> link("https://www.example.com/help?sid=" + i, "Help"))
                .toList();
        assertEquals(1, LINKS.best(same, 100).size());
    }

    @Test
    void theBudgetIsKeptAndTheBestComeFirst() {
        List<Link> links = List.of(
                link("https://www.example.com/a/b/c/d/e/faq", ""),
                link("https://www.example.com/faq", ""),
                link("https://www.example.com/support", "Support"),
                link("https://www.example.com/help", "Help"));
        assertEquals(
                List.of("https://www.example.com/support", "https://www.example.com/help"),
                LINKS.best(links, 2).stream()
                        .map(each -> each.address().toString())
                        .toList());
        assertEquals(List.of(), LINKS.best(links, 0));
    }

    @Test
    void aSitemapIsJudgedByItsAddresses() {
        List<WebAddress> sitemap = Stream.of(
                        "/", "/products/terminal", "/es/contacto", "/fr/conditions-generales", "/blog/x")
                .map(path -> address("https://www.example.com" + path))
                .toList();
        assertEquals(
                List.of(
                        "CONTACT https://www.example.com/es/contacto",
                        "TERMS https://www.example.com/fr/conditions-generales"),
                lines(LINKS.bestAddresses(sitemap, 10)));
    }

    @Test
    void feedsAreGivenForTheStateOfTheServiceOnly() {
        PageReading blog = read("<link rel=alternate type='application/rss+xml' href=/blog.xml title='Support news'>");
        assertEquals(List.of(), LINKS.best(blog.links(), 5));
        PageReading status = read(
                address("https://status.example.com/"),
                "<link rel=alternate type='application/atom+xml' href=/history.atom title='Example status history'>");
        assertEquals(List.of("FEED https://status.example.com/history.atom"), lines(LINKS.best(status.links(), 5)));
    }

    /**
     * @param chosen kinds and paths, best first
     */
    record Site(String language, String html, List<String> chosen) {
        @Override
        public String toString() {
            return language;
        }
    }

    static Stream<Site> sites() {
        return Stream.of(
                new Site(
                        "English, mega menu and footer",
                        """
                        <header role=banner><nav><ul><li><button>Products</button><div class="mega-menu">
                        <a href="/products/terminal">Terminal</a><a href="/products/online">Online payments</a>
                        <a href="/customers">Our customers</a></div><li><a href="/pricing">Pricing</a>
                        <li><a href="https://dashboard.example.com/login">Log in</a></nav></header>
                        <main><a href="/stories/bakery">How a bakery grew with our support team</a></main>
                        <footer><a href="/contact?utm_source=footer">Contact</a><a href="https://support.example.com">Support</a>
                        <a href="/careers">Careers</a><a href="https://status.example.com"><span>System status</span></a>
                        <a href="/terms">Terms</a><a href="/privacy">Privacy</a>
                        <a href="https://social.example.net/example">Follow us</a></footer>""",
                        List.of(
                                "CONTACT https://www.example.com/contact",
                                "PRICING https://www.example.com/pricing",
                                "STATUS https://status.example.com/",
                                "SUPPORT https://support.example.com/",
                                "TERMS https://www.example.com/terms",
                                "SUPPORT https://www.example.com/stories/bakery")),
                new Site(
                        "Spanish, icons only",
                        """
                        <div class="footer-links"><a href="/es/c1" aria-label="Atención al cliente"><svg></svg></a>
                        <a href="/es/c2"><img src=x.png alt="Contáctanos"></a><a href="/es/c3" title="Centro de ayuda"><i></i></a>
                        <a href="/es/c4"><svg><title>Tarifas</title></svg></a><a href="/es/c5" title="Prensa"></a></div>""",
                        List.of(
                                "SUPPORT https://www.example.com/es/c1",
                                "CONTACT https://www.example.com/es/c2",
                                "PRICING https://www.example.com/es/c4",
                                "HELP https://www.example.com/es/c3")),
                new Site(
                        "French, base and relative links",
                        """
                        <base href="/fr/"><nav><a href="service-client">Service clients</a><a href="tarifs">Nos tarifs</a>
                        <a href="../carrieres">Carrières</a></nav><footer><a href="cgu">CGU</a>
                        <a href="nous-contacter">Nous contacter</a><a href="etat-du-service">État du service</a></footer>""",
                        List.of(
                                "STATUS https://www.example.com/fr/etat-du-service",
                                "CONTACT https://www.example.com/fr/nous-contacter",
                                "SUPPORT https://www.example.com/fr/service-client",
                                "PRICING https://www.example.com/fr/tarifs",
                                "TERMS https://www.example.com/fr/cgu")),
                new Site(
                        "German, broken markup",
                        """
                        <table><tr><td><a href=/kontakt>Kontakt<td><a href=/oeffnungszeiten>&Ouml;ffnungszeiten</a>
                        <div><p><a href="/agb">AGB</p></a><a href='/gebuehren'>Gebühren</a><a href=/stoerungen>Aktuelle Störung
                        <a href=/karriere>Karriere""",
                        List.of(
                                "CONTACT https://www.example.com/kontakt",
                                "SUPPORT https://www.example.com/oeffnungszeiten",
                                "TERMS https://www.example.com/agb",
                                "PRICING https://www.example.com/gebuehren",
                                "STATUS https://www.example.com/stoerungen")),
                new Site(
                        "Portuguese",
                        """
                        <footer><a href="/atendimento">Atendimento ao cliente</a><a href="/fale-conosco">Fale conosco</a>
                        <a href="/central-de-ajuda">Central de Ajuda</a><a href="/taxas">Planos e taxas</a>
                        <a href="/trabalhe-conosco">Trabalhe conosco</a></footer>""",
                        List.of(
                                "CONTACT https://www.example.com/fale-conosco",
                                "SUPPORT https://www.example.com/atendimento",
                                "PRICING https://www.example.com/taxas",
                                "HELP https://www.example.com/central-de-ajuda")),
                new Site(
                        "Italian",
                        """
                        <nav><a href="/assistenza">Assistenza clienti</a><a href="/contatti">Contatti</a><a href="/prezzi">Prezzi</a>
                        <a href="/lavora-con-noi">Lavora con noi</a><a href="/condizioni-generali">Condizioni generali</a>
                        </nav>""",
                        List.of(
                                "CONTACT https://www.example.com/contatti",
                                "PRICING https://www.example.com/prezzi",
                                "SUPPORT https://www.example.com/assistenza",
                                "TERMS https://www.example.com/condizioni-generali")),
                new Site(
                        "Dutch",
                        """
                        <div id="site-footer"><a href="/klantenservice">Klantenservice</a><a href="/contact">Contact</a>
                        <a href="/storingen">Actuele storingen</a><a href="/tarieven">Tarieven</a>
                        <a href="/vacatures">Vacatures</a></div>""",
                        List.of(
                                "CONTACT https://www.example.com/contact",
                                "SUPPORT https://www.example.com/klantenservice",
                                "PRICING https://www.example.com/tarieven",
                                "STATUS https://www.example.com/storingen")),
                new Site("made by a script", "<div id=app></div><script src=/app.js></script>", List.of()));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theGuidesOfASiteAreFound(Site site) {
        assertEquals(site.chosen(), lines(LINKS.best(read(site.html()).links(), 20)));
    }

    @Test
    void everyWordOfTheListsCanBeMetAndStandsOnce() {
        assertEquals(
                WordList.LANGUAGES,
                WordList.OURS.all().stream()
                        .map(WordList.Entry::language)
                        .distinct()
                        .toList());
        WordList.OURS.all().forEach(entry -> {
            assertTrue(entry.weight() >= 1 && entry.weight() <= 9, entry::toString);
            assertTrue(WordList.OURS.in(entry.words()).contains(entry), entry::toString);
        });
        assertEquals(
                WordList.OURS.all().size(),
                WordList.OURS.all().stream()
                        .map(entry -> entry.language() + entry.words())
                        .distinct()
                        .count(),
                "each once in its language");
    }

    private static Link link(String url, String words) {
        return new Link(address(url), words, Place.MAIN, false);
    }

    private static List<String> lines(List<Found> found) {
        return found.stream().map(each -> each.reads() + " " + each.address()).toList();
    }
}
