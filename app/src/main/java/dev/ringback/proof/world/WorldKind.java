package dev.ringback.proof.world;

/** The kinds of worlds. Those from W2 to W5 of one seed are the same world beneath their fakes. */
public enum WorldKind {
    W1("clean, sparse"),
    W2("biased, drifting"),
    W3("8 % fakes"),
    W4("16 % fakes"),
    W5("30 % fakes, 60 % of the attacks stealthy"),
    W6("unseen generator, 12 % fakes"),
    W7("16 % fakes, 120 providers"),
    W8("three axes, silence where bad, 10 % fakes"),
    W9("three axes, silence where bad, 30 % fakes");

    private final String title;

    WorldKind(String title) {
        this.title = title;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** Whether the whole score is asked for, and not what reviews say alone. */
    public boolean isOfThreeAxes() {
        return this == W8 || this == W9;
    }

    /** Equal seeds give equal worlds, on every machine. */
    public World make(long seed) {
        Draw draw = new Draw(seed);
        return WorldMaker.make(this, seed, Recipe.of(this, draw.apart()), draw);
    }
}
