package dev.ringback.serve.page;

import dev.ringback.form.Digest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The files that pages need, each under a name that changes with its content. Thread-safe. */
@Singleton
class Assets {
    private static final int HASH_LENGTH = 16;

    private final Asset stylesheet = load("ringback", "css", "text/css; charset=utf-8");
    private final Asset icon = load("icon", "svg", "image/svg+xml");

    /** @param path its address, which stands for exactly these bytes */
    record Asset(String name, String path, String mediaType, byte[] bytes) {}

    Asset stylesheet() {
        return stylesheet;
    }

    Asset icon() {
        return icon;
    }

    Optional<Asset> named(String name) {
        return List.of(stylesheet, icon).stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst();
    }

    private static Asset load(String stem, String suffix, String mediaType) {
        byte[] bytes = bytes(stem + "." + suffix);
        String name = stem + "-" + Digest.sha256(bytes).substring(0, HASH_LENGTH) + "." + suffix;
        return new Asset(name, "/assets/" + name, mediaType, bytes);
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + file + " beside " + Assets.class.getName(), cause);
        }
    }
}
