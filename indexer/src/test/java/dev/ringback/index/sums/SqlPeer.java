package dev.ringback.index.sums;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A database that takes the sums from a table of reviews or, where it has one, from a roll-up by month. */
final class SqlPeer implements SumsPeer {
    /** All numbers are whole and of four bytes, whose sums are the fastest: no database does any of it in numeric. */
    static final String COLUMNS = columns();

    private static final String FILTER = " where country = ? and business = ?";

    private final String name;
    private final Connection connection;
    private final boolean isRollup;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqlPeer(String name, Connection connection, boolean isRollup) {
        this.name = name;
        this.connection = connection;
        this.isRollup = isRollup;
    }

    private static String columns() {
        StringJoiner columns = new StringJoiner(" int, ", "", " int");
        List.of("provider", "country", "business", "day", "month", "w", "s").forEach(columns::add);
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            columns.add("a" + aspect);
        }
        return columns.toString();
    }

    /** The sums over reviews, each with a name of the roll-up's. */
    static List<String> sums(boolean isWhole) {
        List<String> sums = new ArrayList<>(List.of("count(*)", "sum(w)", "sum(w*s)"));
        if (!isWhole) {
            sums.add("sum(w*a0)");
            return sums;
        }
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            sums.add("count(a" + aspect + ")");
            sums.add("sum(w) filter (where a" + aspect + " is not null)");
            sums.add("sum(w*a" + aspect + ")");
        }
        return sums;
    }

    /** Names in the roll-up of what {@link #sums} gives. */
    static List<String> names(boolean isWhole) {
        List<String> names = new ArrayList<>(List.of("n", "sw", "ss"));
        if (!isWhole) {
            names.add("v0");
            return names;
        }
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            names.addAll(List.of("n" + aspect, "w" + aspect, "v" + aspect));
        }
        return names;
    }

    /** One review's own row of the roll-up. */
    private static List<String> single(boolean isWhole) {
        List<String> single = new ArrayList<>(List.of("1", "w", "w*s"));
        if (!isWhole) {
            single.add("w*a0");
            return single;
        }
        for (int aspect = 0; aspect < ASPECTS; aspect++) {
            String is = "a" + aspect;
            single.addAll(List.of(
                    "case when " + is + " is null then 0 else 1 end",
                    "case when " + is + " is null then 0 else w end",
                    "w*" + is));
        }
        return single;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long[][] answer(Ask ask, boolean isWhole) throws SQLException {
        PreparedStatement statement = statement(sql(ask, isWhole));
        int at = 1;
        if (ask.isFiltered()) {
            at = bind(statement, at, ask.country(), ask.business());
            if (!isRollup) {
                bind(statement, at, (int) ask.from().toEpochDay(), (int)
                        ask.to().toEpochDay());
            } else {
                at = bind(statement, at, ask.firstMonth(), ask.lastMonth());
                if (!ask.isOfWholeMonths()) {
                    bindRagged(statement, at, ask);
                }
            }
        }
        return rows(statement, isWhole ? WHOLE : NARROW);
    }

    private static void bindRagged(PreparedStatement statement, int first, Ask ask) throws SQLException {
        int from = (int) ask.from().toEpochDay();
        int to = (int) ask.to().toEpochDay();
        int wholeFrom = (int) Ask.firstDay(ask.firstMonth()).toEpochDay();
        int wholeTo = (int) Ask.firstDay(ask.lastMonth() + 1).toEpochDay();
        int at = bind(statement, first, ask.country(), ask.business());
        at = bind(statement, at, from, wholeFrom - 1);
        at = bind(statement, at, ask.country(), ask.business());
        bind(statement, at, wholeTo, to);
    }

    private static int bind(PreparedStatement statement, int at, int one, int two) throws SQLException {
        statement.setInt(at, one);
        statement.setInt(at + 1, two);
        return at + 2;
    }

    private String sql(Ask ask, boolean isWhole) {
        if (!isRollup) {
            return "select provider, " + String.join(", ", sums(isWhole)) + " from r"
                    + (ask.isFiltered() ? FILTER + " and day between ? and ?" : "") + " group by provider";
        }
        String added = "sum(" + String.join("), sum(", names(isWhole)) + ")";
        String months = " from rollup" + (ask.isFiltered() ? FILTER + " and month between ? and ?" : "");
        if (!ask.isFiltered() || ask.isOfWholeMonths()) {
            return "select provider, " + added + months + " group by provider";
        }
        String days = " union all select provider, " + String.join(", ", single(isWhole)) + " from r" + FILTER
                + " and day between ? and ?";
        return "select provider, " + added + " from (select provider, " + String.join(", ", names(isWhole)) + months
                + days + days + ") x group by provider";
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static long[][] rows(PreparedStatement statement, int width) throws SQLException {
        long[][] rows = new long[PROVIDERS][width];
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                long[] row = rows[found.getInt(1)];
                for (int i = 0; i < width; i++) {
                    row[i] = found.getLong(i + 2);
                }
            }
        }
        return rows;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
