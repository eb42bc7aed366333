package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds what a part has to the cells of a question, from its running sums as far as they go. Used once, by one thread. */
final class Walk {
    /** How many sums are read in the time of one review. */
    private static final int SUMS_A_REVIEW = 9;

    private static final Order.By FOR_READING = Order.By.PLACE;

    private final Question question;
    private final Part part;
    private final int sign;
    private final Cells cells;
    private final Map<Facet, int[]> places;
    private final long[] byProvider;
    private final List<long[]> byStretch;
    private final Order order;

    /**
     * @param places of the part's words among the values of the question
     * @param sign 1, or -1 for a part that is to be taken away
     */
    private Walk(Question question, Part part, Map<Facet, int[]> places, int sign, Cells cells, Order.By by) {
        this.question = question;
        this.part = part;
        this.sign = sign;
        this.cells = cells;
        this.order = part.order(by);
        this.places = places;
        this.byProvider = keys(Facet.PROVIDER);
        this.byStretch = by.facets().stream().map(this::keys).toList();
    }

    private long[] keys(Facet facet) {
        return question.keys(facet, places.getOrDefault(facet, new int[0]));
    }

    static void add(Question question, Part part, Map<Facet, int[]> places, int sign, Cells cells) {
        Optional<Order.By> by = question.order();
        Walk walk = new Walk(question, part, places, sign, cells, by.orElse(FOR_READING));
        Reading reading = by.isPresent() ? walk::addRun : walk.new EachReview()::addRun;
        walk.eachRun(reading);
    }

    /** Takes reviews of one stretch and one cell, but for what differs from one to the next. */
    private interface Reading {
        void addRun(Stretch stretch, int from, int to, long key);
    }

    private void eachRun(Reading reading) {
        for (Stretch stretch : order.stretches()) {
            long key = key(stretch);
            if (key >= 0) {
                eachRun(reading, stretch, key);
            }
        }
    }

    private void eachRun(Reading reading, Stretch stretch, long key) {
        int from = stretch.from();
        List<Span> spans = question.spans();
        for (int i = 0; i < spans.size() && from < stretch.to(); i++) {
            Span span = spans.get(i);
            from = part.firstPlace(order, from, stretch.to(), span.from());
            int to = part.firstPlace(order, from, stretch.to(), span.to() + 1);
            if (from < to) {
                reading.addRun(stretch, from, to, key + span.key());
            }
            from = to;
        }
    }

    private long key(Stretch stretch) {
        long key = 0;
        for (int i = 0; i < stretch.values().length; i++) {
            long own = byStretch.get(i)[stretch.values()[i]];
            if (own < 0) {
                return Question.LEFT_OUT;
            }
            key += own;
        }
        return key;
    }

    private void addRun(Stretch stretch, int from, int to, long key) {
        Checkpoints checkpoints = stretch.checkpoints();
        if (checkpoints == null) {
            addReviews(from, to, key, sign);
            return;
        }
        int low = checkpoints.nearest(from - stretch.from());
        int high = checkpoints.nearest(to - stretch.from());
        int lowPlace = stretch.from() + checkpoints.rowsBefore(low);
        int highPlace = stretch.from() + checkpoints.rowsBefore(high);
        int besides = Math.abs(lowPlace - from) + Math.abs(highPlace - to);
        if (to - from <= besides + checkpoints.width() / SUMS_A_REVIEW) {
            addReviews(from, to, key, sign);
            return;
        }
        checkpoints.addBetween(low, high, key, byProvider, sign, cells);
        addReviews(from, lowPlace, key, sign);
        addReviews(lowPlace, from, key, -sign);
        addReviews(highPlace, to, key, sign);
        addReviews(to, highPlace, key, -sign);
    }

    /** Nothing where {@code from} is not below {@code to}. */
    private void addReviews(int from, int to, long key, int times) {
        for (int place = from; place < to; place++) {
            int row = order.row(place);
            long own = byProvider[part.provider(row)];
            if (own >= 0) {
                Slots.add(cells.at(key + own), part.facts(row), times);
            }
        }
    }

    /** For what no order has: looks at each review of the stretches and days that are asked for. */
    private final class EachReview {
        private final RowFilter filter = RowFilter.of(question.filter());
        private final long[] bySource = keys(Facet.SOURCE);
        private final long[] byTrust = keys(Facet.TRUST);
        private final long[] byLanguage = keys(Facet.LANGUAGE);

        void addRun(Stretch stretch, int from, int to, long key) {
            for (int row = from; row < to; row++) {
                long facts = part.facts(row);
                long provider = byProvider[part.provider(row)];
                long source = bySource[part.source(row)];
                long trust = byTrust[Facts.trust(facts)];
                long language = byLanguage[part.language(row)];
                if ((provider | source | trust | language) >= 0 && filter.accepts(facts)) {
                    Slots.add(cells.at(key + provider + source + trust), facts, sign);
                }
            }
        }
    }
}
