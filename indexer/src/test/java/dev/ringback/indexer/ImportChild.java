package dev.ringback.indexer;

import dev.ringback.index.IndexFolder;
import dev.ringback.store.CatalogueStore;
import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.RecordForTests;
import dev.ringback.store.ReviewStore;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;

/** A process that imports, judges and indexes, to be killed. */
final class ImportChild {
    private ImportChild() {}

    /** @param arguments address, user and password of the database, file, folder */
    public static void main(String[] arguments) throws Exception {
        DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        try (ApplicationContext beans = RecordForTests.beansOn(address)) {
            CatalogueStore catalogue = beans.getBean(CatalogueStore.class);
            System.out.println("ready");
            ImportRig.run(catalogue, beans.getBean(ReviewStore.class), Path.of(arguments[3]), List.of(), new Told());
            beans.getBean(Pipeline.class)
                    .index(new IndexFolder(Path.of(arguments[4])))
                    .close();
        }
    }

    private static final class Told implements ImportListener {
        @Override
        public void refused(long line, String reason) {}

        @Override
        public void takenUpTo(long line) {
            System.out.println(line);
        }
    }
}
