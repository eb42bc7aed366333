package dev.ringback.review.integrity;

/** How many of some reviews are by new authors, and how many by known ones. */
record Mix(int fresh, int known) {
    static final Mix NONE = new Mix(0, 0);

    static Mix of(Docket docket, int[] list) {
        int fresh = 0;
        for (int index : list) {
            fresh += docket.isNew(index) ? 1 : 0;
        }
        return new Mix(fresh, list.length - fresh);
    }

    Mix plus(Mix other) {
        return new Mix(fresh + other.fresh, known + other.known);
    }

    Mix minus(Mix other) {
        return new Mix(fresh - other.fresh, known - other.known);
    }

    int all() {
        return fresh + known;
    }

    /** New ones to a known one. */
    double ratio() {
        return fresh / (known + 1.0);
    }
}
