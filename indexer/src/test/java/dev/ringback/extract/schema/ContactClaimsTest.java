package dev.ringback.extract.schema;

import static dev.ringback.extract.schema.Snippets.contacts;
import static dev.ringback.extract.schema.Snippets.json;
import static dev.ringback.extract.schema.Snippets.page;
import static dev.ringback.extract.schema.Snippets.point;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading.Method;
import dev.ringback.model.Source.Quality;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactClaimsTest {
    private static final Optional<String> PHONE = Optional.of("+12127365000");

    @Test
    void aContactPointIsAClaimWithItsHoursAreaAndLanguages() {
        SchemaFacts facts = point("""
                "contactType": "customer support", "areaServed": ["US", "Canada"], "contactOption": "TollFree",
                "availableLanguage": ["English", {"@type": "Language", "name": "French", "alternateName": "fr"}, "es-MX"],
                "hoursAvailable": {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday"],
                  "opens": "08:00", "closes": "20:00"}
                """);
        assertEquals(1, facts.claims().size());
        ReadClaim claim = facts.claims().getFirst();
        Contact contact = contacts(facts).getFirst();
        assertEquals(ClaimKind.SUPPORT, claim.kind());
        assertEquals(Optional.of(Channel.PHONE), contact.channel());
        assertEquals(Optional.of(Purpose.SUPPORT), contact.purpose());
        assertEquals(PHONE, contact.phone());
        assertEquals(
                Optional.of(new Contact.Hours("Mo-Tu 08:00-20:00", Optional.empty(), Optional.empty())),
                contact.hours());
        assertEquals(List.of("en", "fr", "es-MX"), contact.languages());
        assertEquals(List.of("US", "CA"), claim.scope().countries());
        assertEquals(Customers.ALL, claim.scope().customers());
        assertEquals(Method.JSON_LD, claim.reading().method());
        assertEquals("#0/contactPoint", claim.reading().place());
        assertEquals(
                "customer support, +1 212 736 5000, TollFree", claim.reading().quote());
        assertEquals(Quality.HIGH, claim.reading().confidence());
        assertEquals(List.of(), facts.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "customer service, SUPPORT",
        "Customer Support, SUPPORT",
        "customerService, SUPPORT",
        "https://schema.org/CustomerSupport, SUPPORT",
        "technical support, TECHNICAL_HELPDESK",
        "sales, SALES",
        "Sales & Support, SUPPORT",
        "Kundenservice, SUPPORT",
        "Technischer Support, TECHNICAL_HELPDESK",
        "service client, SUPPORT",
        "atención al cliente, SUPPORT",
        "Atendimento ao cliente, SUPPORT",
        "assistenza clienti, SUPPORT",
        "klantenservice, SUPPORT",
        "Vertrieb, SALES",
        "voice authorization, VOICE_AUTHORISATION",
        "complaints, COMPLAINTS",
        "emergency, EMERGENCY",
        "Contato Geral, -",
    })
    void theContactTypeSaysWhatItIsFor(String type, String purpose) {
        Contact contact = contacts(point("\"contactType\": \"" + type + "\"")).getFirst();
        assertEquals(purpose, contact.purpose().map(Enum::name).orElse("-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "Investor Relations", "human resources", "Presse", "reservations", "fax"})
    void whoIsNoSupportIsNoClaim(String type) {
        assertEquals(List.of(), point("\"contactType\": \"" + type + "\"").claims());
    }

    @Test
    void helpWithBillsIsForSomeOnly() {
        ReadClaim claim = point("\"contactType\": \"billing support\"").claims().getFirst();
        assertEquals(Customers.SOME, claim.scope().customers());
        assertEquals(Optional.of("billing support"), claim.scope().audience());
    }

    @Test
    void anEmergencyLineIsOfItsOwnKind() {
        assertEquals(
                ClaimKind.EMERGENCY,
                point("\"contactType\": \"emergency\"").claims().getFirst().kind());
    }

    @Test
    void anAreaThatIsNoCountryBindsTheClaim() {
        ReadClaim claim = point("\"contactType\": \"support\", \"areaServed\": \"Europe\"")
                .claims()
                .getFirst();
        assertEquals(List.of(), claim.scope().countries());
        assertEquals(Optional.of("Europe"), claim.scope().audience());
        assertEquals(Customers.SOME, claim.scope().customers());
    }

    @Test
    void theWholeWorldBindsNothing() {
        ReadClaim claim = point("\"areaServed\": \"Worldwide\"").claims().getFirst();
        assertEquals(List.of(), claim.scope().countries());
        assertEquals(Customers.ALL, claim.scope().customers());
    }

    @Test
    void theNumberOfAFirmIsAClaimWithoutAPurpose() {
        SchemaFacts facts = json("""
                {"@context": "http://schema.org", "@type": "Corporation", "telephone": "(212) 736-5000",
                 "openingHours": "Mo-Fr 09:00-17:00"}
                """);
        Contact contact = contacts(facts).getFirst();
        assertEquals(PHONE, contact.phone());
        assertEquals(Optional.empty(), contact.purpose());
        assertEquals(Optional.empty(), contact.hours());
        assertEquals(Quality.MEDIUM, facts.claims().getFirst().reading().confidence());
    }

    @Test
    void theHoursOfAShopAreNoHoursOfSupport() {
        SchemaFacts facts = json("""
                {"@context": "http://schema.org", "@type": "LocalBusiness", "telephone": "+1 212-736-5000",
                 "openingHours": ["Mo-Fr 09:00-17:00"],
                 "openingHoursSpecification": [{"@type": "OpeningHoursSpecification", "dayOfWeek": "Saturday",
                   "opens": "10:00", "closes": "14:00"}]}
                """);
        assertEquals(Optional.empty(), contacts(facts).getFirst().hours());
        assertEquals(Quality.LOW, facts.claims().getFirst().reading().confidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"JobPosting\", \"hiringOrganization\": {\"@type\": \"Organization\", \"telephone\": \"+1 212 736 5000\"},"
                        + " \"applicationContact\": {\"@type\": \"ContactPoint\", \"telephone\": \"+1 212 736 5000\"}}",
                "{\"@type\": \"Event\", \"organizer\": {\"@type\": \"Organization\", \"telephone\": \"+1 212 736 5000\"}}",
                "{\"@type\": \"Product\", \"offers\": {\"@type\": \"Offer\", \"seller\": {\"@type\": \"Organization\","
                        + " \"telephone\": \"+1 212 736 5000\"}}}",
                "{\"@type\": \"Restaurant\", \"telephone\": \"+1 212 736 5000\"}",
                "{\"@type\": \"Person\", \"telephone\": \"+1 212 736 5000\"}",
                "{\"@type\": \"Review\", \"itemReviewed\": {\"@type\": \"LocalBusiness\", \"telephone\": \"+1 212 736 5000\"}}"
            })
    void whomOtherThingsNameIsSomebodyElse(String thing) {
        assertEquals(List.of(), json(thing).claims());
    }

    @Test
    void thePublisherOfTheSiteIsWhoItIsOf() {
        SchemaFacts facts = json("""
                {"@type": "WebSite", "publisher": {"@type": "BankOrCreditUnion", "contactPoint":
                  {"@type": "ContactPoint", "contactType": "customer care", "telephone": "tel:+1-212-736-5000"}}}
                """);
        assertEquals(PHONE, contacts(facts).getFirst().phone());
    }

    @Test
    void aNumberOfTheFirmThatIsAlsoOfItsSupportIsSaidOnce() {
        SchemaFacts facts = json("""
                {"@type": "Organization", "telephone": "+12127365000", "contactPoint":
                  {"@type": "ContactPoint", "contactType": "support", "telephone": "+1 212 736 5000"}}
                """);
        assertEquals(1, facts.claims().size());
        assertEquals(Optional.of(Purpose.SUPPORT), contacts(facts).getFirst().purpose());
    }

    @Test
    void theCountryOfANumberIsWhereItServesOrWhereTheFirmSits() {
        SchemaFacts facts = json("""
                {"@type": "Organization", "address": {"@type": "PostalAddress", "addressCountry": "Germany"},
                 "contactPoint": [
                  {"@type": "ContactPoint", "contactType": "support", "telephone": "030 901820"},
                  {"@type": "ContactPoint", "contactType": "support", "telephone": "020 7219 3000", "areaServed": "GB"}]}
                """);
        assertEquals(
                List.of(Optional.of("+4930901820"), Optional.of("+442072193000")),
                contacts(facts).stream().map(Contact::phone).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"123-456-7890", "0000", "call us", "+1 212 555 0123"})
    void aNumberThatCannotBeCalledIsAProblem(String number) {
        SchemaFacts facts = json("{\"@type\": \"Organization\", \"telephone\": \"" + number + "\"}");
        assertEquals(List.of(), facts.claims());
        assertEquals(Kind.VALUE_UNREAD, facts.problems().getFirst().kind());
        assertTrue(facts.problems().getFirst().detail().contains(number));
    }

    @Test
    void anAddressForLettersByWireIsAChannelToo() {
        SchemaFacts facts = json(
                "{\"@type\": \"ContactPoint\", \"contactType\": \"support\", \"email\": \"mailto:help@pay.example?subject=x\"}");
        Contact contact = contacts(facts).getFirst();
        assertEquals(Optional.of(Channel.EMAIL), contact.channel());
        assertEquals(Optional.of("help@pay.example"), contact.email());
    }

    @Test
    void theSameInThreeFormsIsOneClaim() {
        SchemaFacts facts = page("""
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ContactPoint",
                 "contactType": "support", "telephone": "+12127365000"}</script>
                <div itemscope itemtype="http://schema.org/ContactPoint"><meta itemprop="contactType" content="support">
                 <a itemprop="telephone" href="tel:+12127365000">call</a></div>
                <div vocab="https://schema.org/" typeof="ContactPoint"><span property="contactType">support</span>
                 <span property="telephone">212-736-5000</span></div>
                """);
        assertEquals(List.of(), facts.problems());
        assertEquals(1, facts.claims().size());
        assertEquals(Method.JSON_LD, facts.claims().getFirst().reading().method());
    }
}
