package dev.ringback.extract.support;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage.Form;
import dev.ringback.extract.times.LengthMention;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Offered;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import dev.ringback.model.Toggle;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says of taking cards without a network. Advice is no limit. */
final class OfflineTerms {
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d.,$€£])(\\d{1,3}(?:[,.]\\d{3})?+|\\d{1,6}+)(?![\\d.,%]*\\d) ");

    /** "a maximum of 550 offline transactions". */
    private static final int NEAR = 30;

    /** A limit and its figure stand in one breath. */
    private static final int NEAR_LIMIT = 60;

    private OfflineTerms() {}

    /** Empty where the sentence says nothing of it, or is the title of what follows; {@code isAbout}: what stands around speaks of offline payments. */
    static Optional<ReadClaim> of(Sentence sentence, Context context, Setting setting, boolean isAbout) {
        boolean isTitle = sentence.passage().form() == Form.HEADING;
        if (isTitle
                || !sentence.has(Topic.OFFLINE) && !isAbout
                || NotSupport.whole(sentence).isPresent()) {
            return Optional.empty();
        }
        Optional<Amounts.Mention> amount = amount(sentence, setting);
        Terms.Offline terms = new Terms.Offline(
                offered(sentence),
                initially(sentence),
                hours(sentence),
                amount.map(Amounts.Mention::amount),
                amount.map(Amounts.Mention::currency),
                count(sentence),
                payer(sentence));
        return isEmpty(terms)
                ? Optional.empty()
                : Optional.of(new ReadClaim(
                        ClaimKind.OFFLINE,
                        Scopes.of(sentence, context, sentence.from(), sentence.to()),
                        terms,
                        Readings.of(
                                sentence,
                                sentence.from(),
                                sentence.to(),
                                false,
                                sentence.has(Topic.OFFLINE) ? Quality.HIGH : Quality.MEDIUM)));
    }

    private static boolean isEmpty(Terms.Offline terms) {
        return terms.offered().isEmpty()
                && terms.initially().isEmpty()
                && terms.limitHours().isEmpty()
                && terms.limitAmount().isEmpty()
                && terms.limitCount().isEmpty()
                && terms.whoPaysDeclines().isEmpty();
    }

    private static Optional<Offered> offered(Sentence sentence) {
        if (!sentence.has(Topic.OFFLINE)) {
            return Optional.empty();
        }
        if (sentence.has(Topic.PARTLY)) {
            return Optional.of(Offered.PARTIAL);
        }
        if (sentence.has(Topic.TAKESNOT)) {
            return Optional.of(Offered.NO);
        }
        return sentence.has(Topic.TAKES) || sentence.has(Topic.ON) || sentence.has(Topic.OFF)
                ? Optional.of(Offered.YES)
                : Optional.empty();
    }

    private static Optional<Toggle> initially(Sentence sentence) {
        return sentence.has(Topic.OFF)
                ? Optional.of(Toggle.OFF)
                : sentence.has(Topic.ON) ? Optional.of(Toggle.ON) : Optional.empty();
    }

    private static OptionalDouble hours(Sentence sentence) {
        return sentence.lengths().stream()
                .filter(each -> isLimit(sentence, each.from(), each.to()))
                .mapToDouble(OfflineTerms::hours)
                .filter(each -> each > 0)
                .max();
    }

    private static boolean isLimit(Sentence sentence, int from, int to) {
        return !sentence.has(Topic.SOFT)
                && sentence.nearest(Topic.LIMIT, from, to) <= NEAR_LIMIT
                && !sentence.has(Topic.REPLY, "-");
    }

    private static double hours(LengthMention length) {
        return switch (length.unit()) {
            case MINUTES -> length.most() / 60;
            case HOURS -> length.most();
            case DAYS -> length.most() * 24;
            case WEEKS -> length.most() * 168;
            case SECONDS, BUSINESS_HOURS, BUSINESS_DAYS, MONTHS, YEARS -> 0;
        };
    }

    private static Optional<Amounts.Mention> amount(Sentence sentence, Setting setting) {
        List<Amounts.Mention> all = Amounts.in(sentence.passage().text(), setting.country()).stream()
                .filter(each -> each.from() >= sentence.from() && each.to() <= sentence.to())
                .filter(each -> isLimit(sentence, each.from(), each.to()))
                .toList();
        return all.stream().max(Comparator.comparing(Amounts.Mention::amount));
    }

    private static Optional<Integer> count(Sentence sentence) {
        String text = sentence.passage().text();
        List<Amounts.Mention> sums = Amounts.in(text, Optional.empty());
        Matcher matcher = COUNT.matcher(text).region(sentence.from(), sentence.to());
        while (matcher.find()) {
            int end = matcher.end();
            int at = matcher.start(1);
            boolean isOther = sentence.lengths().stream().anyMatch(each -> at >= each.from() && at < each.to())
                    || sums.stream().anyMatch(each -> at >= each.from() && at < each.to());
            boolean isCounted =
                    !isOther && sentence.of(Topic.COUNT).anyMatch(hit -> hit.from() >= end && hit.from() - end <= NEAR);
            if (isCounted && isLimit(sentence, matcher.start(), end)) {
                return Optional.of(Integer.valueOf(matcher.group(1).replaceAll("\\D", "")));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> payer(Sentence sentence) {
        return sentence.has(Topic.PAYER) && sentence.has(Topic.OFFLINE) ? Optional.of("merchant") : Optional.empty();
    }

    /** Both in one; what the first says counts. */
    static ReadClaim both(ReadClaim one, ReadClaim other) {
        if (!(one.terms() instanceof Terms.Offline first) || !(other.terms() instanceof Terms.Offline second)) {
            return one;
        }
        Optional<BigDecimal> amount = first.limitAmount().or(second::limitAmount);
        Terms.Offline terms = new Terms.Offline(
                first.offered().or(second::offered),
                first.initially().or(second::initially),
                first.limitHours().isPresent() ? first.limitHours() : second.limitHours(),
                amount,
                first.currency().or(second::currency),
                first.limitCount().or(second::limitCount),
                first.whoPaysDeclines().or(second::whoPaysDeclines));
        return new ReadClaim(one.kind(), Scopes.both(one.scope(), other.scope()), terms, one.reading());
    }
}
