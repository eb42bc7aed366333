package dev.ringback.measure;

import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The peer: a PostgreSQL that has of the same reviews a table of thirty sums by provider, country, business and month, and adds four of
 * them up over everything for each provider. Numbers are whole and of four bytes, whose sums are the fastest.
 */
final class RollUp implements AutoCloseable {
    private static final int ASPECTS = Aspect.values().length;

    /** Rows a piece of a copy, so that no text of all of them is made. */
    private static final int PIECE = 5_000;

    private final Connection connection;
    private final StringBuilder rows = new StringBuilder();
    private int inPiece;

    /** @param connection to a database without a table {@code r}; closed with this */
    RollUp(Connection connection) throws SQLException {
        this.connection = connection;
        execute("set jit = off"); // what is compiled at run time costs short queries more than it gives
        execute("set work_mem = '128MB'");
        StringBuilder columns = new StringBuilder("provider int, country int, business int, month int, w int, s int");
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            columns.append(", a").append(aspect).append(" int");
        }
        execute("create unlogged table r (" + columns + ")");
    }

    void add(KeptReview kept) {
        Review review = kept.review();
        LocalDate day = review.day().orElseThrow();
        List<Object> values = new ArrayList<>(List.of(
                Integer.parseInt(review.provider().substring("provider-".length())),
                InventedMarket.COUNTRIES.indexOf(review.country().orElseThrow()),
                review.business().orElseThrow().ordinal(),
                day.getYear() * 12 + day.getMonthValue() - 1,
                kept.verdict().permille(),
                review.stars().orElseThrow().multiply(BigDecimal.TWO).intValueExact()));
        for (Aspect aspect : Aspect.values()) {
            values.add(kept.reading().mentions().stream()
                    .filter(mention -> mention.aspect() == aspect)
                    .findFirst()
                    .<Object>map(RollUp::worth)
                    .orElse(""));
        }
        rows.append(String.join(",", values.stream().map(Object::toString).toList()))
                .append('\n');
        if (++inPiece == PIECE) {
            copy();
        }
    }

    private static int worth(Mention mention) {
        return mention.polarity() == Polarity.POS ? 1 : mention.polarity() == Polarity.NEG ? -1 : 0;
    }

    private void copy() {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy r from stdin (format csv)", new StringReader(rows.toString()));
            rows.setLength(0);
            inPiece = 0;
        } catch (IOException fault) {
            throw new UncheckedIOException("The reviews were not copied", fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("The reviews were not copied", fault);
        }
    }

    /** To be called once all are added. */
    void sumUp() throws SQLException {
        copy();
        StringBuilder sums = new StringBuilder("count(*)::int as n, sum(w)::int as sw, sum(w*s)::int as ss");
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            String is = "a" + aspect;
            sums.append(", count(" + is + ")::int as n" + aspect)
                    .append(", coalesce(sum(w) filter (where " + is + " is not null), 0)::int as w" + aspect)
                    .append(", coalesce(sum(w*" + is + "), 0)::int as v" + aspect);
        }
        execute("create unlogged table rollup as select provider, country, business, month, " + sums
                + " from r group by country, business, month, provider order by country, business, month");
        execute("create index on rollup (country, business, month) include (provider, n, sw, ss, v0)");
        execute("drop table r");
        execute("vacuum analyze rollup");
    }

    /** How many reviews are in the sums of all providers together. */
    long answer() throws SQLException {
        long reviews = 0;
        try (PreparedStatement statement = connection.prepareStatement(
                        "select provider, sum(n), sum(sw), sum(ss), sum(v0) from rollup group by provider");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                reviews += found.getLong(2);
            }
        }
        return reviews;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
