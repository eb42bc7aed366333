package dev.ringback.index;

import dev.ringback.form.EvidenceText;
import dev.ringback.model.KeptEdition;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Reads the evidence of kept editions out of an index, when it is asked for. */
final class EditionEvidence {
    private EditionEvidence() {}

    /** Empty where the index has none: it was replaced, or what it is told by difference to. */
    static Optional<EvidenceText> of(IndexReader reader, KeptEdition edition) {
        try {
            Optional<EvidenceText> base = Optional.empty();
            if (edition.baseId().isPresent()) {
                base = packed(reader, edition.baseId().get())
                        .map(bytes -> EvidenceText.unpacked(bytes, Optional.empty()));
                if (base.isEmpty()) {
                    return Optional.empty();
                }
            }
            Optional<byte[]> bytes = packed(reader, edition.id());
            return bytes.isEmpty() ? Optional.empty() : Optional.of(EvidenceText.unpacked(bytes.get(), base));
        } catch (IOException fault) {
            throw new IndexFault("The edition \"" + edition.id() + "\" cannot be read: " + fault.getMessage(), fault);
        }
    }

    private static Optional<byte[]> packed(IndexReader reader, String id) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        TopDocs found = searcher.search(new TermQuery(new Term(IndexSchema.EVIDENCE_OF, id)), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        BytesRef bytes =
                searcher.storedFields().document(found.scoreDocs[0].doc).getBinaryValue(IndexSchema.EVIDENCE);
        return Optional.of(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
    }
}
