package dev.ringback.extract.support;

import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.List;

/** Claims that a channel is not there. */
final class Absences {
    private Absences() {}

    static List<ReadClaim> of(Sentence sentence, Context context) {
        return sentence.channels().stream()
                .filter(hit -> AbsentChannels.isWhole(sentence, hit) && isSupport(sentence, context, hit))
                .map(hit -> claim(sentence, context, hit))
                .distinct()
                .toList();
    }

    /** "No e-mail required" and "no calls" speak of other things than a support channel. */
    private static boolean isSupport(Sentence sentence, Context context, Hit channel) {
        boolean isOther = sentence.nearest(Topic.NEAR, channel.from(), channel.to())
                < sentence.nearest(Topic.PURPOSE, channel.from(), channel.to());
        return !isOther && (sentence.has(Topic.PURPOSE) || context.speaksOfSupport() || channel.topic() == Topic.REACH);
    }

    private static ReadClaim claim(Sentence sentence, Context context, Hit hit) {
        return new ReadClaim(
                ClaimKind.SUPPORT,
                Scopes.of(sentence, context, sentence.from(), sentence.to()),
                new Terms.Absent(Channel.valueOf(hit.value())),
                Readings.of(sentence, hit.from(), hit.to(), false, Quality.HIGH));
    }
}
