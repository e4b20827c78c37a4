package de.sozialplanung.opendata.problem;

/// The closed list of what can go wrong in an answer. Faces render each in their own way; the status is HTTP's.
public enum ProblemKind {
    UNKNOWN_PARAMETER(400, "Unbekannter Parameter", "Unknown parameter"),
    INVALID_PARAMETER(400, "Ungültiger Parameterwert", "Invalid parameter value"),
    MISSING_PARAMETER(400, "Parameter fehlt", "Missing parameter"),
    NOT_SUPPORTED(400, "Nicht unterstützt", "Not supported"),
    INVALID_QUERY(400, "Ungültige Anfrage", "Invalid query"),
    FORBIDDEN(403, "Nicht erlaubt", "Forbidden"),
    NOT_FOUND(404, "Nicht gefunden", "Not found"),
    METHOD_NOT_ALLOWED(405, "Methode nicht erlaubt", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Kein passendes Format", "Not acceptable"),
    GONE(410, "Nicht mehr verfügbar", "Gone"),
    TOO_LARGE(413, "Anfrage zu groß", "Request too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Format der Anfrage nicht unterstützt", "Unsupported media type"),
    TOO_MANY(429, "Zu viele Anfragen", "Too many requests"),
    OVERLOADED(503, "Zeitweise nicht verfügbar", "Temporarily unavailable"),
    INTERNAL(500, "Interner Fehler", "Internal error");

    private final int status;
    private final String titleDe;
    private final String titleEn;

    ProblemKind(int status, String titleDe, String titleEn) {
        this.status = status;
        this.titleDe = titleDe;
        this.titleEn = titleEn;
    }

    /// The HTTP status code.
    public int status() {
        return status;
    }

    public String titleDe() {
        return titleDe;
    }

    public String titleEn() {
        return titleEn;
    }

    /// A stable URN that names the kind in RFC 9457 documents.
    public String type() {
        return "urn:sozialplanung:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
