package dev.ringback.review.aspect;

import dev.ringback.model.Aspect;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found in a text → what it speaks of, with what is denied, supposed or means nothing taken out. */
final class Mentions {
    private static final int MOST_QUOTED_WORDS = 25;
    private static final int MOST_QUOTED_CHARACTERS = 200;

    /** "if the machine ever fails": further off something is told again. */
    private static final int REACH_OF_IF = 4;

    /** "not at all a good answer". */
    private static final int REACH_OF_NOT = 3;

    /** "not at all rude", but "I never used it, they owe me": blame is denied from near. */
    private static final int REACH_TO_BLAME = 1;

    private final Wording text;
    private final Lexicon lexicon;
    private final Sightings seen;
    private final BitSet meaningless = new BitSet();
    private final Map<Aspect, BitSet> meaninglessFor = new EnumMap<>(Aspect.class);

    private Mentions(Wording text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.seen = Sightings.of(text, lexicon);
    }

    static List<Mention> in(String text, Lexicon lexicon) {
        Wording wording = Wording.of(text, lexicon.splitsAtApostrophe());
        return new Mentions(wording, lexicon).all();
    }

    private List<Mention> all() {
        List<Finding> found = Findings.in(seen, text.size(), lexicon);
        List<Finding> nothing =
                found.stream().filter(each -> each.rule().aspect().isEmpty()).toList();
        for (Finding each : nothing) {
            if (!each.rule().isWeak()
                    || found.stream().noneMatch(other -> other.rule().aspect().isPresent() && other.isOver(each))) {
                ignore(each);
            }
        }
        Map<Aspect, List<Finding>> said = new EnumMap<>(Aspect.class);
        for (Finding each : found) {
            each.rule()
                    .aspect()
                    .ifPresent(aspect -> meant(each)
                            .ifPresent(meant -> said.computeIfAbsent(aspect, none -> new ArrayList<>())
                                    .add(meant)));
        }
        said.values().removeIf(Mentions::isSlight);
        if (said.keySet().stream().anyMatch(Mentions::isDetail)) {
            said.remove(Aspect.GENERAL);
        }
        List<Mention> mentions = new ArrayList<>();
        said.forEach((aspect, all) -> mentions.add(mention(aspect, longest(all))));
        return mentions;
    }

    private void ignore(Finding nothing) {
        BitSet words = nothing.rule()
                .only()
                .map(aspect -> meaninglessFor.computeIfAbsent(aspect, none -> new BitSet()))
                .orElse(meaningless);
        nothing.words().stream().forEach(word -> words.set(nothing.from() + word));
    }

    /** Whether it rests on words that mean nothing at all, or nothing for its aspect. */
    private boolean isMeaningless(Finding finding) {
        return finding.isAnyIn(meaningless)
                || finding.rule()
                        .aspect()
                        .map(meaninglessFor::get)
                        .filter(finding::isAnyIn)
                        .isPresent();
    }

    /** One rule alone, and one that is as often wrong as right where no other says the same. */
    private static boolean isSlight(List<Finding> all) {
        return all.stream().allMatch(each -> each.rule().isSlight())
                && all.stream().map(Finding::rule).distinct().count() == 1;
    }

    private static boolean isComplaint(Finding finding) {
        return finding.rule().aspect().isPresent() && finding.polarity() == Polarity.NEG;
    }

    private static boolean isDetail(Aspect aspect) {
        return aspect.isOfSupport() && aspect != Aspect.GENERAL;
    }

    /** Empty where it is denied, supposed, or rests on words that mean nothing there. */
    private Optional<Finding> meant(Finding finding) {
        if (isMeaningless(finding) || isSupposed(finding)) {
            return Optional.empty();
        }
        if (finding.rule().isRaw() || !isDenied(finding)) {
            return Optional.of(finding);
        }
        return finding.polarity() == Polarity.POS && !finding.rule().isDroppedByNot()
                ? Optional.of(finding.flipped())
                : Optional.empty();
    }

    private boolean isSupposed(Finding finding) {
        return !finding.rule().countsAfterIf() && follows(finding, lexicon.condition(), REACH_OF_IF);
    }

    /** What has its own negation is not turned by another: "it did not start and there is no help". */
    private boolean isDenied(Finding finding) {
        return !hasNot(finding) && isDeniedAround(finding);
    }

    private boolean hasNot(Finding finding) {
        return finding.words().stream().anyMatch(each -> seen.isAt(finding.from() + each, lexicon.not()));
    }

    private boolean isDeniedAround(Finding finding) {
        return follows(finding, lexicon.not(), isComplaint(finding) ? REACH_TO_BLAME : REACH_OF_NOT)
                || isDeniedAfter(finding)
                || finding.polarity() == Polarity.POS && isDeniedWithin(finding);
    }

    private boolean isDeniedAfter(Finding finding) {
        int at = finding.to();
        return at < text.size() && text.breakBefore(at) == Wording.NEXT && seen.isAt(at, lexicon.notAfter());
    }

    /** "support could not help me": the words of praise are there, and between them what denies it. */
    private boolean isDeniedWithin(Finding finding) {
        for (int at = finding.from(); at < finding.to(); at++) {
            if (!finding.takes(at) && seen.isAt(at, lexicon.not()) && !meaningless.get(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(Finding finding, int type, int reach) {
        for (int at = finding.from() - 1; at >= 0 && isBefore(at, finding.from(), reach); at--) {
            if (seen.isAt(at, type) && !meaningless.get(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBefore(int at, int from, int reach) {
        return text.breakBefore(at + 1) == Wording.NEXT
                && seen.isSameClause(at, from)
                && seen.between(at + 1, from) < reach
                && from - at <= 2 * reach;
    }

    private static List<Finding> longest(List<Finding> all) {
        return all.stream()
                .filter(each -> all.stream().noneMatch(other -> other.isOver(each)))
                .toList();
    }

    private Mention mention(Aspect aspect, List<Finding> all) {
        Polarity polarity = polarity(all);
        Finding first = all.stream()
                .filter(each -> each.polarity() == polarity)
                .findFirst()
                .orElse(all.getFirst());
        return new Mention(
                aspect, polarity, text.quote(first.from(), first.to(), MOST_QUOTED_WORDS, MOST_QUOTED_CHARACTERS));
    }

    /** Both are said where a word of contrast stands between; else what is said more often, and of equals the last. */
    private Polarity polarity(List<Finding> all) {
        List<Finding> good = only(Polarity.POS, all);
        List<Finding> bad = only(Polarity.NEG, all);
        if (good.isEmpty() || bad.isEmpty()) {
            return all.getFirst().polarity();
        }
        if (isContrasted(good.getFirst(), bad.getLast()) || isContrasted(bad.getFirst(), good.getLast())) {
            return Polarity.MIXED;
        }
        if (good.size() == bad.size()) {
            return good.getLast().from() > bad.getLast().from() ? Polarity.POS : Polarity.NEG;
        }
        return good.size() > bad.size() ? Polarity.POS : Polarity.NEG;
    }

    private static List<Finding> only(Polarity polarity, List<Finding> all) {
        return all.stream().filter(each -> each.polarity() == polarity).toList();
    }

    private boolean isContrasted(Finding first, Finding second) {
        for (int at = first.to(); at < second.from(); at++) {
            if (seen.isAt(at, lexicon.contrast())) {
                return true;
            }
        }
        return false;
    }
}
