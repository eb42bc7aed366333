package dev.ringback.index.sums;

import dev.ringback.store.embedded.DataFolder;
import dev.ringback.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;

/** PostgreSQL and DuckDB with the same reviews. */
final class Databases implements AutoCloseable {
    /** Rows a piece of a copy, so that no text of all of them is made. */
    private static final int PIECE = 5_000;

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final List<SumsPeer> peers = new ArrayList<>();

    Databases(Path path, FlatReviews reviews) throws SQLException, IOException {
        this.folder = DataFolder.open(path);
        this.postgres = EmbeddedPostgres.start(folder);
        try (Connection connection = connect()) {
            fill(connection, reviews);
        }
        peers.add(new SqlPeer("PostgreSQL, covering index", connect(), false));
        peers.add(new SqlPeer("PostgreSQL, roll-up", connect(), true));
        peers.add(new SqlPeer("DuckDB, all threads", duck(reviews), false));
    }

    List<SumsPeer> peers() {
        return peers;
    }

    /** What is compiled at run time costs short queries more than it gives. */
    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        SqlPeer.execute(connection, "set jit = off");
        SqlPeer.execute(connection, "set work_mem = '128MB'");
        return connection;
    }

    private static void fill(Connection connection, FlatReviews reviews) throws SQLException, IOException {
        SqlPeer.execute(connection, "create unlogged table r (" + SqlPeer.COLUMNS + ")");
        copy(connection, reviews);
        SqlPeer.execute(
                connection,
                "create index on r (country, business, day) include (provider, w, s, "
                        + "a0, a1, a2, a3, a4, a5, a6, a7, a8)");
        rollup(connection);
        SqlPeer.execute(connection, "vacuum analyze");
    }

    private static void rollup(Connection connection) throws SQLException {
        List<String> names = SqlPeer.names(true);
        List<String> sums = SqlPeer.sums(true);
        StringBuilder select = new StringBuilder("select provider, country, business, month");
        for (int i = 0; i < names.size(); i++) {
            select.append(", coalesce(")
                    .append(sums.get(i))
                    .append(", 0)::int as ")
                    .append(names.get(i));
        }
        SqlPeer.execute(
                connection,
                "create unlogged table rollup as " + select
                        + " from r group by country, business, month, provider order by country, business, month");
        // All thirty sums are more than an index may have; the table itself is in the order of the filter.
        SqlPeer.execute(
                connection, "create index on rollup (country, business, month) include (provider, n, sw, ss, v0)");
    }

    private static void copy(Connection connection, FlatReviews reviews) throws SQLException, IOException {
        for (int from = 0; from < reviews.size; from += PIECE) {
            StringBuilder rows = new StringBuilder();
            for (int at = from; at < Math.min(from + PIECE, reviews.size); at++) {
                row(rows, reviews, at);
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy r from stdin (format csv)", new StringReader(rows.toString()));
        }
    }

    private static void row(StringBuilder rows, FlatReviews reviews, int at) {
        List<Integer> values = values(reviews, at);
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            rows.append(i == 0 ? "" : ",").append(value == MISSING ? "" : Integer.toString(value));
        }
        rows.append('\n');
    }

    private static final int MISSING = Integer.MIN_VALUE;

    private static List<Integer> values(FlatReviews reviews, int at) {
        List<Integer> values = new ArrayList<>(List.of(
                (int) reviews.providers[at],
                (int) reviews.countries[at],
                (int) reviews.businesses[at],
                reviews.days[at],
                reviews.month(at),
                (int) reviews.weights[at],
                reviews.stars[at] == 0 ? MISSING : (int) reviews.stars[at]));
        for (int aspect = 0; aspect < SumsPeer.ASPECTS; aspect++) {
            int mentions = reviews.mentions[at];
            values.add(FlatReviews.says(mentions, aspect) ? FlatReviews.value(mentions, aspect) : MISSING);
        }
        return values;
    }

    /** In the order of the filter, by which it can leave most of it unread. */
    private static Connection duck(FlatReviews reviews) throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        SqlPeer.execute(connection, "create table raw (" + SqlPeer.COLUMNS + ")");
        try (DuckDBAppender appender = connection.createAppender("main", "raw")) {
            for (int at = 0; at < reviews.size; at++) {
                appender.beginRow();
                for (int value : values(reviews, at)) {
                    if (value == MISSING) {
                        appender.appendNull();
                    } else {
                        appender.append(value);
                    }
                }
                appender.endRow();
            }
        }
        SqlPeer.execute(connection, "create table r as from raw order by country, business, day");
        SqlPeer.execute(connection, "drop table raw");
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (SumsPeer peer : peers) {
            peer.close();
        }
        postgres.close();
        folder.close();
    }
}
