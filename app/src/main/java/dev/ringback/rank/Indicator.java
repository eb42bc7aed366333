package dev.ringback.rank;

/** One thing that providers are compared on, with its share of its axis. */
public enum Indicator {
    /** In what share of the trading hours a person is reachable, by what is published. */
    COVER(Axis.AVAILABILITY, 1),
    /** Selling goes on without a network: what keeps a shop selling weighs most … */
    OFFLINE(Axis.DOWNTIME, 0.25),
    /** … with a spare that ends it … */
    SPARE(Axis.DOWNTIME, 0.25),
    /** … then how many trading hours were lost … */
    HOURS_DOWN(Axis.DOWNTIME, 0.20),
    /** … and being told while it lasts … */
    TOLD(Axis.DOWNTIME, 0.20),
    /** … then a line of its own. */
    EMERGENCY(Axis.DOWNTIME, 0.10),
    /** What those who asked for help met weighs most … */
    ACCOUNTS(Axis.RESPONSIVENESS, 0.60),
    /** … then what is promised, as far as it was kept … */
    PROMISE(Axis.RESPONSIVENESS, 0.20),
    /** … then whether complaints to an authority, and … */
    TIMELY(Axis.RESPONSIVENESS, 0.10),
    /** … reviews are answered. */
    REPLIES(Axis.RESPONSIVENESS, 0.10);

    private final Axis axis;
    private final double share;

    Indicator(Axis axis, double share) {
        this.axis = axis;
        this.share = share;
    }

    public Axis axis() {
        return axis;
    }

    /** Of its axis, from 0 to 1, where all indicators of the axis are in use. */
    public double share() {
        return share;
    }
}
