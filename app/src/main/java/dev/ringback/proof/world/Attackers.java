package dev.ringback.proof.world;

import dev.ringback.proof.world.Firm.Presence;
import java.util.ArrayList;
import java.util.List;

/** Who buys reviews, and how. Weak firms with few reviews do so most (Luca and Zervas 2016). */
final class Attackers {
    private static final double PRAISE = 0.7;
    private static final double FRESH = 0.85;
    private static final double COPIED = 0.3;
    private static final int LEAST = 10;

    /** A campaign is so many times as large as all that customers wrote of the firm it is about. */
    private static final double SMALLEST = 0.1;

    private static final double LARGEST = 1.5;

    /** Who is a tenth worse is an attacker half as often again. */
    private static final double WEAKNESS = 3;

    private static final double SMALLNESS = 0.1;
    private static final int LONGEST_BURST = 28;

    /** Share of the firms that ever buy reviews: the same go on and on. */
    private static final double ATTACKERS = 0.2;

    private final List<Firm> firms;
    private final Recipe recipe;
    private final Draw draw;
    private final List<Feud> feuds = new ArrayList<>();

    Attackers(List<Firm> firms, Recipe recipe, Draw draw) {
        this.firms = firms;
        this.recipe = recipe;
        this.draw = draw;
        List<Firm> honest = new ArrayList<>(firms);
        for (int i = 0; i < Math.round(ATTACKERS * firms.size()); i++) {
            Firm attacker = attacker(honest);
            honest.remove(attacker);
            feuds.add(new Feud(attacker, rival(attacker)));
        }
    }

    /** Who buys reviews, and against whom. */
    private record Feud(Firm attacker, Firm rival) {}

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
        Feud feud = draw.oneOf(feuds);
        boolean praise = draw.happens(PRAISE);
        Firm about = praise ? feud.attacker() : feud.rival();
        int size = (int) Math.max(LEAST, about.reviews() * draw.logUniform(SMALLEST, LARGEST));
        boolean stealthy = draw.happens(recipe.stealth());
        int last = stealthy ? draw.below(200) : (int) (Firm.DAYS * 0.7 * draw.part() * draw.part());
        int length = stealthy ? 180 + draw.below(540) : 7 + draw.below(LONGEST_BURST - 7);
        double copied = stealthy ? 0 : COPIED;
        return new Campaign(
                about.slug(), site(about).name(), Math.min(left, size), praise, FRESH, last + length, last, copied);
    }

    private Firm attacker(List<Firm> honest) {
        double[] weights = honest.stream().mapToDouble(this::eagerness).toArray();
        return honest.get(draw.index(weights));
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
