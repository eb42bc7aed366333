package dev.ringback.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringback.model.FactChange;
import dev.ringback.model.FactChange.News;
import dev.ringback.model.SourceKind;
import dev.ringback.model.StatusPlatform;
import dev.ringback.model.WatchedSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is watched, from the data form. The companies are invented. */
class WatchFormsTest {
    private static final String CLAIM = """
            {"kind": "other", "text": "%s", "read_at": "2026-11-21", "read_from": "live",
             "source": {"url": "https://example.com/", "kind": "provider"}}""";

    @Test
    void aSourceThatWasNeverVisitedHasNoVisits() {
        WatchedSource source = WatchForms.source(Json.tree("""
                {"id": "a-1", "provider": "a", "url": "https://status.example.com/", "kind": "status",
                 "platform": "instatus", "origin": "named", "cadence_seconds": 3600}"""));
        assertEquals(Optional.of(StatusPlatform.INSTATUS), source.platform());
        assertEquals(Duration.ofHours(1), source.cadence());
        assertEquals(Optional.empty(), source.visits());
        assertEquals(Optional.empty(), source.goneSince());
    }

    @Test
    void aVisitedSourceTellsHowItWent() {
        WatchedSource source = WatchForms.source(Json.tree("""
                {"id": "a-1", "provider": "a", "url": "https://example.com/help", "kind": "help", "origin": "found",
                 "found_on": "https://example.com/", "cadence_seconds": 1209600, "interval_seconds": 604800,
                 "next_read_at": "2026-11-29T00:00:00Z", "last_read_at": "2026-11-22T00:00:00Z",
                 "last_outcome": "gone", "last_detail": "the host says 410", "last_seen_at": "2026-11-01T00:00:00Z",
                 "changed_at": "2026-10-01T00:00:00Z", "gone_since": "2026-11-03T00:00:00Z", "failures": 3,
                 "robots": "allowed by robots.txt",
                 "opt_outs": [{"signal": "tdm_reservation", "where": "header", "value": "1"}]}"""));
        WatchedSource.Visits visits = source.visits().orElseThrow();
        assertEquals(WatchedSource.Origin.FOUND, source.origin());
        assertEquals(WatchedSource.Outcome.GONE, visits.outcome());
        assertEquals(Optional.of("the host says 410"), visits.detail());
        assertEquals(Optional.of(Instant.parse("2026-11-03T00:00:00Z")), source.goneSince());
        assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:00Z")), source.lastSeenAt());
        assertEquals(List.of(new WatchedSource.OptOut("tdm_reservation", "header", "1")), visits.optOuts());
    }

    @Test
    void everyKindOfChangeIsRead() {
        String was = CLAIM.formatted("was");
        String is = CLAIM.formatted("is");
        assertEquals(
                "is", ((News.Added) news("added", "\"claim\": " + is)).claim().text());
        News.Changed changed = (News.Changed) news("changed", "\"before\": " + was + ", \"claim\": " + is);
        assertEquals("was is", changed.before().text() + " " + changed.claim().text());
        assertEquals(Digest.claimId("a", Json.tree(is)), changed.claim().id());
        assertEquals(
                "was",
                ((News.Withdrawn) news("withdrawn", "\"before\": " + was))
                        .before()
                        .text());
        assertEquals(new News.ProviderAdded("A"), news("provider_added", "\"name\": \"A\""));
        assertEquals(new News.ProviderRemoved("A"), news("provider_removed", "\"name\": \"A\""));
        String page = "\"url\": \"https://example.com/\", \"kind\": \"help\"";
        assertEquals(new News.PageGone("https://example.com/", SourceKind.HELP), news("page_gone", page));
        assertEquals(new News.PageBack("https://example.com/", SourceKind.HELP), news("page_back", page));
        assertThrows(IllegalStateException.class, () -> news("rumour", page));
    }

    private static News news(String what, String more) {
        FactChange change = WatchForms.factChange(Json.tree(
                "{\"id\": \"a-1\", \"provider\": \"a\", \"at\": \"2026-11-22T10:00:00Z\", \"what\": \"%s\", %s}"
                        .formatted(what, more)));
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), change.at());
        return change.news();
    }
}
