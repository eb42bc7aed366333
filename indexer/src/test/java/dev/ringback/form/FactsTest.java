package dev.ringback.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Claim;
import dev.ringback.model.Facts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written and what is read, side by side; here because claims are easiest to write in the data form. */
class FactsTest {
    private static final String PAGE = "https://help.example.com/contact";
    private static final String OTHER = "https://help.example.com/other";

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'hours':'24/7' | 'hours':'24/7' | confirms",
                "'hours':'24/7' | 'hours':'Mo-Fr 09:00-17:00' | differs",
                "'hours':'24/7' | 'languages':['en'] | adds",
                "'hours':'Mo-Fr 09:00-17:00; PH off' | 'hours':'Mo-Fr 09:00-17:00' | confirms",
                "'hours':'Mo-Fr 09:00-17:00' | 'hours':'Mo-Fr 09:00-17:00; PH off' | adds",
                "'hours':'Mo-Su 09:00-17:00' | 'hours':'09:00-17:00' | confirms",
                "'hours':'24/7' | 'hours':'24/7','timezone':'Europe/London' | adds",
                "'hours':'24/7','timezone':'Europe/Paris' | 'hours':'24/7','timezone':'Europe/London' | differs",
                "'hours':'24/7','phone':'+442079460958' | 'hours':'Mo 09:00-10:00','phone':'+442079460959' | adds",
                "'hours':'24/7','phone':'+442079460958' | 'hours':'24/7' | confirms",
                "'hours':'24/7' | 'hours':'Mo 09:00-10:00','purpose':'sales' | adds",
                "'hours':'24/7','countries':['GB'] | 'hours':'Mo 09:00-10:00','countries':['US'] | adds",
                "'hours':'24/7','plans':['Plus'] | 'hours':'Mo 09:00-10:00','plans':['Pro'] | adds",
                "'hours':'24/7' | 'offered':'no' | differs",
            })
    void aReadPhoneLineConfirmsAddsOrDiffers(String written, String read, String verdict) {
        Facts facts = Facts.of(List.of(phone(written, ""), phone(read, READ)));
        String is = !facts.differences().isEmpty() ? "differs" : facts.counted().size() == 1 ? "confirms" : "adds";
        assertEquals(verdict, is);
        assertEquals(facts.confirmations().size(), is.equals("confirms") ? 1 : 0);
    }

    @Test
    void anotherPageMaySayOtherwise() {
        Claim there = claim("{'kind':'support','channel':'phone','hours':'Mo 09:00-10:00'" + READ, OTHER);
        assertEquals(
                List.of(), Facts.of(List.of(phone("'hours':'24/7'", ""), there)).differences());
    }

    @Test
    void whatPeopleSeeStandsFirstAndWhatIsOnlyForMachinesDisputesNothing() {
        Claim seen = phone("'hours':'24/7'", READ);
        Claim unseen = phone("'hours':'Mo 09:00-10:00'", READ.replace("text", "json_ld"));
        Facts facts = Facts.of(List.of(unseen, seen));
        assertEquals(List.of(new Facts.Difference(seen, unseen)), facts.differences());
        assertEquals(List.of(), facts.disputing(seen));
        assertEquals(List.of(seen), facts.disputing(unseen));
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'kind':'offline','limit':{'hours':24} | 'kind':'offline','limit':{'hours':72} | 1",
                "'kind':'offline','limit':{'hours':24} | 'kind':'offline','limit':{'amount':50,'currency':'EUR'} | 0",
                "'kind':'offline','limit':{'amount':50,'currency':'EUR'} | 'kind':'offline','limit':{'amount':50.0,'currency':'EUR'} | 0",
                "'kind':'offline','offered':'yes' | 'kind':'offline','offered':'no' | 1",
                "'kind':'reply','channel':'email','reply':{'max_hours':24} | 'kind':'reply','channel':'email','reply':{'max_hours':48} | 1",
                "'kind':'reply','channel':'email','reply':{'max_hours':24} | 'kind':'reply','channel':'ticket','reply':{'max_hours':48} | 0",
                "'kind':'replacement','delivery':{'max_business_days':1} | 'kind':'replacement','delivery':{'max_business_days':2} | 1",
                "'kind':'status_page','url':'https://a.example' | 'kind':'status_page','url':'https://b.example' | 1",
            })
    void otherKindsDifferInWhatTheySayToo(String written, String read, int differences) {
        Facts facts = Facts.of(List.of(claim("{" + written, PAGE), claim("{" + read + READ, PAGE)));
        assertEquals(differences, facts.differences().size());
    }

    @Test
    void itIsNoMatterInWhichOrderClaimsCome() {
        List<Claim> claims = List.of(
                phone("'hours':'24/7'", ""),
                phone("'hours':'Mo 09:00-10:00'", READ),
                phone("'hours':'24/7','languages':['en']", READ));
        Facts facts = Facts.of(claims);
        Facts turned = Facts.of(Stream.of(2, 0, 1).map(claims::get).toList());
        assertEquals(facts.differences(), turned.differences());
        assertEquals(1, facts.differences().size() + facts.confirmations().size());
    }

    private static final String READ = ",'reading':{'method':'text','quote':'an invented quote'}";

    private static Claim phone(String says, String reading) {
        return claim("{'kind':'support','channel':'phone'," + says + reading, PAGE);
    }

    private static Claim claim(String open, String page) {
        String json = open + ",'text':'invented','source':{'url':'" + page + "','kind':'provider','quality':'high'},"
                + "'read_at':'2026-11-21','read_from':'live'}";
        return ClaimForm.read(json, Json.tree(json.replace('\'', '"')));
    }
}
