package dev.ringback.extract.status;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.StatusPlatform;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads status pages of all platforms, their APIs and feeds. Never throws for what they hold. */
public final class StatusReader {
    private static final Pattern FEED = Pattern.compile("<(?:\\w{1,20}:)?(?:rss|feed|RDF)\\b");
    private static final Pattern HTML =
            Pattern.compile("<(?:!doctype html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    /** What a thing is shows in its beginning. */
    private static final int HEAD = 2_000;

    private StatusReader() {}

    /**
     * @param platform whose form it is in; empty: told by the content
     * @param contentType as the host said it, if it did
     */
    public static StatusReading read(
            Origin origin, Optional<StatusPlatform> platform, Optional<String> contentType, byte[] body) {
        PageText text = SafeXml.text(body, contentType);
        String head =
                text.text().substring(0, Math.min(text.text().length(), HEAD)).strip();
        if (head.startsWith("{") || head.startsWith("[")) {
            return JsonStatus.read(origin, text);
        }
        boolean html = HTML.matcher(head).find();
        if (!html && (head.startsWith("<?xml") || FEED.matcher(head).find())) {
            return FeedStatus.read(origin, body, contentType);
        }
        return html || head.startsWith("<")
                ? PageState.read(origin, platform, PageText.read(body, contentType))
                : nothing(head);
    }

    private static StatusReading nothing(String head) {
        return new StatusReading(
                List.of(),
                Optional.empty(),
                Coverage.PART,
                Optional.empty(),
                List.of(new PageProblem(
                        Kind.NOT_A_STATUS,
                        "the answer begins with \"" + Words.plain(head, 40)
                                + "\"; accepted are JSON, feeds and HTML")));
    }
}
