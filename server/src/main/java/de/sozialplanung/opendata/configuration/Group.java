package de.sozialplanung.opendata.configuration;

/// What keys are about: the sections of the page that describes them.
public enum Group {
    ADDRESS("Address", "Where the service listens and what it is called by."),
    EDITIONS("Editions", "Where the editions lie: in a folder, or in a PostGIS database."),
    PAGES("Pages", "What the pages show that does not come from an edition."),
    LIMITS("Limits", "What one request and one client may take. The defaults suit a server of its own for a Kreis."),
    SPARQL("SPARQL", "What one query may cost; the service description tells clients."),
    TELEMETRY("Logs, metrics, health", "What the operator gets to see.");

    private final String title;
    private final String sentence;

    Group(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }
}
