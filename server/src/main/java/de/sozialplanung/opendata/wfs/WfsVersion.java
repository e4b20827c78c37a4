package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one version spoken, and the checks that every request begins with.
final class WfsVersion {

    static final String SPOKEN = "2.0.0";

    /// The namespace of that version's messages.
    static final String NAMESPACE = "http://www.opengis.net/wfs/2.0";

    private WfsVersion() {}

    /// @param service null where the request does not name it
    static void checkService(@Nullable String service, boolean needed) {
        if (service == null && needed) {
            throw Problem.missing("service", "The parameter service is needed; its value is WFS.");
        }
        if (service != null && !service.equalsIgnoreCase("WFS")) {
            throw Problem.parameter("service", "The only service here is WFS.");
        }
    }

    /// The version of any request but GetCapabilities. One that names none is taken to mean ours.
    static void check(@Nullable String version) {
        if (version != null && !version.equals(SPOKEN)) {
            throw Problem.parameter("version", "The only version here is " + SPOKEN + ".");
        }
    }

    /// Negotiation (OGC 06-121, 7.3.2): the answer to a client that accepts nothing we speak is a refusal; one that
    /// merely names an older version in the old way gets ours.
    static void negotiate(List<String> accepted) {
        if (!accepted.isEmpty() && !accepted.contains(SPOKEN)) {
            throw Problem.notSupported("acceptVersions", "The only version here is " + SPOKEN + ".");
        }
    }
}
