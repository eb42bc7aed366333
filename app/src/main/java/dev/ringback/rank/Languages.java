package dev.ringback.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages a support line of a country speaks when it does not say: the official ones most people use. */
final class Languages {
    private static final String MAIN = """
            AE ar en;AR es;AT de;AU en;BE nl fr de;BG bg;BR pt;CA en fr;CH de fr it;CI fr;CL es;CN zh;CO es;CZ cs;DE de;\
            DK da;ES es;FI fi sv;FR fr;GB en;GH en;GR el;HK zh en;HR hr;HU hu;ID id;IE en;IL he;IN en hi;IS is;IT it;JP ja;\
            KE en sw;LT lt;LU fr de;LV lv;MX es;MY ms en;NG en;NL nl;NO nb no;NZ en;PE es;PH en fil;PL pl;PT pt;RO ro;SE sv;\
            SG en zh ms;SK sk;TH th;TR tr;TZ sw en;UG en;US en;UY es;VN vi;ZA en""";

    private static final Map<String, List<String>> BY_COUNTRY = table();

    private Languages() {}

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new HashMap<>();
        for (String entry : MAIN.split(";", -1)) {
            List<String> words = List.of(entry.strip().split(" ", -1));
            table.put(words.getFirst(), words.subList(1, words.size()));
        }
        return Map.copyOf(table);
    }

    /** Empty for a country that is not in the table: then nothing is assumed. */
    static List<String> mainOf(String country) {
        return BY_COUNTRY.getOrDefault(country, List.of());
    }

    /** Whether two tags name one language: {@code en} and {@code en-GB} do. */
    static boolean matchesAny(String language, List<String> others) {
        return others.stream().anyMatch(other -> base(other).equals(base(language)));
    }

    private static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
