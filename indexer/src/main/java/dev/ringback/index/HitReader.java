package dev.ringback.index;

import dev.ringback.form.ClaimForm;
import dev.ringback.form.EventForms;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.index.ask.Facet;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.index.ask.SearchQuery;
import dev.ringback.index.search.TextSearch;
import dev.ringback.index.search.Wanted;
import dev.ringback.model.Claim;
import dev.ringback.model.Incident;
import dev.ringback.model.KeptReview;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;

/** Searches, and reads what was found from what is stored: texts that may not be shown are not there. Thread-safe. */
final class HitReader {
    /** The words of a page of hits are marked; whoever asks for a thousand long texts gets the rest of them without marks. */
    private static final int MARKED_CHARACTERS = 200_000;

    private static final Optional<String> ENGLISH = Optional.of("en");

    private final DirectoryReader reader;
    private final TextSearch search;
    private final Set<String> ofConsumers;

    /**
     * @param providers slugs of the catalogue; nothing is found of others
     * @param ofConsumers names of the sources where consumers write, of which no review has a part in a score
     */
    HitReader(DirectoryReader reader, Set<String> providers, Set<String> ofConsumers) {
        this.reader = reader;
        this.ofConsumers = ofConsumers;
        this.search = new TextSearch(reader, providers);
    }

    SearchHits hits(SearchQuery query) throws IOException {
        TextSearch.Found found = search.find(query.usedOnly() ? withoutConsumers(query) : query);
        List<SearchHits.Hit> hits = new ArrayList<>();
        int left = MARKED_CHARACTERS;
        for (int doc : found.docs()) {
            Wanted wanted = left > 0 ? found.wanted() : new Wanted(Set.of(), List.of());
            SearchHits.Hit hit = hit(reader.storedFields().document(doc), wanted);
            left -= hit instanceof SearchHits.OfReview of
                    ? of.review().review().text().map(String::length).orElse(0)
                    : hit.text().length();
            hits.add(hit);
        }
        return new SearchHits(found.total(), hits, found.facets(), found.insteadOf(), found.isCut());
    }

    private SearchQuery withoutConsumers(SearchQuery query) {
        return query.with(query.filter().without(Facet.SOURCE, ofConsumers));
    }

    private static SearchHits.Hit hit(Document document, Wanted wanted) {
        String body = document.get(IndexSchema.BODY);
        return switch (IndexSchema.Type.named(document.get(IndexSchema.TYPE))) {
            case CLAIM -> claim(document, ClaimForm.read(document.get(IndexSchema.ID), Json.tree(body)), wanted);
            case INCIDENT -> incident(EventForms.incident(Json.tree(body)), wanted);
            default -> review(ReviewForm.kept(Json.tree(body)), wanted);
        };
    }

    private static SearchHits.Hit review(KeptReview kept, Wanted wanted) {
        Optional<String> language = kept.reading().language().or(kept.review()::language);
        Wanted.Fragment fragment = wanted.in(kept.review().text().orElse(""), language);
        return new SearchHits.OfReview(kept, fragment.text(), fragment.marks());
    }

    private static SearchHits.Hit claim(Document document, Claim claim, Wanted wanted) {
        Wanted.Fragment fragment = wanted.in(claim.text(), ENGLISH);
        return new SearchHits.OfClaim(document.get(IndexSchema.SLUG), claim, fragment.text(), fragment.marks());
    }

    private static SearchHits.Hit incident(Incident incident, Wanted wanted) {
        Wanted.Fragment fragment = wanted.in(incident.title(), ENGLISH);
        return new SearchHits.OfIncident(incident, fragment.text(), fragment.marks());
    }
}
