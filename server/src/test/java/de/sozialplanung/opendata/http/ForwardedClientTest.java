package de.sozialplanung.opendata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedClientTest {

    private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");

    private static final ForwardedClient CLIENTS = new ForwardedClient(
            List.of(Network.parse("10.0.0.0/8").orElseThrow(), Network.parse("2001:db8:1::/48").orElseThrow()));

    private static String client(String name, String... values) {
        HttpFields.Mutable headers = HttpFields.build();
        for (String value : values) {
            headers.add(name, value);
        }
        return CLIENTS.of(PROXY, headers).getHostAddress();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"203.0.113.9|203.0.113.9",
            "198.51.100.1, 203.0.113.9|203.0.113.9", "203.0.113.9, 10.1.1.1|203.0.113.9",
            "198.51.100.1, 203.0.113.9, 10.1.1.1, 10.2.2.2|203.0.113.9", "203.0.113.9:4711|203.0.113.9",
            "2001:db8:2::7|2001:db8:2:0:0:0:0:7", "[2001:db8:2::7]:443|2001:db8:2:0:0:0:0:7",
            "203.0.113.9, 2001:db8:1::5|203.0.113.9", "localhost|10.0.0.1", "203.0.113.9, unknown|10.0.0.1",
            "203.0.113.9, <script>|10.0.0.1", "203.0.113.9, unknown, 10.3.3.3|10.3.3.3", "10.4.4.4|10.4.4.4",
            "999.1.1.1|10.0.0.1", "203.0.113.9%eth0|10.0.0.1"})
    void aTrustedProxySaysWhoAsks(String header, String client) {
        assertThat(client("X-Forwarded-For", header)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"for=203.0.113.9|203.0.113.9",
            "for=198.51.100.1, for=203.0.113.9;proto=https;by=10.0.0.1|203.0.113.9",
            "For=\"[2001:db8:2::7]:4711\";host=evil.example|2001:db8:2:0:0:0:0:7", "for=_hidden|10.0.0.1",
            "proto=https|10.0.0.1", "for=unknown|10.0.0.1", "for=\"203.0.113.9:80\"|203.0.113.9"})
    void soItMayByTheStandard(String header, String client) {
        assertThat(client("Forwarded", header)).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(client("X-Forwarded-For", "198.51.100.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void whereTheTwoHeadersDifferNeitherIsBelieved() {
        HttpFields.Mutable headers = HttpFields.build().add("Forwarded", "for=198.51.100.1").add("X-Forwarded-For",
                "203.0.113.9");
        assertThat(CLIENTS.of(PROXY, headers)).isEqualTo(PROXY);
        headers.put("Forwarded", "for=203.0.113.9");
        assertThat(CLIENTS.of(PROXY, headers).getHostAddress()).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77,203.0.113.0/24", "2001:db8:2:3:4:5:6:7,2001:db8:2:0:0:0:0:0/48",
            "::1,0:0:0:0:0:0:0:0/48"})
    void whatIsLoggedIsANetworkOfMany(String address, String network) {
        assertThat(Visit.shortened(InetAddress.ofLiteral(address))).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.255.0.1,true", "10.0.0.0/8,11.0.0.1,false", "127.0.0.1,127.0.0.1,true",
            "127.0.0.1,127.0.0.2,false", "0.0.0.0/0,8.8.8.8,true", "0.0.0.0/0,::1,false",
            "192.168.1.77/25,192.168.1.1,true",
            "192.168.1.77/25,192.168.1.128,false", "2001:db8::/33,2001:db8:7fff::,true",
            "2001:db8::/33,2001:db8:8000::,false"})
    void aNetworkHasTheAddressesThatBeginLikeIt(String network, String address, boolean inside) {
        assertThat(Network.parse(network).orElseThrow().contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::1/129", "example.org/24", "10.0.0"})
    void whatIsNoNetworkIsNone(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7,true", "2001:db8::1,true", "172.32.0.1,true", "127.0.0.1,false", "::1,false",
            "10.1.2.3,false",
            "172.17.0.1,false", "192.168.1.1,false", "100.64.0.1,false", "169.254.1.1,false", "fd00::1,false",
            "fe80::1,false", "::ffff:10.1.2.3,false"})
    void anAddressOfTheHouseMayBeThatOfAProxyUnlessTheProxiesAreKnown(String address, boolean one) {
        InetAddress client = Network.address(address).orElseThrow();
        assertThat(new ForwardedClient(List.of()).isOneClient(client)).isEqualTo(one);
        assertThat(new ForwardedClient(List.of(Network.parse("10.0.0.0/8").orElseThrow())).isOneClient(client))
                .isTrue();
    }
}
