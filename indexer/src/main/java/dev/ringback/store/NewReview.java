package dev.ringback.store;

import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;

/** A review as it comes in: masked, and its text read. */
public record NewReview(Review review, ReviewReading reading) {}
