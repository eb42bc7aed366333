package dev.ringback.serve.page;

import java.util.List;

/**
 * What reviews say of one provider: pictures with their numbers, what was weighted down, and the newest.
 *
 * @param isWhole whether the newest were found in time
 * @param lead how many there are and how many count
 * @param stars from 5 to 1; empty: none has stars
 * @param down what was weighted down, a line each; empty: nothing was
 * @param sources a line each
 * @param newest reviews, newest first
 * @param all the address of all of them; empty: there are no others
 * @param consumers what consumers wrote, apart; empty: nothing
 */
public record ReviewsView(
        boolean isWhole,
        String lead,
        List<Star> stars,
        String starsDescription,
        Balances balances,
        Trend trend,
        String downLead,
        List<String> down,
        List<Source> sources,
        List<ReviewView> newest,
        String all,
        List<String> consumers,
        String consumersHref) {

    /** A row of the histogram; {@code width} of its bar and of the part of it that counts, in units of the picture. */
    public record Star(String label, int y, long width, long counting, String text) {}

    /** Eight balances: complaint to the left, praise to the right. */
    public record Balances(String description, List<Balance> rows, int height) {
        public static final int WIDTH = 360;
        public static final int MIDDLE = 236;
        /** The longest bar to one side; a number stands at its end. */
        public static final int REACH = 92;

        public static final int ROW = 26;

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** @param left the bar of complaints, in units of the picture; {@code right} that of praise */
    public record Balance(String name, int y, long left, long right, String complaints, String praises, String both) {}

    /** Praise above the line and complaints below it, by quarter on one scale. */
    public record Trend(String description, List<Quarter> quarters) {
        public static final int WIDTH = 360;
        public static final int HEIGHT = 144;
        public static final int LINE = 56;
        public static final int REACH = 44;

        public boolean isEmpty() {
            return quarters.isEmpty();
        }
    }

    /** @param year below its first quarter; else empty */
    public record Quarter(
            String name,
            String label,
            String year,
            long x,
            long width,
            long up,
            long down,
            String accounts,
            String stars,
            String praises,
            String complaints) {}

    /** @param licence the note on which it rests whether texts are shown */
    public record Source(String name, String href, String about, String licence, String licenceHref) {}

    public boolean isEmpty() {
        return lead.isEmpty();
    }
}
