package dev.ringback.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * The week as a picture: seven rows of 24 hours, with everything in the units of the picture.
 *
 * @param title what it shows
 * @param description the same in words
 * @param gap the longest gap's label and where it stands
 * @param table the same as a table
 */
public record WeekStrip(
        String title, String description, List<Row> rows, Optional<Label> gap, List<Lane> legend, List<Day> table) {
    public static final int LEFT = 34;
    public static final int HOUR = 13;
    public static final int TOP = 18;
    public static final int ROW = 32;
    public static final int WIDTH = LEFT + 24 * HOUR + 6;
    public static final int HEIGHT = TOP + 7 * ROW + 4;

    /** A kind of channel with its own place and texture in each row. */
    public enum Lane {
        PHONE,
        CHAT,
        OTHER
    }

    /**
     * A weekday.
     *
     * @param mine the shop's opening hours
     * @param unknown when somebody may be reachable
     * @param gap the part of the longest gap
     */
    public record Row(String label, int y, List<Bar> mine, List<Bar> unknown, List<LaneBar> staffed, List<Bar> gap) {}

    /** From here to there on the line of 24 hours. */
    public record Bar(double x, double width) {
        static Bar ofMinutes(int from, int to) {
            return new Bar(LEFT + from * HOUR / 60.0, (to - from) * HOUR / 60.0);
        }
    }

    public record LaneBar(Lane lane, Bar bar) {
        /** How far below the row's upper edge. */
        public int offset() {
            return 3 + 8 * lane.ordinal();
        }
    }

    public record Label(double x, int y, String anchor, String text) {}

    /** A row of the table; each cell says hours in words. */
    public record Day(String name, String mine, List<String> lanes, String unknown) {}

    /** Where the picture has its lines. */
    public static List<Integer> hours() {
        return List.of(0, 6, 12, 18, 24);
    }
}
