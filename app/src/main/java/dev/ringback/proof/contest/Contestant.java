package dev.ringback.proof.contest;

import dev.ringback.proof.world.World;

/** A way of judging providers by what is published and written of them. It must not look at the truth. Thread-safe. */
public interface Contestant {
    /** What a contestant is there for. */
    enum Role {
        /** A rule that others use: ours must do better than the best of these. */
        BASELINE,
        /** What we publish. */
        OURS,
        /** Ours without a part or with another, to see what the part is worth. */
        VARIANT,
        /** Ours, told which reviews are fakes: as good as judging reviews can make it. */
        ORACLE
    }

    /** As it stands in tables; no two of a table have the same. */
    String title();

    Role role();

    /** A verdict on every provider of the world. */
    Judgement judge(World world);
}
