package dev.ringback.app;

import dev.ringback.fetch.FetchFault;
import dev.ringback.fetch.UserAgent;
import dev.ringback.store.StartFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who reads the web, so that whoever is visited can find them. There is no default. */
final class ContactOption {
    static final String VARIABLE = "RINGBACK_CONTACT";

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description =
                    "Who is answerable for the visits to other people's web sites: an e-mail address, or a page of "
                            + "yours. It is sent with each request, and has no default; also as the environment variable "
                            + VARIABLE + ".")
    @Nullable
    String contact;

    /** @throws StartFault when there is none, or a wrong one */
    UserAgent userAgent() {
        String given = contact == null ? System.getenv().getOrDefault(VARIABLE, "") : contact;
        if (given.isBlank()) {
            throw new StartFault("Nobody is visited without a contact, so that whoever runs a web site can find out who"
                    + " reads it and have it stopped; give an e-mail address or a page of yours with --contact"
                    + " you@example.com or in the environment variable " + VARIABLE + ".");
        }
        try {
            return new UserAgent(Main.Version.text(), given);
        } catch (FetchFault fault) {
            throw new StartFault(Stranger.visible(String.valueOf(fault.getMessage())), fault);
        }
    }
}
