package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;

/**
 * How many reviews are by new authors, and how many by others.
 *
 * @param fresh by authors of whom nothing is known; may be parts of reviews
 */
record Authors(double fresh, double known) {
    static final Authors NONE = new Authors(0, 0);

    Authors plus(Accounts.Cell cell, double part) {
        double reviews = part * cell.sum().reviews();
        return cell.trust() == Trust.NEW ? new Authors(fresh + reviews, known) : new Authors(fresh, known + reviews);
    }

    Authors plus(Authors other) {
        return new Authors(fresh + other.fresh, known + other.known);
    }

    Authors times(double part) {
        return new Authors(part * fresh, part * known);
    }

    double all() {
        return fresh + known;
    }

    double freshShare() {
        return fresh / all();
    }
}
