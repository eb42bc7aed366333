package dev.ringback.extract.support;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.times.HoursMention;
import dev.ringback.extract.times.PrintedHours;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hours of a text that gives each channel its own: "chat 24/7; phone support Mon–Fri 9–5". */
final class ClauseHours {
    /** A clause whose hours lack their days has them from elsewhere, and is not to be read by itself. */
    private static final Pattern COMPLETE = Pattern.compile("(?:24/7|Mo|Tu|We|Th|Fr|Sa|Su)\\b.*");

    private static final Pattern CLAUSE_END = Pattern.compile("(?s).*[;,|.] ?(?:\\p{L}{1,5} )?");

    /** Before a channel stands at most so much that belongs to it: "; and by ". */
    private static final int LEAD = 12;

    private ClauseHours() {}

    /** As the whole text is read; where that gives nothing, clause by clause. */
    static List<HoursMention> in(String text, List<HoursMention> whole, List<Hit> hits, Setting setting) {
        List<Integer> cuts = whole.isEmpty() ? cuts(text, hits) : List.of();
        if (cuts.isEmpty()) {
            return whole;
        }
        List<HoursMention> found = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            int start = from;
            PrintedHours.in(text.substring(start, to), setting).forEach(each -> found.add(shifted(each, start)));
            from = to;
        }
        boolean isComplete = found.stream()
                .allMatch(each -> COMPLETE.matcher(each.hours().toString()).matches());
        return isComplete ? found : List.of();
    }

    private static List<Integer> cuts(String text, List<Hit> hits) {
        List<Integer> cuts = new ArrayList<>();
        hits.stream()
                .filter(hit -> hit.topic() == Topic.REACH || hit.topic() == Topic.CHANNEL)
                .map(Hit::from)
                .filter(at -> CLAUSE_END
                        .matcher(text.substring(Math.max(0, at - LEAD), at))
                        .matches())
                .forEach(cuts::add);
        if (!cuts.isEmpty()) {
            cuts.add(text.length());
        }
        return cuts;
    }

    private static HoursMention shifted(HoursMention mention, int by) {
        return new HoursMention(mention.from() + by, mention.to() + by, mention.hours(), mention.timezone());
    }
}
