package de.sozialplanung.opendata.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// For whom a request is made: who sent it, or, where that is a proxy that is trusted, the client it names in `Forwarded`
/// (RFC 7239) or `X-Forwarded-For`.
///
/// Both headers are read from their end, where the nearest proxy wrote, as far as proxies are trusted: what stands before may
/// be anybody's invention. A proxy that writes one of the two passes the other on as it came; where they differ, none is
/// believed. Nothing else of them is read, least of all a host.
///
/// @param trusted the proxies
record ForwardedClient(List<Network> trusted) {

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*\\]|[0-9.]+):\\d{1,5}");

    private static final int MOST_HOPS = 20;

    /// Addresses that are of a house, and not of the internet (RFC 6890).
    private static final List<Network> INTERNAL = Stream.of("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12",
            "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "::1", "fc00::/7", "fe80::/10").map(Network::parse)
            .flatMap(Optional::stream).toList();

    /// The address of the client; empty where the connection has none.
    Optional<InetAddress> of(Request request) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket)
                || socket.getAddress() == null) {
            return Optional.empty();
        }
        InetAddress sender = socket.getAddress();
        return Optional.of(isTrusted(sender) ? of(sender, request.getHeaders()) : sender);
    }

    /// Whether an address stands for one client. As long as no proxy is trusted, one of the house may be that of a proxy,
    /// with all the clients of the service behind it.
    boolean isOneClient(InetAddress address) {
        return !trusted.isEmpty() || INTERNAL.stream().noneMatch(network -> network.contains(address));
    }

    /// The client that a trusted proxy names.
    InetAddress of(InetAddress proxy, HttpFields headers) {
        List<String> standard = elements(headers.getCSV(HttpHeader.FORWARDED, true));
        List<String> other = headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
        if (standard.isEmpty() || other.isEmpty()) {
            return walk(proxy, standard.isEmpty() ? other : standard);
        }
        InetAddress first = walk(proxy, standard);
        return first.equals(walk(proxy, other)) ? first : proxy;
    }

    /// The `for` parameters of `Forwarded`, those that are missing as empty texts.
    private static List<String> elements(List<String> forwarded) {
        List<String> hops = new ArrayList<>();
        for (String element : forwarded) {
            String hop = "";
            for (String pair : element.split(";", -1)) {
                String parameter = pair.strip();
                if (parameter.toLowerCase(Locale.ROOT).startsWith("for=")) {
                    hop = parameter.substring("for=".length());
                }
            }
            hops.add(hop);
        }
        return hops;
    }

    private InetAddress walk(InetAddress proxy, List<String> hops) {
        InetAddress client = proxy;
        int last = Math.max(0, hops.size() - MOST_HOPS);
        for (int i = hops.size() - 1; i >= last && isTrusted(client); i--) {
            Optional<InetAddress> next = address(hops.get(i));
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    private static Optional<InetAddress> address(String written) {
        String text = written.strip();
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        Matcher port = WITH_PORT.matcher(text);
        return Network.address(port.matches() ? port.group(1) : text);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
