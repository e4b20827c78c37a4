package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A reference system together with the way its name was written, which decides the axis order.
public record Srs(Crs crs, SrsNotation notation) {

    /// The default reference system of every type, as the capabilities name it.
    public static final Srs DEFAULT = new Srs(Crs.EPSG_25832, SrsNotation.URN);

    /// Reads the name of a reference system.
    ///
    /// @throws Problem where the system is none of ours
    public static Srs parse(Origin at, String name) {
        Crs crs = Crs.parse(name).orElseThrow(() -> Fault.of(at, "The reference system is not on offer; allowed are "
                + Arrays.stream(Crs.values()).map(Crs::urn).collect(Collectors.joining(", ")) + "."));
        return new Srs(crs, SrsNotation.of(name));
    }

    /// Whether north stands before east in coordinates.
    public boolean northFirst() {
        return notation.northFirst(crs);
    }
}
