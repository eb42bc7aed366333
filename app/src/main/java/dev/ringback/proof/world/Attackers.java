package dev.ringback.proof.world;

import dev.ringback.proof.world.Firm.Presence;
import java.util.List;

/** Who buys reviews, and how. Weak firms with few reviews do so most (Luca and Zervas 2016). */
final class Attackers {
    private static final double PRAISE = 0.7;
    private static final double FRESH = 0.85;
    private static final double COPIED = 0.3;
    private static final int LEAST = 10;

    /** A campaign is so many times as large as all that customers wrote of the firm it is about. */
    private static final double SMALLEST = 0.2;

    private static final double LARGEST = 2;

    /** How many times likelier an attacker is that is a tenth worse. */
    private static final double WEAKNESS = 10;

    private static final double SMALLNESS = 0.3;
    private static final int LONGEST_BURST = 28;

    private final List<Firm> firms;
    private final Recipe recipe;
    private final Draw draw;

    Attackers(List<Firm> firms, Recipe recipe, Draw draw) {
        this.firms = firms;
        this.recipe = recipe;
        this.draw = draw;
    }

    /** Campaign after campaign, until the share of fakes is reached. */
    void write(Scribe scribe) {
        double fakes = recipe.fakes() * scribe.size() / (1 - recipe.fakes());
        int left = (int) Math.round(fakes);
        while (left > 0) {
            Campaign campaign = campaign(left);
            campaign.run(scribe, draw);
            left -= campaign.size();
        }
    }

    private Campaign campaign(int left) {
        Firm attacker = attacker();
        boolean praise = draw.happens(PRAISE);
        Firm about = praise ? attacker : rival(attacker);
        int size = (int) Math.max(LEAST, about.reviews() * draw.logUniform(SMALLEST, LARGEST));
        boolean stealthy = draw.happens(recipe.stealth());
        int last = stealthy ? draw.below(200) : (int) (Firm.DAYS * 0.7 * draw.part() * draw.part());
        int length = stealthy ? 180 + draw.below(540) : 7 + draw.below(LONGEST_BURST - 7);
        double copied = stealthy ? 0 : COPIED;
        return new Campaign(
                about.slug(), site(about), Math.min(left, size), praise, FRESH, last + length, last, copied);
    }

    private Firm attacker() {
        double[] weights = firms.stream().mapToDouble(this::eagerness).toArray();
        return firms.get(draw.index(weights));
    }

    private double eagerness(Firm firm) {
        return recipe.anyoneAttacks()
                ? 1
                : StrictMath.exp(-WEAKNESS * firm.today()) * StrictMath.pow(firm.reviews(), -SMALLNESS);
    }

    /** A better one. */
    private Firm rival(Firm attacker) {
        List<Firm> better = firms.stream()
                .filter(firm -> !firm.equals(attacker))
                .filter(firm -> recipe.anyoneAttacks() || firm.today() > attacker.today())
                .toList();
        return better.isEmpty() ? firms.getFirst() : draw.oneOf(better);
    }

    /** One where it is written about and anybody can write; else any where anybody can. */
    private Site site(Firm firm) {
        List<Site> own = firm.presences().stream()
                .map(Presence::site)
                .filter(site -> !site.isClosed())
                .toList();
        return draw.oneOf(
                own.isEmpty()
                        ? recipe.sites().stream()
                                .filter(site -> !site.isClosed())
                                .toList()
                        : own);
    }
}
