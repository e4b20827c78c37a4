package de.sozialplanung.opendata.catalog;

/// What is known of a figure. The closed list of states that every output carries beside the value.
///
/// A state without a value never tells why more precisely than it says here: primary and secondary suppression are one
/// state on purpose. Codes of SDMX `CL_OBS_STATUS` where that list has one.
public enum ObservationStatus {
    NORMAL("normal", "A", true, "", new LocalizedText("veröffentlicht", "normal value")),
    PROVISIONAL("vorlaeufig", "P", true, "p", new LocalizedText("vorläufig", "provisional")),
    REVISED("berichtigt", "A", true, "r", new LocalizedText("berichtigt", "revised")),
    ESTIMATED("geschaetzt", "E", true, "s", new LocalizedText("geschätzt", "estimated")),
    SUPPRESSED("geheim", "Q", false, ".", new LocalizedText("geheim zu halten", "withheld for confidentiality")),
    BELOW_BASE("basis-zu-klein", "Q", false, "/",
            new LocalizedText("Bezugszahl zu klein", "reference population too small")),
    NOT_COLLECTED("nicht-erhoben", "M", false, "x", new LocalizedText("nicht erhoben", "not collected")),
    MISSING("fehlt", "M", false, "…", new LocalizedText("Angabe fehlt oder folgt", "missing or not yet available"));

    private final String code;
    private final String sdmx;
    private final boolean hasValue;
    private final String sign;
    private final LocalizedText title;

    ObservationStatus(String code, String sdmx, boolean hasValue, String sign, LocalizedText title) {
        this.code = code;
        this.sdmx = sdmx;
        this.hasValue = hasValue;
        this.sign = sign;
        this.title = title;
    }

    /// The code in every output and in the concept scheme `beobachtungsstatus`.
    public String code() {
        return code;
    }

    /// The code of SDMX `CL_OBS_STATUS`.
    public String sdmx() {
        return sdmx;
    }

    /// Whether an observation in this state has a value; otherwise its value is null.
    public boolean hasValue() {
        return hasValue;
    }

    /// The sign of official statistics tables; empty for a normal value.
    public String sign() {
        return sign;
    }

    public LocalizedText title() {
        return title;
    }

    /// What becomes of the states of two ingredients in what is made from them: the worse one wins.
    public static ObservationStatus worse(ObservationStatus one, ObservationStatus other) {
        return rank(one) >= rank(other) ? one : other;
    }

    /// A revised figure is final, so better than a provisional one. Among the states without a value the one that the
    /// reader can do least about comes last: withheld, not there yet, never counted.
    private static int rank(ObservationStatus status) {
        return switch (status) {
            case NORMAL -> 0;
            case REVISED -> 1;
            case PROVISIONAL -> 2;
            case ESTIMATED -> 3;
            case BELOW_BASE -> 4;
            case SUPPRESSED -> 5;
            case MISSING -> 6;
            case NOT_COLLECTED -> 7;
        };
    }
}
