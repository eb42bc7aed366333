package dev.ringback.model.wrong;

import ch.poole.openinghoursparser.Rule;
import com.github.pemistahl.lingua.api.Language;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.networknt.schema.Schema;
import com.rometools.rome.feed.synd.SyndFeed;
import crawlercommons.robots.BaseRobotRules;
import de.focus_shift.jollyday.core.Holiday;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.ringback.form.DataFile;
import dev.ringback.indexer.Pipeline;
import dev.ringback.store.embedded.EmbeddedPostgres;
import io.micronaut.data.model.Pageable;
import java.net.Socket;
import java.sql.Connection;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.lucene.index.IndexReader;
import org.flywaydb.core.Flyway;
import org.jsoup.nodes.Document;
import org.netpreserve.jwarc.WarcRecord;
import org.postgresql.PGConnection;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;

/** Breaks every rule of the architecture at once, so that a test can see that each rule is able to fail. */
public final class BaseOfAllWrongs {
    private static final Logger LOG = Logger.getLogger("wrong");

    private BaseOfAllWrongs() {}

    /** What it knows and must not. */
    public record Known(
            Rule rule,
            Schema schema,
            Holiday holiday,
            DataFile file,
            Pipeline pipeline,
            EmbeddedPostgres postgres,
            Pageable page,
            Connection connection,
            DataSource connections,
            IndexReader reader,
            Flyway flyway,
            PGConnection server,
            Tag tag,
            BaseRobotRules robots,
            HttpMessage message,
            Document html,
            WarcRecord evidence,
            JsonNode node,
            Socket socket,
            PhoneNumberUtil phones,
            SyndFeed feed,
            Language language,
            CsvRecord line) {}

    /** Speaks where it must not. */
    public static void speak() {
        System.out.println(List.of());
        LOG.info("wrong");
    }
}
