package de.sozialplanung.opendata.ogcapi;

import java.text.Normalizer;

/// Units as The Unified Code for Units of Measure writes them, which `x-ogc-unit` wants (23-058r2, 7.2.4).
final class Ucum {

    private Ucum() {}

    /// The code of a unit as shown. What UCUM has no code for counts things of a kind: that is `1` with the kind noted in
    /// braces, in ASCII.
    static String of(String unit) {
        return switch (unit) {
            case "%", "je 100" -> "%";
            case "je 1.000" -> "10*-3";
            case "je 10.000" -> "10*-4";
            case "je 100.000" -> "10*-5";
            case "m" -> "m";
            case "km" -> "km";
            case "m²" -> "m2";
            case "km²" -> "km2";
            case "je km²" -> "/km2";
            case "Jahre" -> "a";
            default -> "{" + ascii(unit) + "}";
        };
    }

    private static String ascii(String text) {
        String folded = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("[^!-~]", "_").replaceAll("[{}]", "_");
    }
}
