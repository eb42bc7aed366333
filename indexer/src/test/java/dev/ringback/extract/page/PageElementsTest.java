package dev.ringback.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringback.extract.page.PageElements.Kind;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageElementsTest {
    private static final Document PAGE = Jsoup.parse("<html lang=en><base href=/><meta name=a><style></style>"
            + "<body ROLE=main><a href=1>1</a><map><area></map><svg Role=img><a/></svg><div role=tab aria-controls=x>"
            + "<article><h1>T</h1></article></div><p itemscope>");

    private static final PageElements ELEMENTS = PageElements.of(PAGE);

    private static List<Element> selected(String query) {
        return List.copyOf(PAGE.select(query));
    }

    @Test
    void findsByNameWhatASelectorFinds() {
        assertEquals(selected("html"), ELEMENTS.of(Kind.ROOT));
        assertEquals(selected("base"), ELEMENTS.of(Kind.BASE));
        assertEquals(selected("meta"), ELEMENTS.of(Kind.META));
        assertEquals(selected("style"), ELEMENTS.of(Kind.STYLE));
        assertEquals(selected("script"), ELEMENTS.of(Kind.SCRIPT));
        assertEquals(selected("a, area, link"), ELEMENTS.of(Kind.LINK));
        assertEquals(selected("h1, main, article"), ELEMENTS.of(Kind.MAIN));
    }

    @Test
    void findsByAttributeWhatASelectorFindsInAnyCase() {
        for (String name : List.of("role", "aria-controls", "itemscope", "vocab")) {
            assertEquals(selected("[" + name + "]"), ELEMENTS.with(name), name);
        }
    }

    @Test
    void anAttributeThatNobodyLooksForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ELEMENTS.with("style"));
    }

    @Test
    void theDepthCountsTheDocument() {
        assertEquals(4, PageElements.of(Jsoup.parse("<p>one")).depth());
    }
}
