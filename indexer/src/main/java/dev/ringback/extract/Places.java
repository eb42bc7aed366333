package dev.ringback.extract;

import dev.ringback.extract.Link.Place;
import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.WordFinder;
import dev.ringback.extract.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** In which part of one page an element stands: by the elements and roles for it, else by what its makers call it. */
final class Places {
    private static final Pattern FOOTER = Pattern.compile("(^|[\\s_-])(site)?footer([\\s_-]|$)");
    private static final Pattern NAVIGATION =
            Pattern.compile("(^|[\\s_-])(nav|navbar|navigation|menu|megamenu)([\\s_-]|$)");
    private static final Pattern HEADER = Pattern.compile("(^|[\\s_-])(site)?header([\\s_-]|$)");

    /** One of them is in each name that the patterns match. */
    private static final WordFinder PLACES = new WordFinder(List.of("footer", "nav", "menu", "header"));

    private final Map<Element, Place> known = new HashMap<>();

    /** The innermost part that an element around it names; the footer's menu is of the footer. */
    Place of(Element element) {
        Place place = known.get(element);
        if (place == null) {
            Element parent = element.parent();
            Place around = parent == null ? Place.MAIN : of(parent);
            place = around == Place.FOOTER ? around : named(element).orElse(around);
            known.put(element, place);
        }
        return place;
    }

    private static Optional<Place> named(Element element) {
        return switch (element.normalName()) {
            case "head" -> Optional.of(Place.HEAD);
            case "nav" -> Optional.of(Place.NAVIGATION);
            case "footer" -> Optional.of(Place.FOOTER);
            case "header" -> Optional.of(Place.HEADER);
            case "body", "html", "a", "main", "article" -> Optional.empty();
            default -> byRole(element).or(() -> byName(element));
        };
    }

    /** https://www.w3.org/TR/wai-aria-1.2/#landmark_roles */
    private static Optional<Place> byRole(Element element) {
        return switch (Attr.of(element, "role").toLowerCase(Locale.ROOT)) {
            case "navigation", "menubar", "menu" -> Optional.of(Place.NAVIGATION);
            case "contentinfo" -> Optional.of(Place.FOOTER);
            case "banner" -> Optional.of(Place.HEADER);
            default -> Optional.empty();
        };
    }

    private static Optional<Place> byName(Element element) {
        String id = Attr.of(element, "id");
        String names = Attr.of(element, "class").trim();
        if (id.isEmpty() && names.isEmpty()) {
            return Optional.empty();
        }
        String name = Words.plain(id + " " + names, 200).toLowerCase(Locale.ROOT);
        if (!PLACES.isAnyIn(name)) {
            return Optional.empty();
        }
        if (FOOTER.matcher(name).find()) {
            return Optional.of(Place.FOOTER);
        }
        if (NAVIGATION.matcher(name).find()) {
            return Optional.of(Place.NAVIGATION);
        }
        return HEADER.matcher(name).find() ? Optional.of(Place.HEADER) : Optional.empty();
    }
}
