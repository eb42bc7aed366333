package dev.ringback.form;

import dev.ringback.model.Claim;
import dev.ringback.model.FactChange;
import dev.ringback.model.FactChange.News;
import dev.ringback.model.SourceKind;
import dev.ringback.model.StatusPlatform;
import dev.ringback.model.WatchedSource;
import dev.ringback.model.WatchedSource.OptOut;
import dev.ringback.model.WatchedSource.Outcome;
import dev.ringback.model.WatchedSource.Problem;
import dev.ringback.model.WatchedSource.Visits;
import dev.ringback.model.WatchedSource.Yield;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is watched and what was seen to change: sources and fact changes of the record. */
public final class WatchForms {
    private WatchForms() {}

    public static WatchedSource source(JsonNode node) {
        Fields fields = new Fields(node);
        return new WatchedSource(
                fields.required("id"),
                fields.required("provider"),
                fields.required("url"),
                fields.word(SourceKind.class, "kind").orElseThrow(),
                fields.word(StatusPlatform.class, "platform"),
                fields.word(WatchedSource.Origin.class, "origin").orElseThrow(),
                fields.text("found_on"),
                seconds(fields, "cadence_seconds"),
                visits(fields),
                brought(fields));
    }

    private static Optional<Visits> visits(Fields fields) {
        return fields.instant("last_read_at")
                .map(last -> new Visits(
                        seconds(fields, "interval_seconds"),
                        fields.instant("next_read_at").orElse(last),
                        last,
                        fields.word(Outcome.class, "last_outcome").orElseThrow(),
                        fields.text("last_detail").filter(text -> !text.isEmpty()),
                        fields.instant("last_seen_at"),
                        fields.instant("changed_at"),
                        fields.instant("gone_since"),
                        fields.whole("failures").orElse(0),
                        fields.text("robots").filter(text -> !text.isEmpty()),
                        optOuts(fields)));
    }

    private static Optional<Yield> brought(Fields fields) {
        return fields.get("yield").map(Fields::new).map(brought -> {
            List<Problem> problems = new ArrayList<>();
            brought.get("problems")
                    .ifPresent(list -> list.forEach(item -> {
                        Fields one = new Fields(item);
                        problems.add(new Problem(one.required("kind"), one.required("detail")));
                    }));
            return new Yield(
                    brought.instant("read_at").orElseThrow(),
                    brought.whole("claims").orElse(0),
                    brought.whole("incidents").orElse(0),
                    brought.whole("reviews").orElse(0),
                    brought.text("state"),
                    problems);
        });
    }

    private static Duration seconds(Fields fields, String name) {
        return fields.get(name)
                .map(JsonNode::asLong)
                .map(Duration::ofSeconds)
                .orElseThrow(() -> new IllegalStateException(
                        "The field \"" + name + "\" is missing in the source \"" + fields.required("id") + "\""));
    }

    private static List<OptOut> optOuts(Fields fields) {
        List<OptOut> optOuts = new ArrayList<>();
        fields.get("opt_outs")
                .ifPresent(array -> array.forEach(item -> {
                    Fields one = new Fields(item);
                    optOuts.add(new OptOut(
                            one.required("signal"),
                            one.required("where"),
                            one.text("value").orElse("")));
                }));
        return optOuts;
    }

    public static FactChange factChange(JsonNode node) {
        Fields fields = new Fields(node);
        return new FactChange(
                fields.required("id"),
                fields.required("provider"),
                fields.instant("at").orElseThrow(() -> new IllegalStateException("No \"at\" in the change " + node)),
                news(fields));
    }

    private static News news(Fields fields) {
        String what = fields.required("what");
        return switch (what) {
            case "added" -> new News.Added(claim(fields, "claim"));
            case "changed" -> new News.Changed(claim(fields, "before"), claim(fields, "claim"));
            case "withdrawn" -> new News.Withdrawn(claim(fields, "before"));
            case "differs" -> new News.Differs(claim(fields, "written"), claim(fields, "read"));
            case "provider_added" -> new News.ProviderAdded(fields.required("name"));
            case "provider_removed" -> new News.ProviderRemoved(fields.required("name"));
            case "page_gone" -> new News.PageGone(fields.required("url"), kind(fields));
            case "page_back" -> new News.PageBack(fields.required("url"), kind(fields));
            default -> throw new IllegalStateException("A change is of the kind \"" + what + "\", which is not known");
        };
    }

    private static SourceKind kind(Fields fields) {
        return fields.word(SourceKind.class, "kind").orElseThrow();
    }

    private static Claim claim(Fields fields, String name) {
        JsonNode claim = fields.object(name).node();
        return ClaimForm.read(Digest.claimId(fields.required("provider"), claim), claim);
    }
}
