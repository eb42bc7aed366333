package dev.ringback.serve.page;

import java.util.List;
import java.util.Optional;

/**
 * The first page.
 *
 * @param evidence what evidence there is today
 * @param example the address of an example; shown while nothing is asked
 */
public record HomePage(
        FormView form, Optional<RankingView> ranking, String evidence, String example, List<String> meta) {}
