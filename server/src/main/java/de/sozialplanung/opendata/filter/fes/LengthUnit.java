package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.xml.XmlNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The units that distances come in: by symbol (UCUM), name, or number (EPSG), alone or at the end of a URN or URI.
enum LengthUnit {
    METRE("1", "m", "metre", "metres", "meter", "meters", "9001"),
    KILOMETRE("1000", "km", "kilometre", "kilometres", "kilometer", "kilometers", "9036"),
    CENTIMETRE("0.01", "cm", "centimetre", "centimetres", "centimeter", "centimeters", "1033"),
    FOOT("0.3048", "ft", "foot", "feet", "[ft_i]", "9002"),
    MILE("1609.344", "mi", "mile", "miles", "statute miles", "[mi_i]", "9093"),
    NAUTICAL_MILE("1852", "nmi", "nautical miles", "nauticalmile", "[nmi_i]", "9030");

    private static final List<String> ANGLES = List.of("deg", "degree", "degrees", "°", "rad", "radian", "radians",
            "9101",
            "9102", "9122", "dd");

    private final BigDecimal metres;
    private final List<String> names;

    LengthUnit(String metres, String... names) {
        this.metres = new BigDecimal(metres);
        this.names = List.of(names);
    }

    /// How many metres it is.
    BigDecimal metres() {
        return metres;
    }

    /// @param name null for metres, the unit that everything here is stored in
    static LengthUnit parse(XmlNode node, @Nullable String name) {
        if (name == null) {
            return METRE;
        }
        String symbol = name.strip().toLowerCase(Locale.ROOT).replaceFirst(".*[:/#]", "");
        if (ANGLES.contains(symbol)) {
            throw Fault.of(node,
                    "A distance is not measured in degrees, which are not of one length; say it in metres.");
        }
        return Arrays.stream(values()).filter(unit -> unit.names.contains(symbol)).findFirst()
                .orElseThrow(
                        () -> Fault.of(node, "The unit of the distance is not known; known are m, km, cm, ft, mi and "
                                + "nmi."));
    }
}
