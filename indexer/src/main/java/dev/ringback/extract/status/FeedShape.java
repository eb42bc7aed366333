package dev.ringback.extract.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Brings feeds of old and loose forms into Atom 1.0 or RSS 2.0, which the library knows best. */
final class FeedShape {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    /** https://www.rfc-editor.org/rfc/rfc4287#section-3.1 */
    private static final Set<String> TEXTS = Set.of("title", "subtitle", "summary", "content", "rights");

    /** Longer than any; texts in Base64 are real in old feeds only. */
    private static final int MOST_BASE64 = 1024 * 1024;

    private FeedShape() {}

    static void mend(Document document) {
        Element root = document.getRootElement();
        switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "feed" -> atom(root);
            case "rdf" -> rss(gathered(document, root));
            case "rss" -> rss(hasChannel(root) ? root : gathered(document, root));
            default -> {}
        }
    }

    private static boolean hasChannel(Element root) {
        return root.getChildren().stream().anyMatch(child -> child.getName().equals("channel"));
    }

    private static void atom(Element root) {
        boolean old = !root.getNamespaceURI().equals(ATOM.getURI());
        for (Element each : inside(root, root.getNamespaceURI())) {
            each.setNamespace(ATOM);
            if (old) {
                each.setName(modern(each.getName()));
            }
        }
        root.removeAttribute("version");
        root.getChildren("entry", ATOM).forEach(entry -> texts(entry, old));
        texts(root, old);
    }

    /** The feed, its entries and what is right below them; deeper is markup of texts. */
    private static List<Element> inside(Element root, String namespace) {
        List<Element> found = new ArrayList<>(List.of(root));
        for (Element child : root.getChildren()) {
            if (child.getNamespaceURI().equals(namespace)) {
                found.add(child);
                if (child.getName().equals("entry")) {
                    child.getChildren().stream()
                            .filter(below -> below.getNamespaceURI().equals(namespace))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** Names of Atom 0.3. https://datatracker.ietf.org/doc/html/draft-ietf-atompub-format-00 */
    private static String modern(String name) {
        return switch (name) {
            case "issued" -> "published";
            case "modified" -> "updated";
            case "tagline" -> "subtitle";
            default -> name;
        };
    }

    private static void texts(Element parent, boolean old) {
        for (Element each : parent.getChildren()) {
            if (each.getNamespace().equals(ATOM) && TEXTS.contains(each.getName())) {
                String value = value(each, old);
                each.setContent(new Text(value));
                each.removeAttribute("mode");
                each.removeAttribute("src");
                each.setAttribute("type", "html");
            }
        }
    }

    private static String value(Element text, boolean old) {
        if (!text.getChildren().isEmpty()) {
            return markup(!old && isOneDiv(text) ? text.getChildren().getFirst() : text);
        }
        String said = text.getText();
        String type = text.getAttributeValue("type", "text");
        boolean coded = old
                ? "base64".equals(text.getAttributeValue("mode"))
                : type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
        return coded ? plain(said).orElse(said) : said;
    }

    private static boolean isOneDiv(Element text) {
        return text.getChildren().size() == 1
                && text.getChildren().getFirst().getName().equals("div")
                && "xhtml".equals(text.getAttributeValue("type"));
    }

    private static Optional<String> plain(String coded) {
        if (coded.length() > MOST_BASE64) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notCoded) {
            return Optional.empty();
        }
    }

    /** What stands inside, without the namespaces, which HTML has not. */
    private static String markup(Element parent) {
        Element copy = parent.clone();
        bare(copy);
        return new XMLOutputter(Format.getRawFormat())
                .outputElementContentString(copy)
                .strip();
    }

    private static void bare(Element element) {
        element.setNamespace(Namespace.NO_NAMESPACE);
        List.copyOf(element.getAdditionalNamespaces()).forEach(element::removeNamespaceDeclaration);
        element.getChildren().forEach(FeedShape::bare);
    }

    /** RSS 0.90 and 1.0 have their items beside the channel. https://web.resource.org/rss/1.0/spec */
    private static Element gathered(Document document, Element root) {
        Element channel = new Element("channel");
        Element rss = new Element("rss").addContent(channel);
        for (Element part : List.copyOf(root.getChildren())) {
            part.detach();
            if (part.getName().equals("item")) {
                identified(part);
                channel.addContent(part);
            } else if (part.getName().equals("channel")) {
                channel.addContent(0, detached(part));
            }
        }
        document.setRootElement(rss);
        return rss;
    }

    private static List<Content> detached(Element parent) {
        List<Content> contents = List.copyOf(parent.getContent());
        contents.forEach(Content::detach);
        return contents;
    }

    private static void identified(Element item) {
        for (Attribute each : item.getAttributes()) {
            if (each.getName().equals("about") && item.getChild("guid") == null) {
                item.addContent(new Element("guid").setText(each.getValue()).setAttribute("isPermaLink", "false"));
                return;
            }
        }
    }

    private static void rss(Element root) {
        root.setName("rss");
        root.setNamespace(Namespace.NO_NAMESPACE);
        root.setAttribute("version", "2.0");
        for (Element channel : root.getChildren()) {
            if (channel.getName().equals("channel")) {
                channel.setNamespace(Namespace.NO_NAMESPACE);
                RssShape.mend(channel);
            }
        }
        root.getAttributes().removeIf(each -> !each.getNamespace().equals(Namespace.NO_NAMESPACE));
    }

    static String inner(Element parent) {
        return parent.getChildren().isEmpty() ? parent.getText() : markup(parent);
    }
}
