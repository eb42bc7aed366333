package dev.ringback.form;

import dev.ringback.model.KeptEdition;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Kept editions as rows of the record, and how their ids are made. */
public final class EditionForm {
    private static final int DIGEST_LENGTH = 12;
    private static final String EVIDENCE = "evidence";

    private EditionForm() {}

    /**
     * The id of an edition, the same on any machine: the day and a digest of all that its rankings follow from.
     *
     * @param evidence digest of the evidence
     * @param fit digest of the evidence that the method was fitted to; of a kept edition its own
     */
    public static String id(LocalDate day, String evidence, String fit, String methodVersion, String zoneData) {
        String all = String.join(" ", evidence, fit, methodVersion, zoneData);
        return day + "-" + Digest.sha256(all).substring(0, DIGEST_LENGTH);
    }

    public static KeptEdition edition(JsonNode node) {
        Fields fields = new Fields(node);
        return new KeptEdition(
                fields.required("id"),
                fields.day("day"),
                fields.instant("cut_at").orElseThrow(),
                fields.required("method_version"),
                fields.required("zone_data"),
                fields.required("digest"),
                fields.text("base_id"),
                fields.text("successor"));
    }

    /** The evidence as {@link EvidenceText#packed} has it; empty where the edition was replaced. */
    public static Optional<byte[]> evidence(JsonNode node) {
        return new Fields(node).text(EVIDENCE).map(Base64.getMimeDecoder()::decode);
    }

    public static ObjectNode withoutEvidence(JsonNode node) {
        return ((ObjectNode) node.deepCopy()).without(EVIDENCE);
    }
}
