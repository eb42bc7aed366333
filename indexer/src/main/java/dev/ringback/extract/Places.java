package dev.ringback.extract;

import dev.ringback.extract.Link.Place;
import dev.ringback.extract.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** In which part of a page an element stands: by the elements and roles for it, else by what its makers call it. */
final class Places {
    private static final Pattern FOOTER = Pattern.compile("(^|[\\s_-])(site)?footer([\\s_-]|$)");
    private static final Pattern NAVIGATION =
            Pattern.compile("(^|[\\s_-])(nav|navbar|navigation|menu|megamenu)([\\s_-]|$)");
    private static final Pattern HEADER = Pattern.compile("(^|[\\s_-])(site)?header([\\s_-]|$)");

    /** One of them is in each name that the patterns match. */
    private static final List<String> PLACES = List.of("footer", "nav", "menu", "header");

    private Places() {}

    /** The innermost part that an element around it names; the footer's menu is of the footer. */
    static Place of(Element element) {
        Place place = Place.MAIN;
        for (Element at = element; at != null; at = at.parent()) {
            Optional<Place> named = named(at);
            if (named.isPresent() && (place == Place.MAIN || named.get() == Place.FOOTER)) {
                place = named.get();
            }
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
        return switch (element.attr("role").toLowerCase(Locale.ROOT)) {
            case "navigation", "menubar", "menu" -> Optional.of(Place.NAVIGATION);
            case "contentinfo" -> Optional.of(Place.FOOTER);
            case "banner" -> Optional.of(Place.HEADER);
            default -> Optional.empty();
        };
    }

    private static Optional<Place> byName(Element element) {
        if (!element.hasAttr("id") && !element.hasAttr("class")) {
            return Optional.empty();
        }
        String name = Words.plain(element.id() + " " + element.className(), 200).toLowerCase(Locale.ROOT);
        if (!Words.hasAny(name, PLACES)) {
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
