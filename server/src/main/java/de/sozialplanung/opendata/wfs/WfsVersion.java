package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The versions spoken, the newest first, and the checks that every request begins with.
enum WfsVersion {
    V2_0_0("2.0.0"),
    V1_1_0("1.1.0"),
    V1_0_0("1.0.0");

    /// The version that the others are read into, and whose words the room thinks in.
    static final String SPOKEN = "2.0.0";

    /// The namespace of that version's messages.
    static final String NAMESPACE = "http://www.opengis.net/wfs/2.0";

    /// The namespace of the messages of the older versions.
    static final String NAMESPACE_1 = "http://www.opengis.net/wfs";

    private final String number;

    WfsVersion(String number) {
        this.number = number;
    }

    /// The version as it stands in requests.
    String number() {
        return number;
    }

    /// All of them as they stand in requests.
    static List<String> numbers() {
        return Arrays.stream(values()).map(WfsVersion::number).toList();
    }

    /// The version of that number.
    static Optional<WfsVersion> of(@Nullable String number) {
        return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
    }

    /// The version that a dialect of GML is the language of.
    static WfsVersion of(GmlDialect dialect) {
        return switch (dialect) {
            case GML_3_2 -> V2_0_0;
            case GML_3_1 -> V1_1_0;
            case GML_2_1 -> V1_0_0;
        };
    }

    /// The format of features where a client names none.
    OutputFormat format() {
        return switch (this) {
            case V2_0_0 -> OutputFormat.GML;
            case V1_1_0 -> OutputFormat.GML_3_1;
            case V1_0_0 -> OutputFormat.GML_2;
        };
    }

    /// The version for a client that names one in the old way, which is no refusal but an offer (OGC 04-094, 6.2.4): the
    /// next lower one, or the lowest.
    static WfsVersion offered(String number) {
        return Arrays.stream(values()).filter(version -> version.number.compareTo(number) <= 0).findFirst()
                .orElse(V1_0_0);
    }

    /// @param service null where the request does not name it
    static void checkService(@Nullable String service, boolean needed) {
        if (service == null && needed) {
            throw Problem.missing("service", "The parameter service is needed; its value is WFS.");
        }
        if (service != null && !service.equalsIgnoreCase("WFS")) {
            throw Problem.parameter("service", "The only service here is WFS.");
        }
    }

    /// The version of any request but GetCapabilities. One that names none is taken to mean the newest.
    static void check(@Nullable String version) {
        if (version != null && of(version).isEmpty()) {
            throw Problem.parameter("version", "The versions here are " + String.join(", ", numbers()) + ".");
        }
    }

    /// Negotiation (OGC 06-121, 7.3.2): the first of the versions that the client accepts and we speak; the newest where
    /// it accepts any.
    static WfsVersion negotiate(List<String> accepted) {
        return accepted.isEmpty() ? V2_0_0
                : accepted.stream().flatMap(number -> of(number).stream()).findFirst()
                        .orElseThrow(() -> Problem.notSupported("acceptVersions",
                                "The versions here are " + String.join(", ", numbers()) + "."));
    }
}
