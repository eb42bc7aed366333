package dev.ringback.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a source's state that the record keeps as JSON. */
public final class SourceStateForm {
    private SourceStateForm() {}

    /**
     * A visit that is under way.
     *
     * @param address what is to be asked next
     * @param way the addresses that redirected there, first the source's own
     */
    public record UnderWay(String address, List<String> way) {
        public UnderWay {
            way = List.copyOf(way);
        }
    }

    /**
     * A wish of the publisher about what is done with a page.
     *
     * @param where header, meta or robots_txt
     */
    public record Wish(String signal, String where, String value) {}

    public static String write(UnderWay visit) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("address", visit.address());
        visit.way().forEach(address -> node.withArray("way").add(address));
        return Json.canonical(node);
    }

    public static UnderWay underWay(String json) {
        JsonNode node = Json.tree(json);
        List<String> way = new ArrayList<>();
        node.path("way").forEach(address -> way.add(address.asString()));
        return new UnderWay(node.path("address").asString(), way);
    }

    public static List<Wish> optOuts(String json) {
        List<Wish> optOuts = new ArrayList<>();
        Json.tree(json)
                .forEach(one -> optOuts.add(new Wish(
                        one.path("signal").asString(),
                        one.path("where").asString(),
                        one.path("value").asString())));
        return optOuts;
    }

    public static String write(List<Wish> optOuts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        optOuts.forEach(wish -> list.addObject()
                .put("signal", wish.signal())
                .put("where", wish.where())
                .put("value", wish.value()));
        return Json.canonical(list);
    }
}
