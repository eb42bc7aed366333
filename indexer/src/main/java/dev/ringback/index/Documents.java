package dev.ringback.index;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Digest;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Turns rows of the record into Lucene documents, in an order that depends on nothing but their content. */
final class Documents {
    private static final List<String> WORDS_OF_PROVIDER = List.of("name", "aliases", "parent", "note");
    private static final List<String> WORDS_OF_CLAIM = List.of("text", "audience", "products", "plans", "hours_note");
    private static final List<String> WORDS_OF_EVENT = List.of("title", "what_failed", "cause", "workaround");

    private final List<Entry> entries = new ArrayList<>();

    /** A document with the line that stands for it in the digest. */
    private record Entry(String key, String body, Document document) {
        String line() {
            return key + " " + body;
        }
    }

    static Documents of(List<CatalogueRow> rows) {
        Documents documents = new Documents();
        rows.forEach(documents::add);
        documents.entries.sort(Comparator.comparing(Entry::line));
        return documents;
    }

    List<Document> list() {
        return entries.stream().map(Entry::document).toList();
    }

    /** SHA-256 over the sorted lines of all documents: equal digests mean equal indexes. */
    String digest() {
        return Digest.sha256(
                entries.stream().map(Entry::line).collect(Collectors.joining("\n", IndexSchema.VERSION + "\n", "\n")));
    }

    private void add(CatalogueRow row) {
        JsonNode node = row.node();
        switch (row.kind()) {
            case PROVIDER -> provider(node);
            case INCIDENTS -> event(IndexSchema.Type.INCIDENT, node);
            case OBSERVATION_WINDOWS -> event(IndexSchema.Type.OBSERVATION_WINDOW, node);
            case OUTAGES -> event(IndexSchema.Type.OUTAGE, node);
            case STATUS_PAGES -> event(IndexSchema.Type.STATUS_PAGE, node);
        }
    }

    private void provider(JsonNode node) {
        String slug = node.path("slug").asString();
        ObjectNode body = ((ObjectNode) node.deepCopy()).without("claims");
        Document document = document(IndexSchema.Type.PROVIDER, slug, slug, body, WORDS_OF_PROVIDER);
        node.path("countries").forEach(country -> keyword(document, IndexSchema.COUNTRY, country.asString()));
        keyword(document, IndexSchema.ROLE, node.path("role").asString());
        for (String field : List.of("slug", "name", "aliases")) {
            words(document, IndexSchema.NAME, node.path(field));
        }
        ProviderForm.searchDomains(node)
                .forEach(domain -> words(document, IndexSchema.NAME, StringNode.valueOf(domain)));
        int position = 0;
        for (JsonNode claim : node.path("claims")) {
            WORDS_OF_CLAIM.forEach(field -> words(document, IndexSchema.TEXT, claim.path(field)));
            claim(slug, claim, position++);
        }
    }

    private void claim(String slug, JsonNode node, int position) {
        Document document =
                document(IndexSchema.Type.CLAIM, slug, Digest.claimId(slug, node), node, WORDS_OF_CLAIM, position);
        keyword(document, IndexSchema.KIND, node.path("kind").asString());
        texts(node.path("channel")).forEach(channel -> keyword(document, IndexSchema.CHANNEL, channel));
        node.path("countries").forEach(country -> keyword(document, IndexSchema.COUNTRY, country.asString()));
    }

    private void event(IndexSchema.Type type, JsonNode node) {
        String id =
                type == IndexSchema.Type.INCIDENT ? node.path("id").asString() : Digest.sha256(Json.canonical(node));
        document(type, node.path("provider").asString(), id, node, WORDS_OF_EVENT);
    }

    private Document document(IndexSchema.Type type, String slug, String id, JsonNode body, List<String> words) {
        return document(type, slug, id, body, words, 0);
    }

    private Document document(
            IndexSchema.Type type, String slug, String id, JsonNode body, List<String> words, int position) {
        String json = Json.canonical(body);
        Document document = new Document();
        keyword(document, IndexSchema.TYPE, type.name().toLowerCase(Locale.ROOT));
        document.add(new StringField(IndexSchema.SLUG, slug, Field.Store.YES));
        document.add(new StringField(IndexSchema.ID, id, Field.Store.YES));
        document.add(new StoredField(IndexSchema.BODY, json));
        words.forEach(field -> words(document, IndexSchema.TEXT, body.path(field)));
        entries.add(new Entry(
                String.format(Locale.ROOT, "%d %s %05d %s", type.ordinal(), slug, position, id), json, document));
        return document;
    }

    private static void keyword(Document document, String field, String value) {
        Field.Store store = field.equals(IndexSchema.TYPE) ? Field.Store.YES : Field.Store.NO;
        document.add(new StringField(field, value, store));
    }

    private static void words(Document document, String field, JsonNode value) {
        texts(value).forEach(text -> document.add(new TextField(field, text, Field.Store.NO)));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asString()));
        } else if (value.isString()) {
            texts.add(value.asString());
        }
        return texts;
    }
}
