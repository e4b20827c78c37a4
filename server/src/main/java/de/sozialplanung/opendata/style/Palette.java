package de.sozialplanung.opendata.style;

import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import java.util.Arrays;
import java.util.List;

/// The colours of maps and what their greys mean. The ramp is ColorBrewer's YlGnBu, which people with any colour vision
/// can read; the colours of kinds are those of Okabe and Ito (2008).
public final class Palette {

    /// Of areas without a figure that must not be told.
    public static final String WITHHELD = "#9e9e9e";

    /// Of areas without a figure otherwise.
    public static final String NO_FIGURE = "#e8e8e8";

    /// Of borders.
    public static final String BORDER = "#ffffff";

    /// Of points of another kind.
    public static final String OTHER = "#767676";

    public static final LocalizedText WITHHELD_LABEL = new LocalizedText("geheim gehalten oder Bezugszahl zu klein",
            "withheld, or reference population too small");

    public static final LocalizedText NO_FIGURE_LABEL = new LocalizedText("keine Angabe", "no figure");

    public static final LocalizedText OTHER_LABEL = new LocalizedText("Sonstiges", "Other");

    private static final List<List<String>> RAMPS = List.of(List.of("#41b6c4"), List.of("#a1dab4", "#2c7fb8"),
            List.of("#edf8b1", "#7fcdbb", "#2c7fb8"), List.of("#ffffcc", "#a1dab4", "#41b6c4", "#225ea8"),
            List.of("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"));

    private static final List<String> KINDS = List.of("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7",
            "#56b4e9", "#f0e442");

    private Palette() {}

    /// The most classes that there are colours for.
    public static int mostClasses() {
        return RAMPS.size();
    }

    /// Colours from light to dark for so many classes.
    public static List<String> ramp(int classes) {
        return RAMPS.get(classes - 1);
    }

    /// The colour of the kind at that place, from 0; it comes again with another mark.
    public static String kind(int place) {
        return KINDS.get(place % KINDS.size());
    }

    public static Style.Mark mark(int place) {
        Style.Mark[] marks = Style.Mark.values();
        return marks[place / KINDS.size() % marks.length];
    }

    /// The codes of the states that mean withheld.
    public static List<String> withheld() {
        return Arrays.stream(ObservationStatus.values())
                .filter(s -> s == ObservationStatus.SUPPRESSED || s == ObservationStatus.BELOW_BASE)
                .map(ObservationStatus::code).toList();
    }
}
