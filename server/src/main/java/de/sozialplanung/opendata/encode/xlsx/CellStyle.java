package de.sozialplanung.opendata.encode.xlsx;

/// How cells look, in the order of their numbers.
enum CellStyle {
    PLAIN(0, "0", "0"),
    HEAD(1, "0", "1"),
    DATE(2, "164", "0"),
    INSTANT(3, "165", "0");

    private final int number;
    private final String numberFormat;
    private final String font;

    CellStyle(int number, String numberFormat, String font) {
        this.number = number;
        this.numberFormat = numberFormat;
        this.font = font;
    }

    /// What cells name it by.
    int number() {
        return number;
    }

    String numberFormat() {
        return numberFormat;
    }

    String font() {
        return font;
    }
}
