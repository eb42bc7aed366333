package dev.ringback.extract;

import dev.ringback.extract.OptOut.Signal;
import dev.ringback.extract.OptOut.Where;
import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.PageElements;
import dev.ringback.extract.page.PageElements.Kind;
import dev.ringback.extract.page.Words;
import dev.ringback.fetch.Manners;
import dev.ringback.fetch.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds what publishers ask of everybody and of us. What they ask of others by name is not ours. */
final class OptOuts {
    private static final String US = Manners.OURS.product();
    private static final int MOST_VALUE_LENGTH = 200;

    /** More lines or marks than any publisher writes. */
    private static final int MOST = 50;

    /** Rules with a value after a colon, which is otherwise what ends a robot's name. */
    private static final Set<String> WITH_VALUE =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    private final Set<OptOut> found = new LinkedHashSet<>();

    private OptOuts() {}

    static List<OptOut> of(List<Reply.Header> headers, PageElements elements) {
        OptOuts optOuts = new OptOuts();
        headers.stream().limit(10L * MOST).forEach(header -> optOuts.header(header.name(), header.value()));
        elements.of(Kind.META).stream()
                .filter(meta -> Attr.has(meta, "name"))
                .limit(10L * MOST)
                .forEach(optOuts::meta);
        return optOuts.found.stream().limit(MOST).toList();
    }

    private void header(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "x-robots-tag" -> rulesByRobot(value);
            case "tdm-reservation" -> reservation(Where.HEADER, value);
            case "tdm-policy" -> add(Signal.TDM_POLICY, Where.HEADER, value);
            default -> {}
        }
    }

    private void meta(Element meta) {
        String value = meta.attr("content");
        String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
        if (name.equals("robots") || name.equals(US)) {
            for (String rule : value.split("[,\\s]+", -1)) {
                rule(Where.META, rule);
            }
        } else if (name.equals("tdm-reservation")) {
            reservation(Where.META, value);
        } else if (name.equals("tdm-policy")) {
            add(Signal.TDM_POLICY, Where.META, value);
        }
    }

    /** {@code noindex, otherbot: noai, ringback: none}: from a name on, rules hold for that robot only. */
    private void rulesByRobot(String value) {
        boolean ours = true;
        for (String part : value.split(",", -1)) {
            String rule = part.strip().toLowerCase(Locale.ROOT);
            int colon = rule.indexOf(':');
            if (colon > 0 && !WITH_VALUE.contains(rule.substring(0, colon).strip())) {
                ours = rule.substring(0, colon).strip().equals(US);
                rule = rule.substring(colon + 1).strip();
            }
            if (ours) {
                rule(Where.HEADER, rule);
            }
        }
    }

    private void rule(Where where, String rule) {
        switch (rule.strip().toLowerCase(Locale.ROOT)) {
            case "noindex" -> add(Signal.NOINDEX, where, rule);
            case "nofollow" -> add(Signal.NOFOLLOW, where, rule);
            case "none" -> add(Signal.NONE, where, rule);
            case "noai" -> add(Signal.NOAI, where, rule);
            case "noimageai" -> add(Signal.NOIMAGEAI, where, rule);
            default -> {}
        }
    }

    private void reservation(Where where, String value) {
        if (value.strip().equals("1")) {
            add(Signal.TDM_RESERVATION, where, value);
        }
    }

    private void add(Signal signal, Where where, String value) {
        found.add(new OptOut(signal, where, Words.plain(value, MOST_VALUE_LENGTH)));
    }
}
