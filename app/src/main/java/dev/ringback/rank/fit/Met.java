package dev.ringback.rank.fit;

import dev.ringback.model.Trust;
import java.util.List;

/**
 * What was met of one provider's support, by all reviews.
 *
 * @param mean from 0 to 1, on the scale of an author who was not chosen; may lie a little outside
 * @param variance mean square of what the truth may lie off it
 * @param shares what it rests on
 */
public record Met(double mean, double variance, List<Share> shares) {
    /**
     * @param accounts so many that nobody bought would tell as much
     * @param share by how much the mean moves where all that this stratum says moves by 1
     * @param moves by how much it moves the mean from what is usual
     */
    public record Share(String source, Trust trust, double accounts, double share, double moves) {}
}
