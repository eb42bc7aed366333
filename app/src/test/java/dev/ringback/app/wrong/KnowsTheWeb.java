package dev.ringback.app.wrong;

import com.rometools.rome.feed.atom.Feed;
import dev.ringback.fetch.Reply;
import dev.ringback.rank.wrong.PlacingHelper;

/** Knows what only the root may, and closes a circle, so that a test can see that the rules are able to fail. */
public record KnowsTheWeb(Reply reply, Feed feed, PlacingHelper placing) {}
