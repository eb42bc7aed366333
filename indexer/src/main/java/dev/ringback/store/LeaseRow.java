package dev.ringback.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Who holds a lease, for how much longer. */
@MappedEntity("lease")
record LeaseRow(@Id String name, String holder, long secondsLeft) {}
