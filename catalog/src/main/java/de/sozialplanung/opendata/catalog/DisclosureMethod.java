package de.sozialplanung.opendata.catalog;

import java.util.Arrays;
import java.util.Optional;

/// How small counts of an indicator are kept secret. One method per indicator.
public enum DisclosureMethod {
    SUPPRESSION("sperrung", new LocalizedText("kleine Zahlen werden nicht veröffentlicht",
            "small counts are not published")),
    ROUNDING_5("runden-5", new LocalizedText("aus Zahlen, die auf ein Vielfaches von 5 gerundet sind",
            "worked out from counts rounded to a multiple of 5")),
    ROUNDING_10("runden-10", new LocalizedText("aus Zahlen, die auf ein Vielfaches von 10 gerundet sind",
            "worked out from counts rounded to a multiple of 10")),
    CELL_KEY("zellschluessel", new LocalizedText("aus Zahlen, die um bis zu 2 verändert sind (Zellschlüssel)",
            "worked out from counts altered by up to 2 (cell key)"));

    private final String code;
    private final LocalizedText title;

    DisclosureMethod(String code, LocalizedText title) {
        this.code = code;
        this.title = title;
    }

    /// The code in `indikatoren.csv`, in `katalog.yaml` and in linked data.
    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    /// The method of that code.
    public static Optional<DisclosureMethod> of(String code) {
        return Arrays.stream(values()).filter(method -> method.code().equals(code)).findFirst();
    }
}
