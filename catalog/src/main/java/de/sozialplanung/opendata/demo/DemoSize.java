package de.sozialplanung.opendata.demo;

/// How large a demo folder is.
///
/// @param areas    Wohnplätze, 8 to 50,000; the eight municipalities share them
/// @param offers   social services, 0 to 5,000,000
/// @param years    years of figures, 1 to 30; the last is 2024
/// @param vertices vertices of an average Wohnplatz, 8 to 2,000
public record DemoSize(int areas, int offers, int years, int vertices) {

    static final int LAST_YEAR = 2024;
    private static final int DETAILED_AREAS = 500;
    private static final int DETAILED = 300;
    private static final int COARSE = 24;

    public DemoSize {
        within("areas", areas, 8, 50_000);
        within("offers", offers, 0, 5_000_000);
        within("years", years, 1, 30);
        within("vertices", vertices, 8, 2_000);
    }

    /// A size whose outlines are as fine as so many areas allow.
    public static DemoSize of(int areas, int offers, int years) {
        return new DemoSize(areas, offers, years, areas <= DETAILED_AREAS ? DETAILED : COARSE);
    }

    int firstYear() {
        return LAST_YEAR - years + 1;
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
