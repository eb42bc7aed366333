package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.ReadClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the passages below one heading say together. */
final class SectionClaims {
    /** A line of hours belongs to a channel named so many passages before it, and not to one further up. */
    private static final int REACH = 4;

    private final Setting setting;
    private final HoursInPlace inPlace;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ReadClaim> others = new ArrayList<>();
    private boolean isOffline;

    private SectionClaims(List<Passage> section, Setting setting) {
        this.setting = setting;
        this.inPlace = new HoursInPlace(section, setting);
    }

    /** @param known what was found in texts that stand around passages of this page */
    static List<ReadClaim> of(List<Passage> section, Setting setting, Map<Context.Said, Context.Around> known) {
        SectionClaims claims = new SectionClaims(section, setting);
        int at = 0;
        for (Passage passage : HoursRows.joined(section, setting)) {
            if (claims.isFull()) {
                break;
            }
            Optional<Language> language = passage.language().or(setting::language);
            for (Passage part : TableCells.of(passage, language)) {
                claims.read(part, Context.of(part, language, known), at);
            }
            at++;
        }
        return claims.all();
    }

    /** Each is compared with those before it; the page as a whole keeps no more. */
    private boolean isFull() {
        return drafts.size() + others.size() > PageBounds.MOST_CLAIMS;
    }

    private void read(Passage passage, Context context, int at) {
        isOffline = isOffline || context.near().anyMatch(each -> each.has(Topic.OFFLINE));
        Context own = context;
        for (Sentence sentence : Sentence.of(passage, setting, context, isAmongContacts(at))) {
            if (!sentence.isEmpty()) {
                read(sentence, own, at);
            }
            own = context.after(sentence);
        }
    }

    private void read(Sentence sentence, Context context, int at) {
        List<ReadClaim> replies = ReplyPromises.of(sentence, context);
        others.addAll(Absences.of(sentence, context));
        others.addAll(replies);
        ReplacementTerms.of(sentence, context).ifPresent(others::add);
        OfflineTerms.of(sentence, context, setting, isOffline).ifPresent(this::addOffline);
        isOffline = isOffline || sentence.has(Topic.OFFLINE);
        new SentenceDrafts(sentence, context, inPlace, isAmongContacts(at), at)
                .drafts().stream()
                        .filter(draft -> replies.isEmpty() || !draft.saysNoMoreThanItsChannel())
                        .filter(draft -> Admission.isOpen(sentence, context, draft, isAmongContacts(at)))
                        .forEach(this::add);
    }

    private void addOffline(ReadClaim claim) {
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).kind() == ClaimKind.OFFLINE) {
                others.set(i, OfflineTerms.both(others.get(i), claim));
                return;
            }
        }
        others.add(claim);
    }

    private boolean isAmongContacts(int at) {
        return drafts.stream().anyMatch(each -> each.channel().isPresent() && at - each.at() <= REACH);
    }

    private void add(Draft draft) {
        if (draft.channel().isEmpty() && draft.phone().isEmpty()) {
            addWithoutChannel(draft);
            return;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft before = drafts.get(i);
            if (isOne(before, draft)) {
                drafts.set(i, joined(before, draft));
                return;
            }
        }
        drafts.add(draft);
    }

    /** Hours, languages and waits without a channel are those of the channels named right before. */
    private void addWithoutChannel(Draft draft) {
        List<Integer> open = openFor(draft);
        boolean hasLive = open.stream().anyMatch(i -> isLive(drafts.get(i)));
        boolean isTaken = false;
        for (int i : open) {
            if (!hasLive || isLive(drafts.get(i))) {
                drafts.set(i, joined(drafts.get(i), draft));
                isTaken = true;
            }
        }
        if (!isTaken
                && (draft.hours().isPresent()
                        || !draft.languages().isEmpty() && draft.purpose().isPresent())) {
            drafts.add(draft);
        }
    }

    private List<Integer> openFor(Draft draft) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft before = drafts.get(i);
            boolean isNear = draft.at() - before.at() <= REACH;
            boolean lacks = draft.hours().isEmpty() || before.hours().isEmpty();
            boolean isOtherMatter = !draft.languages().isEmpty()
                    && !before.languages().isEmpty()
                    && !draft.languages().equals(before.languages());
            if (before.channel().isPresent() && isNear && lacks && !isOtherMatter && before.agreesWith(draft)) {
                open.add(i);
            }
        }
        return open;
    }

    private static boolean isLive(Draft draft) {
        return draft.channel()
                .map(Channel::reach)
                .filter(each -> each != Channel.Reach.LATER)
                .isPresent();
    }

    /** Whether two drafts are one way in: a name and its number, a number and its hours. */
    private static boolean isOne(Draft before, Draft draft) {
        boolean isNear = draft.at() - before.at() <= REACH;
        boolean isSameChannel = before.channel().equals(draft.channel())
                || before.channel().isEmpty()
                        && before.isHoursOnly()
                        && draft.hours().isEmpty()
                        && isLive(draft);
        boolean isSameTongue = before.languages().isEmpty()
                || draft.languages().isEmpty()
                || before.languages().equals(draft.languages());
        boolean isPart = before.isChannelOnly()
                || draft.isChannelOnly()
                || before.isHoursOnly() && draft.hours().isEmpty()
                || draft.isHoursOnly() && before.hours().isEmpty()
                || before.phone().equals(draft.phone())
                        && before.email().equals(draft.email())
                        && !before.isHoursOnly();
        return isNear && isSameChannel && isSameTongue && isPart && before.agreesWith(draft);
    }

    /** The one with the number or the hours is what the claim rests on. */
    private static Draft joined(Draft before, Draft draft) {
        return before.isChannelOnly() || before.channel().isEmpty() ? draft.and(before) : before.and(draft);
    }

    private List<ReadClaim> all() {
        List<ReadClaim> claims = new ArrayList<>();
        drafts.stream().filter(draft -> !draft.isWordAlone()).map(Draft::claim).forEach(claims::add);
        claims.addAll(others);
        return claims;
    }
}
