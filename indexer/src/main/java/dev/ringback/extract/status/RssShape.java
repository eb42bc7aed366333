package dev.ringback.extract.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;

/** Brings a channel of any RSS into the words of RSS 2.0: what other vocabularies say stands in for what it lacks. */
final class RssShape {
    /** RSS is without a namespace; these are the ones it is sometimes put into, and none. */
    private static final Set<String> OWN = Set.of(
            "",
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss191",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://purl.org/net/rss1.1#",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd");

    /** Some feeds write them with capitals. */
    private static final Set<String> WORDS = Set.of("title", "link", "description", "guid");

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";

    /** RSS has no word for it, and the library lets what is in no namespace fall. */
    static final Namespace UPDATED = Namespace.getNamespace("updated", "urn:updated");

    private static final List<String> LAST = List.of(TERMS + " modified", DC + " date", ATOM + " updated");

    /** In the order in which they stand in. */
    private static final Map<String, List<String>> INSTEAD = Map.of(
            "title", List.of(DC + " title", MEDIA + " title", ATOM + " title"),
            "description",
                    List.of(
                            DC + " description",
                            "http://www.itunes.com/dtds/podcast-1.0.dtd summary",
                            "http://www.itunes.com/DTDs/Podcast-1.0.dtd summary",
                            MEDIA + " description",
                            ATOM + " summary"),
            "pubDate", List.of(TERMS + " issued", TERMS + " created", ATOM + " published"),
            "lastBuildDate", LAST);

    private RssShape() {}

    static void mend(Element channel) {
        own(channel);
        channel.getChildren("item").forEach(RssShape::item);
        INSTEAD.keySet().forEach(name -> fill(channel, name));
        channel.getChildren("title").forEach(RssShape::flat);
    }

    private static void item(Element item) {
        own(item);
        item.getChildren().stream()
                .filter(child -> child.getName().equals("group")
                        && child.getNamespaceURI().equals(MEDIA))
                .toList()
                .forEach(group -> List.copyOf(group.getChildren()).forEach(child -> item.addContent(child.detach())));
        INSTEAD.keySet().forEach(name -> fill(item, name));
        List.copyOf(item.getChildren("lastBuildDate")).forEach(updated -> updated.setNamespace(UPDATED));
        List.of("title", "description").forEach(name -> item.getChildren(name).forEach(RssShape::flat));
    }

    private static void own(Element parent) {
        for (Element child : parent.getChildren()) {
            if (OWN.contains(child.getNamespaceURI())) {
                child.setNamespace(Namespace.NO_NAMESPACE);
                if (WORDS.contains(child.getName().toLowerCase(Locale.ROOT))) {
                    child.setName(child.getName().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static void flat(Element text) {
        if (!text.getChildren().isEmpty()) {
            text.setContent(new Text(FeedShape.inner(text)));
        }
    }

    private static void fill(Element parent, String name) {
        if (parent.getChild(name) != null) {
            return;
        }
        for (String other : INSTEAD.getOrDefault(name, List.of())) {
            String[] parts = other.split(" ", -1);
            Element found = parent.getChild(parts[1], Namespace.getNamespace(parts[0]));
            if (found != null) {
                parent.addContent(new Element(name).setText(FeedShape.inner(found)));
                return;
            }
        }
    }
}
