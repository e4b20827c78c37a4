package de.sozialplanung.opendata.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/// What is known of a request besides what it asks: its name, who asks, and on its way which edition answers and from where.
/// Lives as long as the request.
public final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();
    private static final int LOGGED_BITS_4 = 24;
    private static final int LOGGED_BITS_6 = 48;

    /// One household or office has at least so much of IPv6 to itself.
    private static final int CLIENT_BITS_6 = 64;

    private final String id;
    private final ForwardedClient clients;
    private final Request request;
    private final RequestEvent event = new RequestEvent();
    private String edition = "";
    private Origin origin = Origin.REFUSED;

    /// Where an answer came from.
    public enum Origin {
        /// It was kept.
        KEPT,
        /// It was made, and may have been kept then.
        MADE,
        /// It was made for this request alone.
        MADE_ONCE,
        /// It was refused before it came to that.
        REFUSED
    }

    private Visit(Request request, ForwardedClient clients) {
        this.request = request;
        this.clients = clients;
        id = RequestId.of(request.getHeaders());
    }

    /// Begins a visit.
    static Visit of(Request request, ForwardedClient clients) {
        Visit visit = new Visit(request, clients);
        visit.event.begin();
        request.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    /// The visit that a request belongs to; empty where it was not even understood.
    static Optional<Visit> of(Request request) {
        return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
    }

    /// Notes who answers.
    void answeredBy(String id, Origin from) {
        edition = id;
        origin = from;
    }

    /// Its name; letters, digits and a few signs.
    public String id() {
        return id;
    }

    /// The edition that answers; empty where none does.
    public String edition() {
        return edition;
    }

    public Origin origin() {
        return origin;
    }

    /// Whatever tells clients apart: an IPv4 address, or the network of an IPv6 address that a client has to itself.
    String client() {
        return clients.of(request).map(address -> address instanceof Inet4Address ? address.getHostAddress()
                : Network.of(address, CLIENT_BITS_6).toString()).orElse("");
    }

    /// The same, but empty where many may have that address: a proxy that is not trusted speaks for all of them.
    String knownClient() {
        return clients.of(request).filter(clients::isOneClient).isPresent() ? client() : "";
    }

    /// What may be kept of the client's address: a network of many.
    String network() {
        return clients.of(request).map(Visit::shortened).orElse("");
    }

    static String shortened(InetAddress address) {
        return Network.of(address, address instanceof Inet4Address ? LOGGED_BITS_4 : LOGGED_BITS_6).toString();
    }

    RequestEvent event() {
        return event;
    }
}
