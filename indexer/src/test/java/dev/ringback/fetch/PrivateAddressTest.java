package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No way leads to an address that is not of the public web. The connector dials this test's own listener, whatever it is told. */
class PrivateAddressTest {
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");
    private static final InetAddress PUBLIC_6 = InetAddress.ofLiteral("2606:2800:21f:cb07:6820:80da:af6b:8b2c");

    private static final List<String> PRIVATE_4 = List.of(
            "127.0.0.1",
            "127.1.2.3",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.254",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "100.100.100.200",
            "192.0.0.192",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "168.63.129.16",
            "192.0.2.1",
            "198.51.100.1",
            "203.0.113.1",
            "192.88.99.1",
            "0.1.2.3",
            "198.19.255.255",
            "100.127.255.255",
            "239.255.255.250");

    private static final List<String> PRIVATE_6 = List.of(
            "::",
            "::1",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:2::1",
            "2001:10::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "4000::1",
            "1::1",
            "8000::1",
            "::ffff:0:7f00:1");

    private static final List<String> PUBLIC_ONES = List.of(
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "168.63.129.15",
            "168.63.129.17",
            "169.253.255.255",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "192.167.255.255",
            "192.169.0.0",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2001:200::1",
            "2003::1",
            "2606:4700::1111",
            "3ffe::1",
            "2a00::1");

    private static final List<String> LISTED = List.of(
            "http://localhost/",
            "http://LOCALHOST./",
            "http://a.localhost/",
            "http://printer.local/",
            "http://db.internal/",
            "http://router.home.arpa/",
            "http://metadata.google.internal/",
            "http://x.onion/",
            "http://intranet/",
            "http://user@127.0.0.1/",
            "http://www.example.com@127.0.0.1/",
            "http://www.example.com:80@127.0.0.1/",
            "http://127.0.0.1:5432/",
            "http://www.example.com:22/",
            "file:///etc/passwd",
            "gopher://127.0.0.1/",
            "ftp://10.0.0.1/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://0/",
            "http://1/",
            "http://127.1/",
            "http://0x/",
            "http://0x7f.1/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[0:0:0:0:0:ffff:7f00:1]/",
            "http://[fe80::1%25eth0]/",
            "http://[::]/",
            "http://[64:ff9b::10.0.0.1]/",
            "http://127.0.0.1%00.example.com/",
            "http://127.0.0.1%2f.example.com/",
            "http:\\\\127.0.0.1\\",
            "http:/127.0.0.1/",
            "http:127.0.0.1/",
            "http:////127.0.0.1/",
            "http://\t127.0.0.1/");

    private static FaultyOrigin origin;

    @BeforeAll
    static void start() {
        origin = FaultyOrigin.start();
    }

    @AfterAll
    static void stop() throws Exception {
        origin.close();
    }

    static Set<String> spellings() {
        Set<String> all = new LinkedHashSet<>(LISTED);
        PRIVATE_4.forEach(address -> forms(address).forEach(form -> all.add("http://" + form + "/")));
        PRIVATE_6.forEach(address -> all.add("http://[" + address + "]/"));
        return all;
    }

    private static Stream<String> forms(String dotted) {
        int[] b = Arrays.stream(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        long all = ((long) b[0] << 24) + (b[1] << 16) + (b[2] << 8) + b[3];
        return Stream.of(
                dotted,
                dotted + ".",
                dotted + ":443",
                String.valueOf(all),
                "0x" + Long.toHexString(all),
                "0X" + Long.toHexString(all).toUpperCase(java.util.Locale.ROOT),
                "0" + Long.toOctalString(all),
                String.format("0x%x.0x%x.0x%x.0x%x", b[0], b[1], b[2], b[3]),
                String.format("0%o.0%o.0%o.0%o", b[0], b[1], b[2], b[3]),
                String.format("%03d.%03d.%03d.%03d", b[0], b[1], b[2], b[3]),
                b[0] + "." + (all & 0xFFFFFF),
                b[0] + "." + b[1] + "." + (all & 0xFFFF),
                String.format("0x%x.%d.0%o", b[0], b[1], all & 0xFFFF),
                dotted.chars()
                        .mapToObj(c -> c == '.' ? "." : String.valueOf((char) (c - '0' + '０')))
                        .collect(Collectors.joining()),
                dotted.replace('.', '。'),
                dotted.chars().mapToObj(c -> String.format("%%%02x", c)).collect(Collectors.joining()),
                "[::ffff:" + dotted + "]",
                "[::" + dotted + "]",
                "[64:ff9b::" + dotted + "]");
    }

    @Test
    void noSpellingOfANumberReachesTheResolver() {
        AtomicInteger lookups = new AtomicInteger();
        Resolver counting = host -> {
            lookups.incrementAndGet();
            return List.of(PUBLIC);
        };
        WebAddress page = WebAddressTest.good(WebAddress.read("https://www.example.com/"));
        RecordingConnector connector = origin.connector();
        int asked = 0;
        try (Fetcher fetcher = fetcher(counting, connector)) {
            for (String spelling : spellings()) {
                for (Ask.Kind kind : Ask.Kind.values()) {
                    for (WebAddress.Reading way : ways(page, spelling)) {
                        asked++;
                        way.found().ifPresent(address -> fetcher.get(Ask.of(address, kind)));
                    }
                }
            }
        }
        assertTrue(spellings().size() >= 200 && asked >= 2_000, spellings().size() + " spellings");
        System.out.println("MEASURE private: " + spellings().size() + " spellings, " + asked + " asked");
        assertEquals(0, lookups.get());
        assertEquals(List.of(), connector.told());
    }

    /** Asked directly, by a redirect, and by one that leaves the scheme out; {@code http:host} is a path to a page of http. */
    private static List<WebAddress.Reading> ways(WebAddress page, String spelling) {
        return List.of(
                WebAddress.read(spelling),
                page.resolve(spelling),
                page.resolve(spelling.startsWith("http://") ? spelling.substring(5) : spelling));
    }

    static Stream<InetAddress> privateAddresses() {
        return Stream.concat(PRIVATE_4.stream(), PRIVATE_6.stream()).map(InetAddress::ofLiteral);
    }

    @ParameterizedTest
    @EnumSource
    void noNameLeadsThere(Ask.Kind kind) {
        Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
        RecordingConnector connector = origin.connector();
        int before = origin.connections();
        try (Fetcher fetcher = fetcher(names::get, connector)) {
            privateAddresses().forEach(address -> {
                for (List<InetAddress> answer : mixes(address)) {
                    names.put("www.example.com", answer);
                    Reply reply = fetcher.get(FetcherTest.ask("http://www.example.com/ok", kind));
                    Reply.Broken broken = assertInstanceOf(Reply.Broken.class, reply, answer.toString());
                    assertEquals(Reply.Fault.ADDRESS_REFUSED, broken.fault());
                    assertEquals(
                            "the name resolves to " + address.getHostAddress() + ", which is not on the public web",
                            broken.detail());
                }
            });
        }
        assertEquals(List.of(), connector.told());
        assertEquals(before, origin.connections());
    }

    private static List<List<InetAddress>> mixes(InetAddress address) {
        return List.of(
                List.of(address),
                List.of(PUBLIC, address),
                List.of(address, PUBLIC),
                List.of(PUBLIC_6, PUBLIC, address, PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("publicAddresses")
    void theirNeighboursAreAsked(InetAddress address) {
        assertTrue(AddressPolicy.isPublic(address));
        RecordingConnector connector = origin.connector();
        try (Fetcher fetcher = fetcher(host -> List.of(address), connector)) {
            assertInstanceOf(
                    Reply.Answered.class, fetcher.get(FetcherTest.ask("http://www.example.com/ok", Ask.Kind.PAGE)));
        }
        assertEquals(
                List.of(address),
                connector.told().stream().map(each -> each.getAddress()).toList());
    }

    static Stream<InetAddress> publicAddresses() {
        return PUBLIC_ONES.stream().map(InetAddress::ofLiteral);
    }

    /** The name is public when it is checked and private when it is asked again: it must not be asked again. */
    @Test
    void rebindingNeverWins() throws Exception {
        int races = 10_000;
        List<InetAddress> turns = new ArrayList<>(privateAddresses().toList());
        AtomicInteger lookups = new AtomicInteger();
        Resolver rebinding = host -> {
            int turn = lookups.getAndIncrement();
            return List.of(turn % 2 == 0 ? PUBLIC : turns.get(turn / 2 % turns.size()));
        };
        Set<InetAddress> told = ConcurrentHashMap.newKeySet();
        AtomicInteger dialled = new AtomicInteger();
        Connector recording = (address, timeout) -> {
            told.add(address.getAddress());
            dialled.incrementAndGet();
            throw new java.net.ConnectException("recorded, not dialled");
        };
        try (Fetcher fetcher = fetcher(rebinding, recording);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < races; i++) {
                threads.submit(() -> fetcher.get(FetcherTest.ask("http://www.example.com/ok", Ask.Kind.PAGE)));
            }
        }
        assertEquals(races, lookups.get(), "one lookup a request");
        assertEquals(races / 2, dialled.get());
        assertEquals(Set.of(PUBLIC), told);
    }

    private static Fetcher fetcher(Resolver resolver, Connector connector) {
        Limits slow = Limits.OURS; // nothing here is waited for
        return new Fetcher(FetcherTest.AGENT, slow, resolver, connector, origin.trust(), Clock.systemUTC());
    }
}
