package dev.ringback.index;

import dev.ringback.form.Change;
import dev.ringback.form.Digest;
import dev.ringback.form.EditionForm;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.field.Facts;
import dev.ringback.index.field.SearchFields;
import dev.ringback.index.field.WordAnalysis;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The Lucene documents that stand for a row after a change: a provider and its claims, one for any other, or a tombstone. */
final class Documents {
    private static final Optional<String> ENGLISH = Optional.of("en");
    private static final List<String> WORDS_OF_PROVIDER = List.of("name", "aliases", "parent", "note");
    private static final List<String> WORDS_OF_CLAIM = List.of("text", "audience", "products", "plans", "hours_note");
    private static final List<String> WORDS_OF_EVENT = List.of("title", "what_failed", "cause", "workaround");

    private final List<IndexEntry> entries = new ArrayList<>();
    private final List<Document> list = new ArrayList<>();
    private final String row;
    private final long number;

    private Documents(Change change) {
        this.row = rowOf(change);
        this.number = change.number();
    }

    static Documents of(Change change) {
        Documents documents = new Documents(change);
        change.node().ifPresentOrElse(node -> documents.add(change, node), () -> documents.addTombstone(change));
        return documents;
    }

    /** Names the row among all: {@code KIND/key}; no kind has a slash. */
    static String rowOf(Change change) {
        return change.kind().name() + "/" + change.key();
    }

    List<Document> list() {
        return list;
    }

    ContentDigest digest() {
        return ContentDigest.of(entries);
    }

    /** What is stored of it is less than what is digested. */
    private void addReview(String id, JsonNode node) {
        IndexEntry entry = new IndexEntry(
                IndexSchema.Type.REVIEW, row, number, 0, text(node, "provider"), id, Json.canonical(node));
        entries.add(entry);
        list.add(ReviewDocument.of(row, number, node, digest()));
    }

    private void addTombstone(Change change) {
        if (change.kind() == RowKind.REVIEW) {
            list.add(ReviewDocument.tombstone(row, number));
        } else {
            add(IndexEntry.tombstone(row, number));
        }
    }

    private void addIncident(JsonNode node) {
        Document document = addRow(IndexSchema.Type.INCIDENT, node, text(node, "id"));
        words(document, WORDS_OF_EVENT, node);
        Optional<LocalDate> day = Optional.of(text(node, "started_at"))
                .filter(at -> !at.isEmpty())
                .map(at -> LocalDate.ofInstant(OffsetDateTime.parse(at).toInstant(), ZoneOffset.UTC));
        SearchFields.add(
                document, Facts.of(Facts.Type.INCIDENT, day), text(node, "provider"), text(node, "id"), List.of());
        findable(document, node.path("title"));
    }

    /** What is in the catalogue may be shown; it is written in English, or read of pages as they have it. */
    private static void findable(Document document, JsonNode value) {
        for (String text : texts(value)) {
            document.add(WordAnalysis.searched(text, ENGLISH));
            document.add(WordAnalysis.shown(text));
        }
    }

    private void add(Change change, JsonNode node) {
        IndexSchema.Type type = IndexSchema.Type.of(change.kind());
        switch (change.kind()) {
            case PROVIDER -> addProvider(node);
            case INCIDENT -> addIncident(node);
            case OBSERVATION_WINDOW, OUTAGE, STATUS_PAGE ->
                words(addRow(type, node, Digest.sha256(Json.canonical(node))), WORDS_OF_EVENT, node);
            case SOURCE, FACT_CHANGE, RATING, REVIEW_SOURCE -> addRow(type, node, change.key());
            case REVIEW -> addReview(change.key(), node);
            case EDITION -> addEdition(change.key(), node);
        }
    }

    /** Its evidence may be hundreds of kilobytes: what all readers hold in memory is only that there is one. */
    private void addEdition(String id, JsonNode node) {
        addRow(IndexSchema.Type.EDITION, EditionForm.withoutEvidence(node), id);
        EditionForm.evidence(node).ifPresent(bytes -> {
            Document document = new Document();
            document.add(new StringField(IndexSchema.ROW, row, Store.NO));
            document.add(new StringField(IndexSchema.EVIDENCE_OF, id, Store.NO));
            document.add(new StoredField(IndexSchema.EVIDENCE, bytes));
            list.add(document);
        });
    }

    private void addProvider(JsonNode node) {
        String slug = text(node, "slug");
        ObjectNode body = ((ObjectNode) node.deepCopy()).without("claims");
        Document document = add(IndexSchema.Type.PROVIDER, slug, slug, body, 0);
        words(document, WORDS_OF_PROVIDER, body);
        keywords(document, IndexSchema.COUNTRY, node.path("countries"));
        keywords(document, IndexSchema.ROLE, node.path("role"));
        for (String field : List.of("slug", "name", "aliases")) {
            words(document, IndexSchema.NAME, node.path(field));
        }
        ProviderForm.searchDomains(node)
                .forEach(domain -> words(document, IndexSchema.NAME, StringNode.valueOf(domain)));
        int position = 1;
        for (JsonNode claim : node.path("claims")) {
            words(document, WORDS_OF_CLAIM, claim);
            addClaim(slug, claim, position++, texts(node.path("countries")));
        }
    }

    private void addClaim(String slug, JsonNode node, int position, List<String> ofProvider) {
        String id = Digest.claimId(slug, node);
        Document document = add(IndexSchema.Type.CLAIM, slug, id, node, position);
        List<String> own = texts(node.path("countries"));
        SearchFields.add(
                document,
                Facts.of(Facts.Type.CLAIM, Optional.empty()),
                slug,
                id,
                new TreeSet<>(own.isEmpty() ? ofProvider : own));
        findable(document, node.path("text"));
        words(document, WORDS_OF_CLAIM, node);
        keywords(document, IndexSchema.CLAIM_KIND, node.path("kind"));
        keywords(document, IndexSchema.CHANNEL, node.path("channel"));
        keywords(document, IndexSchema.COUNTRY, node.path("countries"));
    }

    private Document addRow(IndexSchema.Type type, JsonNode node, String id) {
        return add(type, text(node, "provider"), id, node, 0);
    }

    private Document add(IndexSchema.Type type, String slug, String id, JsonNode body, int position) {
        return add(new IndexEntry(type, row, number, position, slug, id, Json.canonical(body)));
    }

    private Document add(IndexEntry entry) {
        entries.add(entry);
        list.add(entry.document());
        return list.getLast();
    }

    private static void keywords(Document document, String field, JsonNode value) {
        texts(value).forEach(text -> document.add(new StringField(field, text, Store.NO)));
    }

    private static void words(Document document, List<String> names, JsonNode node) {
        names.forEach(name -> words(document, IndexSchema.TEXT, node.path(name)));
    }

    private static void words(Document document, String field, JsonNode value) {
        texts(value).forEach(text -> document.add(new TextField(field, text, Store.NO)));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
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
