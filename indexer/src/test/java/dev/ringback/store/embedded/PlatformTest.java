package dev.ringback.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringback.store.StartFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X86_64",
        "Linux, aarch64, LINUX_ARM64",
        "Mac OS X, x86_64, MACOS_X86_64",
        "Mac OS X, aarch64, MACOS_ARM64",
        "Windows 11, amd64, WINDOWS_X86_64",
    })
    void theNamesJavaGivesAreKnown(String os, String arch, Platform expected) {
        assertEquals(expected, Platform.of(os, arch));
    }

    @ParameterizedTest
    @EnumSource
    void eachSupportedPlatformHasItsArchiveOnTheClassPath(Platform platform) {
        assertNotNull(getClass().getResource("/" + platform.archive()), platform.archive());
    }

    @Test
    void anUnknownPlatformIsRefusedWithWhatIsSupported() {
        StartFault fault = assertThrows(StartFault.class, () -> Platform.of("AIX", "ppc64"));
        assertEquals(
                "There is no embedded PostgreSQL for 'AIX' on 'ppc64', only for linux x86_64, linux arm_64, darwin x86_64, darwin arm_64, windows x86_64. Give a PostgreSQL of your own with --database-url.",
                fault.getMessage());
    }
}
