package dev.ringback.fetch;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key made for one run of the tests and never kept; it signs itself. */
final class TestKey {
    private static final TestKey OF_THIS_RUN = new TestKey();
    private static final String PASSWORD = "changeit";

    private final SSLContext context;

    private TestKey() {
        try {
            Path folder = Files.createTempDirectory("test-key");
            Path file = folder.resolve("key.p12");
            make(file);
            context = context(file);
            Files.delete(file);
            Files.delete(folder);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    static TestKey ofThisRun() {
        return OF_THIS_RUN;
    }

    SSLContext context() {
        return context;
    }

    private static void make(Path file) throws Exception {
        String names = "SAN=dns:example.com,dns:*.example.com,dns:example.org,dns:*.example.org";
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=example.com",
                        "-ext",
                        names,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new AssertionError("keytool made no key");
        }
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
