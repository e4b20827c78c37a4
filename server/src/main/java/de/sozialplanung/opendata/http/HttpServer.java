package de.sozialplanung.opendata.http;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/// The embedded web server: Jetty for the wire, Jersey for the resources, one virtual thread per request.
///
/// From the outside in: slow clients, names of requests, requests per client, graceful stop, answers that are known already, bodies, headers that every answer
/// carries, the faces of the edition that answers.
public final class HttpServer implements AutoCloseable {

    /// Jersey takes each resource that is an instance for a useless provider, says so, and uses it all the same; and it
    /// reports each client that left as a severe fault. What is a fault, `JerseyHandler` reports.
    private static final List<Logger> FALSE_ALARMS = List.of(
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers"),
            Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder"));

    /// A client may make the requests of so many seconds at once.
    private static final int BURST_SECONDS = 10;

    /// After this long a client that did not ask again is forgotten.
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    /// Of clients that are told apart.
    private static final int MOST_CLIENTS = 100_000;

    /// The bodies of all requests together may take this part of the memory.
    private static final int BODIES_PART = 8;

    private final HttpSettings settings;
    private final Server server;
    private final PacedConnector connector;
    private final AnswerCache answers;
    private final Turnstile turnstile;

    /// @param edition   the id of the edition that is current at the moment
    /// @param resources JAX-RS resources and filters, as instances; `PageRouting` is one of them where there are pages
    public HttpServer(HttpSettings settings, Supplier<String> edition, List<Object> resources) {
        this(settings, edition, resources, NamedEditions.NONE);
    }

    /// As above.
    ///
    /// @param named the editions that addresses can name
    public HttpServer(HttpSettings settings, Supplier<String> edition, List<Object> resources, NamedEditions named) {
        this(settings, edition, resources, named, List.of());
    }

    /// As above.
    ///
    /// @param listeners are told of every request that is answered
    public HttpServer(HttpSettings settings, Supplier<String> edition, List<Object> resources, NamedEditions named,
            List<RequestListener> listeners) {
        this.settings = settings;
        RequestLimits limits = settings.limits();
        EditionChoice choice = new EditionChoice(named, edition);
        answers = new AnswerCache(settings.cache(), edition, choice::isShown);
        VirtualThreadPool requests = new VirtualThreadPool(limits.atOnce());
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(requests);
        server = new Server(threads);
        connector = new PacedConnector(server, limits, new HttpConnectionFactory(configuration(limits)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        turnstile = new Turnstile(requests, limits.atOnce() + limits.waiting(), limits.clientAtOnce());
        server.setHandler(handlers(new EditionSwitch(choice, named, jersey(resources), this::jersey), choice));
        server.setErrorHandler(new WireErrors(forms(resources), limits));
        List<RequestListener> told = new ArrayList<>(listeners);
        told.add(new AccessLog(settings.log().structured()));
        server.setRequestLog(new FinishedRequests(told, settings.log().networks()));
        server.setStopTimeout(settings.stopPatience().toMillis());
    }

    /// Begins to listen.
    ///
    /// @throws IOException with one plain sentence, where the port is taken
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            stop();
            if (e instanceof BindException || e.getCause() instanceof BindException) {
                throw new BindException("Port " + settings.port() + " on " + settings.host()
                        + " cannot be used: another program listens there, or the address is not of this machine.");
            }
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not start", e);
        }
    }

    /// The port it listens on.
    public int port() {
        return connector.getLocalPort();
    }

    /// What the answers weigh that are kept, in bytes.
    public long cachedBytes() {
        return answers.weight();
    }

    /// How many requests are being answered or wait for it, those left out that kept answers are sent to.
    public int underWay() {
        return turnstile.inside();
    }

    /// Takes no more requests, lets those under way finish and ends.
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not stop", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static HttpConfiguration configuration(RequestLimits limits) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(limits.headerBytes());
        configuration.setMaxResponseHeaderSize(4 * limits.headerBytes()); // a link repeats a long query, escaped
        configuration.setSendServerVersion(false);
        configuration.setOutputBufferSize(64 * 1024);
        configuration.setOutputAggregationSize(32 * 1024);
        return configuration;
    }

    private static List<WireForm> forms(List<Object> resources) {
        return resources.stream().filter(WireForm.class::isInstance).map(WireForm.class::cast).toList();
    }

    private Handler handlers(EditionSwitch faces, EditionChoice choice) {
        RequestLimits limits = settings.limits();
        Bodies bodies = new Bodies(limits.bodyBytes(),
                Math.max(limits.bodyBytes(), Runtime.getRuntime().maxMemory() / BODIES_PART));
        Handler inner = new GracefulHandler(
                new ResponseCache(new CommonHeaders(faces, settings.tiles()), answers, choice,
                        new ContentCodings(), bodies, turnstile));
        return new Visits(limits.perSecond() == 0 ? inner : rated(inner, limits.perSecond()),
                new ForwardedClient(settings.proxies()), limits.lineBytes());
    }

    /// Turns away clients that ask too often.
    private static Handler rated(Handler handler, int perSecond) {
        return new DoSHandler(handler, request -> Visit.of(request).map(Visit::client).orElse(""),
                new DoSHandler.LeakingBucketTrackerFactory(perSecond, Math.multiplyExact(perSecond, BURST_SECONDS),
                        FORGOTTEN),
                new DoSHandler.StatusRejectHandler(HttpStatus.TOO_MANY_REQUESTS_429), MOST_CLIENTS);
    }

    private JerseyHandler jersey(List<Object> resources) {
        FALSE_ALARMS.forEach(logger -> logger.setLevel(Level.OFF));
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
        config.register(new ProblemMapper());
        config.register(new OptionsAnswer());
        config.register(new BodyGuard());
        config.register(new RetryLater());
        if (settings.cache().shared().isPositive()) {
            config.register(new SharedCaches(settings.cache().shared()));
        }
        config.register(new Refusals(forms(resources)), Refusals.AFTER_ROUTING);
        resources.forEach(config::register);
        return new JerseyHandler(new ApplicationHandler(config));
    }
}
