package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.SrsNotation;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.fes.Srs;
import de.sozialplanung.opendata.problem.Problem;
import java.util.Arrays;
import java.util.List;

/// Boxes as WFS writes them: four numbers in the axis order that the name of the reference system implies. Without a
/// name the default reference system holds (OGC 09-025, 7.9.2.5), which is EPSG:25832 for every type.
final class BboxText {

    private static final String PARAMETER = "bbox";

    private BboxText() {}

    /// Reads the parameter: `a,b,c,d` or `a,b,c,d,crs`.
    static Filter.Spatial parse(String text) {
        String[] parts = text.split(",", 5);
        if (parts.length < 4) {
            throw Problem.parameter(PARAMETER,
                    "A box is four numbers and an optional reference system, set off by commas.");
        }
        double[] c = Arrays.stream(parts, 0, 4).mapToDouble(BboxText::number).toArray();
        Srs srs = parts.length == 4 ? Srs.DEFAULT : Srs.parse(Origin.of(PARAMETER), parts[4]);
        int east = srs.northFirst() ? 1 : 0;
        if (c[1 - east] > c[3 - east] || (c[east] > c[2 + east] && !srs.crs().geographic())) {
            throw Problem.parameter(PARAMETER,
                    "The lower corner of a box must not lie above or right of the upper one.");
        }
        return Filter.Spatial.box(c[east], c[1 - east], c[2 + east], c[3 - east], srs.crs(), PARAMETER);
    }

    private static double number(String text) {
        if (text.strip().matches("[+-]?([0-9]{1,20}\\.?[0-9]{0,25}|\\.[0-9]{1,25})([eE][+-]?[0-9]{1,2})?")) {
            return Double.parseDouble(text.strip());
        }
        throw Problem.parameter(PARAMETER, "The corners of a box are numbers such as 371500.25.");
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
