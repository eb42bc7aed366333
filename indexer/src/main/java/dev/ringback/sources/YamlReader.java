package dev.ringback.sources;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** YAML 1.2 into a JSON tree that knows its lines. Anchors, tags and repeated keys are refused: a data file needs none. */
final class YamlReader {
    private static final int MAX_DEPTH = 20;
    private static final String HINT =
            ". Look at this line and the one above: indent with spaces, and put text with \": \" or \" #\" in quotes.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlReader() {}

    /** A place in a document that is no YAML, or YAML that a data file may not use. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        Fault(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * @throws Fault with the line where the text cannot be read
     */
    static LocatedTree read(String text) {
        YamlReader reader = new YamlReader();
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(false)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            onlyPlainForms(new Parse(settings).parseString(text));
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty() || root.get().getTag().equals(Tag.NULL)) {
                throw new Fault(1, "the file is empty");
            }
            return new LocatedTree(reader.tree(root.get(), ""), reader.lines);
        } catch (MarkedYamlEngineException fault) {
            int line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Fault(line, "this is not YAML: " + fault.getProblem() + HINT);
        } catch (YamlEngineException fault) {
            throw new Fault(1, "this is not YAML: " + fault.getMessage() + HINT);
        }
    }

    /** Before a tree is built, because a tree of a thousand levels or of aliases of aliases must not be. */
    private static void onlyPlainForms(Iterable<Event> events) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw new Fault(line, "a second document begins with ---; accepted: one for a file");
            } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw new Fault(line, "anchors (&) and aliases (*) are not accepted: write the value out");
            } else if (isTagged(event)) {
                throw new Fault(line, "tags (!) are not accepted: put text that begins with ! in quotes");
            } else if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw new Fault(line, "values are nested more than " + MAX_DEPTH + " deep");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static boolean isTagged(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
    }

    private JsonNode tree(Node node, String pointer) {
        lines.putIfAbsent(pointer, lineOf(node));
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> value(scalar);
            default -> throw new Fault(lineOf(node), "only mappings, lists and plain values are accepted");
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Fault(lineOf(tuple.getKeyNode()), "a key must be a plain word");
            }
            String name = key.getValue();
            if (object.has(name)) {
                throw new Fault(lineOf(key), "the key \"" + name + "\" stands twice in one mapping");
            }
            String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            lines.put(below, lineOf(key));
            object.set(name, tree(tuple.getValueNode(), below));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode();
        int position = 0;
        for (Node item : sequence.getValue()) {
            array.add(tree(item, pointer + "/" + position++));
        }
        return array;
    }

    private static JsonNode value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.NULL)) {
                return NODES.nullNode();
            } else if (tag.equals(Tag.BOOL)) {
                return NODES.booleanNode(Boolean.parseBoolean(text));
            } else if (tag.equals(Tag.INT)) {
                return NODES.numberNode(Long.parseLong(text));
            } else if (tag.equals(Tag.FLOAT)) {
                return NODES.numberNode(new java.math.BigDecimal(text));
            }
        } catch (NumberFormatException tooLarge) {
            throw new Fault(lineOf(scalar), "the number " + text + " cannot be read: write a plain decimal number");
        }
        return NODES.stringNode(text);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
