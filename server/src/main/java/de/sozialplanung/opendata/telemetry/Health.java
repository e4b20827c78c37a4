package de.sozialplanung.opendata.telemetry;

import java.util.List;
import java.util.stream.Collectors;

/// Whether the service can answer, and why not.
///
/// @param edition the current edition; empty where there is none
/// @param checks  what was looked at
public record Health(String edition, List<Check> checks) {

    /// How something fares.
    public enum Status {
        UP,
        /// Something for the operator to look at; the service answers all the same.
        WARN,
        /// The service cannot answer as it should.
        DOWN
    }

    /// One thing that was looked at.
    ///
    /// @param reason one sentence for the operator, without quotes; empty where all is well
    public record Check(String name, Status status, String reason) {}

    public Health {
        checks = List.copyOf(checks);
    }

    /// Whether requests may be sent here.
    public boolean isReady() {
        return checks.stream().noneMatch(check -> check.status() == Status.DOWN);
    }

    /// For everybody: no more than whether, and which edition.
    public String brief() {
        return "{\"status\":\"" + (isReady() ? "UP" : "DOWN") + '"'
                + (edition.isEmpty() ? "" : ",\"edition\":\"" + edition + '"') + "}";
    }

    /// For the operator.
    public String full() {
        String brief = brief();
        return brief.substring(0, brief.length() - 1) + ",\"checks\":[" + checks.stream().map(Health::json)
                .collect(Collectors.joining(",")) + "]}";
    }

    private static String json(Check check) {
        return "{\"name\":\"" + check.name() + "\",\"status\":\"" + check.status() + '"' + (check.reason().isEmpty() ? ""
                : ",\"reason\":\"" + check.reason().replaceAll("[\"\\\\\\p{Cntrl}]", "'") + '"') + "}";
    }
}
