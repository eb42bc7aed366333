package dev.ringback.extract.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What holds at one element of RDFa, from the elements around it.
 *
 * @param vocabulary before every plain word
 * @param prefixes in lower case, beside those known to all
 * @param subject of the element around
 * @param object of the element around: the subject of what stands within it
 * @param open relations that wait for what comes within
 */
record RdfaScope(
        Optional<String> vocabulary, Map<String, String> prefixes, Draft subject, Draft object, List<Open> open) {

    /** https://www.w3.org/2011/rdfa-context/rdfa-1.1, those that pages use. */
    private static final Map<String, String> KNOWN = Map.of(
            "schema", "http://schema.org/",
            "og", "http://ogp.me/ns#",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "dc", "http://purl.org/dc/terms/",
            "dcterms", "http://purl.org/dc/terms/",
            "cc", "http://creativecommons.org/ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "skos", "http://www.w3.org/2004/02/skos/core#");

    /** More than any page has; each is looked up by its name only. */
    private static final int MOST_PREFIXES = 200;

    /**
     * A relation whose other end is not met yet.
     *
     * @param forward from the subject around to what comes
     */
    record Open(String name, boolean forward) {}

    RdfaScope withWordsOf(Element element) {
        Map<String, String> own = new HashMap<>();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.regionMatches(true, 0, "xmlns:", 0, 6)) {
                own.put(
                        key.substring(6).toLowerCase(Locale.ROOT),
                        attribute.getValue().strip());
            }
        }
        readPrefixes(element.attr("prefix"), own);
        Optional<String> vocab = element.hasAttr("vocab")
                ? Optional.of(element.attr("vocab").strip()).filter(text -> !text.isEmpty())
                : vocabulary;
        if (own.isEmpty() && vocab.equals(vocabulary)) {
            return this;
        }
        Map<String, String> all = new HashMap<>(prefixes);
        own.entrySet().stream().limit(MOST_PREFIXES).forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return new RdfaScope(vocab.map(RdfaScope::ended), all, subject, object, open);
    }

    /** "https://schema.org" is written for "https://schema.org/". */
    private static String ended(String vocabulary) {
        return vocabulary.matches("(?i)https?://(?:www\\.)?schema\\.org") ? vocabulary + "/" : vocabulary;
    }

    private static void readPrefixes(String written, Map<String, String> own) {
        if (written.isBlank()) {
            return;
        }
        String[] words = written.strip().split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            String name = words[i].toLowerCase(Locale.ROOT);
            if (name.endsWith(":")) {
                own.put(name.substring(0, name.length() - 1), words[i + 1]);
            }
        }
    }

    RdfaScope inside(Draft newSubject, Draft newObject, List<Open> newOpen) {
        return new RdfaScope(vocabulary, prefixes, newSubject, newObject, newOpen);
    }

    /** The names in a list, in full; plain words without a vocabulary are none. */
    List<String> names(String list) {
        List<String> names = new ArrayList<>();
        if (!list.isBlank()) {
            for (String word : list.strip().split("\\s+", -1)) {
                name(word).ifPresent(names::add);
            }
        }
        return names;
    }

    /** The relations in {@code rel} or {@code rev} that have a prefix or are addresses. */
    List<String> relations(String list) {
        return list.indexOf(':') < 0
                ? List.of()
                : names(String.join(
                        " ",
                        List.of(list.strip().split("\\s+", -1)).stream()
                                .filter(word -> word.contains(":"))
                                .toList()));
    }

    private Optional<String> name(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return vocabulary.map(before -> before + word);
        }
        return Optional.of(expanded(word, colon));
    }

    private String expanded(String word, int colon) {
        String prefix = word.substring(0, colon).toLowerCase(Locale.ROOT);
        String before = prefixes.getOrDefault(prefix, KNOWN.getOrDefault(prefix, ""));
        return before.isEmpty() || word.startsWith("//", colon + 1) ? word : before + word.substring(colon + 1);
    }

    /** What an address attribute means; in {@code resource} and {@code about} it may have a prefix or brackets. */
    String address(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        if (attribute.equals("href") || attribute.equals("src")) {
            return ElementValue.address(element, attribute);
        }
        String bare = written.startsWith("[") && written.endsWith("]") && written.length() > 1
                ? written.substring(1, written.length() - 1)
                : written;
        int colon = bare.indexOf(':');
        String whole = colon > 0 ? expanded(bare, colon) : bare;
        return !whole.equals(bare) || bare.startsWith("_:") ? whole : ElementValue.address(element, attribute);
    }

    /** A value that is not seen, or is written for machines. */
    static Optional<String> literal(Element element) {
        if (element.hasAttr("content")) {
            return Optional.of(element.attr("content"));
        }
        if (element.hasAttr("datetime")) {
            return Optional.of(element.attr("datetime"));
        }
        return element.hasAttr("datatype") ? Optional.of(ElementValue.text(element)) : Optional.empty();
    }
}
