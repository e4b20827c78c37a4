package de.sozialplanung.opendata.protection;

/// Why a figure is withheld. For the operator, never for an edition: outside, all but the too small base look the same.
public enum Reason {
    SMALL_BASE("Bezugszahl zu klein"),
    SMALL_COUNT("Fallzahl zu klein"),
    SMALL_REST("Rest zu 100 Prozent zu klein"),
    WHOLE_GROUP("niemand oder alle"),
    DOMINANCE("ein Träger überwiegt"),
    SOURCE("von der Quelle gesperrt"),
    OTHERS("damit andere nicht zurückgerechnet werden können");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /// In German words.
    public String text() {
        return text;
    }
}
