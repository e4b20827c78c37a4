package de.sozialplanung.opendata.encode.xlsx;

/// How cells look; the position is the number that cells name it by.
enum CellStyle {
    PLAIN("0", "0"),
    HEAD("0", "1"),
    DATE("164", "0"),
    INSTANT("165", "0");

    private final String numberFormat;
    private final String font;

    CellStyle(String numberFormat, String font) {
        this.numberFormat = numberFormat;
        this.font = font;
    }

    String numberFormat() {
        return numberFormat;
    }

    String font() {
        return font;
    }
}
