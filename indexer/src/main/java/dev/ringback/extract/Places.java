package dev.ringback.extract;

import dev.ringback.extract.Link.Place;
import dev.ringback.extract.page.Attr;
import dev.ringback.extract.page.WordFinder;
import dev.ringback.extract.page.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** In which part of one page an element stands: by the elements and roles for it, else by what its makers call it. */
final class Places {
    /** As parts of names; the first place that has one of its words there is meant. */
    private static final Map<Place, List<String>> WORDS = new EnumMap<>(Map.of(
            Place.FOOTER, List.of("footer", "sitefooter"),
            Place.NAVIGATION, List.of("nav", "navbar", "navigation", "menu", "megamenu"),
            Place.HEADER, List.of("header", "siteheader")));

    private static final List<Place> ORDER = List.of(Place.FOOTER, Place.NAVIGATION, Place.HEADER);

    private static final WordFinder ANY =
            new WordFinder(WORDS.values().stream().flatMap(List::stream).toList());

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
        return ANY.isAnyIn(name)
                ? ORDER.stream().filter(place -> hasPart(name, place)).findFirst()
                : Optional.empty();
    }

    private static boolean hasPart(String name, Place place) {
        return WORDS.getOrDefault(place, List.of()).stream().anyMatch(word -> hasPart(name, word));
    }

    private static boolean hasPart(String name, String word) {
        for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (isEdge(name, at - 1) && isEdge(name, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(String name, int at) {
        return at < 0 || at == name.length() || " _-".indexOf(name.charAt(at)) >= 0;
    }
}
