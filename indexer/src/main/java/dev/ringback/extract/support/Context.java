package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.passage.Passage;
import dev.ringback.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands around a passage and gives it its meaning, nearest first: its introduction, the heads of its columns, its
 * headings from the innermost outwards.
 *
 * @param nearest how many of them stand right beside it
 * @param isBare nothing stands around: a line that was handed in by itself
 */
record Context(List<Around> around, int nearest, boolean isBare) {

    /** A text, and in which language it is read. */
    record Said(String text, Optional<Language> language) {}

    /** One of the texts around, with the words found in it. */
    record Around(String text, List<Hit> hits) {
        boolean has(Topic topic) {
            for (Hit hit : hits) {
                if (hit.topic() == topic) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * @param known what was found in texts of the same section, which stand around most of its passages
     */
    static Context of(Passage passage, Optional<Language> language, Map<Said, Around> known) {
        List<String> texts = new ArrayList<>();
        passage.introduction().ifPresent(texts::add);
        if (!passage.columns().isEmpty()) {
            texts.add(String.join(" | ", passage.columns()));
        }
        texts.addAll(passage.headings().reversed());
        int nearest = texts.size() - Math.max(0, passage.headings().size() - 1);
        boolean isBare = texts.isEmpty() && passage.marks().isEmpty();
        List<Around> around = new ArrayList<>(texts.size());
        for (String text : texts) {
            around.add(known.computeIfAbsent(new Said(text, language), Context::around));
        }
        return new Context(List.copyOf(around), nearest, isBare);
    }

    private static Around around(Said said) {
        return new Around(said.text(), SupportWords.hits(Masked.text(said.text()), said.language()));
    }

    /** With the sentence before it, which stands nearest of all; a channel that it denies is none to go on with. */
    Context after(Sentence before) {
        List<Around> all = new ArrayList<>();
        List<Hit> hits = before.hits().stream()
                .filter(hit -> hit.topic() != Topic.REACH && hit.topic() != Topic.CHANNEL
                        || AbsentChannels.absence(before, hit).isEmpty())
                .toList();
        all.add(new Around(before.passage().text(), hits));
        all.addAll(around);
        return new Context(all, nearest + 1, isBare);
    }

    /** The channel that the nearest text names, if it names one only; headings further out speak of whole pages. */
    Optional<Channel> channel() {
        for (Around each : near().toList()) {
            List<String> named = each.hits().stream()
                    .filter(hit -> hit.topic() == Topic.REACH || hit.topic() == Topic.CHANNEL)
                    .map(Hit::value)
                    .distinct()
                    .toList();
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(Channel.valueOf(named.getFirst())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether something around says that somebody is there to help. */
    boolean speaksOfSupport() {
        for (Around each : around) {
            for (Hit hit : each.hits()) {
                if (isOfSupport(hit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfSupport(Hit hit) {
        return switch (hit.topic()) {
            case PURPOSE, REACH, CHANNEL -> true;
            case CONTACT -> !hit.value().equals("weak");
            default -> false;
        };
    }

    boolean has(Topic topic) {
        for (Around each : around) {
            if (each.has(topic)) {
                return true;
            }
        }
        return false;
    }

    /** All but the outer headings. */
    Stream<Around> near() {
        return around.stream().limit(nearest);
    }
}
