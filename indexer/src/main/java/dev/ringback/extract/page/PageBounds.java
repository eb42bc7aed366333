package dev.ringback.extract.page;

import dev.ringback.extract.page.PageProblem.Kind;
import java.util.List;

/** How much of a page is kept. What is beyond is left, and a problem says so once. */
public final class PageBounds {
    /** The largest help pages of real providers make some 60; comparing claims costs the square of their number. */
    public static final int MOST_CLAIMS = 500;

    /** Real pages of reviews show up to some hundreds, and go on at the next page. */
    public static final int MOST_REVIEWS = 2_000;

    /** People look at the first ones; a page of broken blocks must not become a database of them. */
    public static final int MOST_PROBLEMS = 100;

    private PageBounds() {}

    /** Adds a problem, if it is none of those known and there is room for it. */
    public static void tell(List<PageProblem> problems, PageProblem problem) {
        if (problems.size() < MOST_PROBLEMS && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public static PageProblem tooManyClaims() {
        return tooMany("claims", MOST_CLAIMS);
    }

    public static PageProblem tooManyReviews() {
        return tooMany("reviews", MOST_REVIEWS);
    }

    private static PageProblem tooMany(String what, int most) {
        return new PageProblem(
                Kind.TOO_MANY_ITEMS, "the page makes more than " + most + " " + what + "; kept are the first");
    }
}
