package dev.ringback.app;

import dev.ringback.indexer.EditionUpkeep;
import dev.ringback.model.KeptEdition;
import dev.ringback.serve.Edition;
import java.time.Clock;

/** Has the edition of each day cut when it is over, beside whatever else is done: no reader waits for it. */
final class DailyCut {
    private final EditionUpkeep upkeep;
    private final Progress progress;
    private final Clock clock = Clock.systemUTC();

    DailyCut(EditionUpkeep upkeep, Progress progress) {
        this.upkeep = upkeep;
        this.progress = progress;
    }

    void catchUp() {
        EditionUpkeep.Done done = upkeep.catchUp(clock.instant(), Edition.METHOD);
        for (KeptEdition edition : done.cut()) {
            progress.say("Edition " + edition.id() + " is cut");
        }
        if (done.replaced() > 0) {
            progress.say(done.replaced() + " edition(s) replaced, since something in them was erased");
        }
    }

    EachSecond eachSecond() {
        return EachSecond.start("Cutting editions", this::catchUpIfReached);
    }

    /** A database that is away is said once, by what follows the record beside this. */
    private void catchUpIfReached() {
        try {
            catchUp();
        } catch (RuntimeException fault) {
            if (!LostDatabase.isCauseOf(fault)) {
                throw fault;
            }
        }
    }
}
