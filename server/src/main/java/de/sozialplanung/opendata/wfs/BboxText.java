package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Boxes as WFS writes them: four numbers in the axis order that the name of the reference system implies. Without a
/// name the default reference system holds (OGC 09-025, 7.9.2.5), which is EPSG:25832 for every type.
final class BboxText {

    private BboxText() {}

    /// Reads the parameter: `a,b,c,d` or `a,b,c,d,crs`.
    static Filter.Spatial parse(String text) {
        String[] parts = text.split(",", 5);
        if (parts.length < 4) {
            throw Problem.parameter("bbox",
                    "A box is four numbers and an optional reference system, set off by commas.");
        }
        return of("bbox", Arrays.asList(parts).subList(0, 4), parts.length > 4 ? parts[4] : null);
    }

    /// @param corners lower corner, then upper corner, in the axis order of the reference system's name
    /// @param srsName null for the default reference system
    static Filter.Spatial of(String parameter, List<String> corners, @Nullable String srsName) {
        double[] c = corners.stream().mapToDouble(n -> number(parameter, n)).toArray();
        Srs srs = srsName == null ? Srs.DEFAULT : Srs.parse(parameter, srsName);
        boolean northFirst = srs.notation().northFirst(srs.crs());
        int east = northFirst ? 1 : 0;
        if (c[1 - east] > c[3 - east] || (c[east] > c[2 + east] && !srs.crs().geographic())) {
            throw Problem.parameter(parameter,
                    "The lower corner of a box must not lie above or right of the upper one.");
        }
        return Filter.Spatial.box(c[east], c[1 - east], c[2 + east], c[3 - east], srs.crs(), parameter);
    }

    private static double number(String parameter, String text) {
        if (text.strip().matches("[+-]?([0-9]{1,20}\\.?[0-9]{0,25}|\\.[0-9]{1,25})([eE][+-]?[0-9]{1,2})?")) {
            return Double.parseDouble(text.strip());
        }
        throw Problem.parameter(parameter, "The corners of a box are numbers such as 371500.25.");
    }

    /// The box as the value of the parameter, in the axis order of the authority.
    static String write(Expression.Box box) {
        Crs crs = box.crs();
        List<Double> corners = SrsNotation.URN.northFirst(crs)
                ? List.of(box.minY(), box.minX(), box.maxY(), box.maxX())
                : List.of(box.minX(), box.minY(), box.maxX(), box.maxY());
        return String.join(",", corners.stream().map(String::valueOf).toList()) + "," + SrsNotation.URN.name(crs);
    }
}
