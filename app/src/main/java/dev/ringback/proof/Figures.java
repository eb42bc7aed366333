package dev.ringback.proof;

import java.util.Locale;

/** How figures are written in tables: with their standard error, as they are in every country. */
final class Figures {
    private Figures() {}

    static String thousandths(Statistic one) {
        return plain(one.value(), 3) + error(one.error(), 3);
    }

    static String points(Statistic one) {
        return plain(one.value(), 2) + error(one.error(), 2);
    }

    static String tenths(Statistic one) {
        return tenth(one.value()) + error(one.error(), 1);
    }

    static String tenth(double value) {
        return plain(value, 1);
    }

    static String percent(Statistic one) {
        return Double.isNaN(one.value()) ? "–" : plain(100 * one.value(), 1) + error(100 * one.error(), 1) + " %";
    }

    static String signed(Statistic one, int places) {
        return (one.value() < 0 ? "" : "+") + plain(one.value(), places) + error(one.error(), places);
    }

    private static String plain(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private static String error(double error, int places) {
        return Double.isNaN(error) ? "" : " ± " + plain(error, places);
    }
}
