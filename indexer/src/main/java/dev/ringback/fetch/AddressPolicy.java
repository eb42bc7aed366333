package dev.ringback.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are of the public web; no other is ever connected to. Nothing relaxes it: it has no state, no argument
 * and no property, so that a mistake in a configuration cannot open a way into somebody's network.
 */
public final class AddressPolicy {
    private static final String RFC6890 = "https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2";
    private static final String RFC5737 = "https://www.rfc-editor.org/rfc/rfc5737#section-3";

    /** All that is for use by hosts of the public net: https://www.iana.org/assignments/ipv6-address-space */
    private static final Range PUBLIC_6 = Range.of("2000::", 3, "https://www.rfc-editor.org/rfc/rfc4291#section-2.4");

    /**
     * https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry, and what can stand for
     * an IPv4 address. Those outside of {@link #PUBLIC_6} are refused already; they stand here to be named.
     */
    private static final List<Range> BLOCKED = List.of(
            Range.of("0.0.0.0", 8, "https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3"),
            Range.of("10.0.0.0", 8, "https://www.rfc-editor.org/rfc/rfc1918#section-3"),
            Range.of("100.64.0.0", 10, "https://www.rfc-editor.org/rfc/rfc6598#section-7"),
            Range.of("127.0.0.0", 8, "https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3"),
            // The one address of a public range that is inside of somebody's network: a cloud's own services.
            Range.of(
                    "168.63.129.16",
                    32,
                    "https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16"),
            Range.of("169.254.0.0", 16, "https://www.rfc-editor.org/rfc/rfc3927#section-2.1"),
            Range.of("172.16.0.0", 12, "https://www.rfc-editor.org/rfc/rfc1918#section-3"),
            Range.of("192.0.0.0", 24, RFC6890),
            Range.of("192.0.2.0", 24, RFC5737),
            Range.of("192.88.99.0", 24, "https://www.rfc-editor.org/rfc/rfc7526#section-4"),
            Range.of("192.168.0.0", 16, "https://www.rfc-editor.org/rfc/rfc1918#section-3"),
            Range.of("198.18.0.0", 15, "https://www.rfc-editor.org/rfc/rfc2544#appendix-C.2.2"),
            Range.of("198.51.100.0", 24, RFC5737),
            Range.of("203.0.113.0", 24, RFC5737),
            Range.of("224.0.0.0", 4, "https://www.rfc-editor.org/rfc/rfc5771#section-3"),
            Range.of("240.0.0.0", 4, "https://www.rfc-editor.org/rfc/rfc1112#section-4"),
            // Unspecified, loopback, IPv4-compatible and, of ::/64, IPv4-mapped.
            Range.of("::", 64, "https://www.rfc-editor.org/rfc/rfc4291#section-2.5"),
            Range.of("64:ff9b::", 96, "https://www.rfc-editor.org/rfc/rfc6052#section-2.1"),
            Range.of("64:ff9b:1::", 48, "https://www.rfc-editor.org/rfc/rfc8215#section-3"),
            Range.of("100::", 64, "https://www.rfc-editor.org/rfc/rfc6666#section-4"),
            // Teredo, benchmarking, ORCHID and the rest of the IETF's own.
            Range.of("2001::", 23, "https://www.rfc-editor.org/rfc/rfc2928#section-2"),
            Range.of("2001:db8::", 32, "https://www.rfc-editor.org/rfc/rfc3849#section-2"),
            Range.of("2002::", 16, "https://www.rfc-editor.org/rfc/rfc3056#section-2"),
            Range.of("3fff::", 20, "https://www.rfc-editor.org/rfc/rfc9637#section-3"),
            Range.of("5f00::", 16, "https://www.rfc-editor.org/rfc/rfc9602#section-6"),
            Range.of("fc00::", 7, "https://www.rfc-editor.org/rfc/rfc4193#section-3.1"),
            Range.of("fe80::", 10, "https://www.rfc-editor.org/rfc/rfc4291#section-2.5.6"),
            Range.of("fec0::", 10, "https://www.rfc-editor.org/rfc/rfc3879#section-4"),
            Range.of("ff00::", 8, "https://www.rfc-editor.org/rfc/rfc4291#section-2.7"));

    private AddressPolicy() {}

    /** @param source where the range is set apart */
    private record Range(byte[] start, int bits, String source) {
        static Range of(String start, int bits, String source) {
            return new Range(InetAddress.ofLiteral(start).getAddress(), bits, source);
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != start[i]) {
                    return false;
                }
            }
            int shift = 8 - bits % 8;
            return shift == 8 || (address[whole] & 0xFF) >> shift == (start[whole] & 0xFF) >> shift;
        }
    }

    /** Whether a host of the public web can have this address. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (!(address instanceof Inet6Address) || PUBLIC_6.holds(bytes))
                && BLOCKED.stream().noneMatch(range -> range.holds(bytes));
    }
}
