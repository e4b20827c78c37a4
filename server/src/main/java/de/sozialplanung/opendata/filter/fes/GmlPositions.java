package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/// Reads the positions of one geometry in all the ways that GML has for them: `pos`, `posList`, `coordinates`, `coord`,
/// and the corners of an envelope. They come out with east before north; heights are dropped.
///
/// The name of the reference system tells the order of the axes (`SrsNotation`). The two ways of GML 2, `coordinates` and
/// `coord` in its namespace, are east, north whatever the name.
final class GmlPositions {

    private static final Pattern NUMBER = Pattern
            .compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 80;

    private final Tally tally;
    private final Set<Crs> systems = EnumSet.noneOf(Crs.class);

    GmlPositions(Tally tally) {
        this.tally = tally;
    }

    /// The one reference system of all that was read.
    Crs crs(XmlNode geometry) {
        if (systems.size() > 1) {
            throw Fault.of(geometry, "The parts of a geometry must have the same reference system.");
        }
        return systems.isEmpty() ? Srs.DEFAULT.crs() : systems.iterator().next();
    }

    /// The positions that an element holds, in order; at least one.
    List<Coordinate> of(XmlNode owner, GmlFrame around) {
        List<Coordinate> positions = new ArrayList<>();
        for (XmlNode node : owner.children()) {
            GmlFrame frame = around.within(node);
            switch (node.name()) {
                case "pos", "lowerCorner", "upperCorner" -> single(node, frame, positions);
                case "posList" -> list(node, frame, positions);
                case "coordinates" -> tuples(node, frame, positions);
                case "coord" -> coord(node, frame, positions);
                case "metaDataProperty", "description", "descriptionReference", "identifier", "name" -> {
                    // says nothing of the place
                }
                default -> throw Fault.unsupported("Positions are written as pos, posList or coordinates; "
                        + Fault.quotable(node.name()) + " is not understood.");
            }
        }
        if (positions.isEmpty()) {
            throw Fault.of(owner, "The geometry has no positions; a geometry elsewhere is not fetched.");
        }
        return positions;
    }

    private void single(XmlNode node, GmlFrame frame, List<Coordinate> positions) {
        List<String> numbers = words(node, 3);
        int size = numbers.size();
        if (size < 2 || size > 3 || (frame.dimension() > 0 && size != frame.dimension())) {
            throw Fault.of(node, "A position has " + (frame.dimension() > 0 ? frame.dimension() : 2) + " coordinates.");
        }
        tally.vertices(node, 1);
        positions.add(position(node, frame, numbers.get(0), numbers.get(1), false));
    }

    private void list(XmlNode node, GmlFrame frame, List<Coordinate> positions) {
        int size = frame.dimension() == 0 ? 2 : frame.dimension();
        List<String> numbers = words(node, size * tally.verticesLeft() + size);
        tally.vertices(node, numbers.size() / size);
        if (numbers.isEmpty() || numbers.size() % size != 0) {
            throw Fault.of(node, "A list of positions has " + size + " coordinates for each.");
        }
        for (int i = 0; i < numbers.size(); i += size) {
            positions.add(position(node, frame, numbers.get(i), numbers.get(i + 1), false));
        }
    }

    /// `x,y x,y` with whatever signs its attributes name (OGC 02-069, 4.3.1).
    private void tuples(XmlNode node, GmlFrame frame, List<Coordinate> positions) {
        String decimal = sign(node, "decimal", ".");
        String within = sign(node, "cs", ",");
        String between = sign(node, "ts", " ");
        if (decimal.equals(within) || decimal.equals(between) || within.equals(between)) {
            throw Fault.of(node, "Decimal point, coordinates and tuples must be set off by different signs.");
        }
        StringTokenizer tuples = new StringTokenizer(node.text(), between.isBlank() ? " \t\r\n" : between);
        while (tuples.hasMoreTokens()) {
            String[] parts = tuples.nextToken().strip().split(Pattern.quote(within), 4);
            if (parts.length < 2 || parts.length > 3) {
                throw Fault.of(node, "A tuple of coordinates has two or three of them, such as 371500.25,5650500.5.");
            }
            tally.vertices(node, 1);
            positions.add(position(node, frame, parts[0].strip().replace(decimal, "."),
                    parts[1].strip().replace(decimal, "."), true));
        }
    }

    private static String sign(XmlNode node, String attribute, String usual) {
        String sign = Objects.requireNonNullElse(node.attribute(attribute), usual);
        if (sign.length() != 1 || Character.isLetterOrDigit(sign.charAt(0)) || "+-".contains(sign)) {
            throw Fault.of(node, "The attribute " + attribute + " is one sign, such as '" + usual + "'.");
        }
        return sign;
    }

    private void coord(XmlNode node, GmlFrame frame, List<Coordinate> positions) {
        tally.vertices(node, 1);
        positions.add(position(node, frame, node.child("X").map(XmlNode::text).orElse(""),
                node.child("Y").map(XmlNode::text).orElse(""), true));
    }

    private Coordinate position(XmlNode node, GmlFrame frame, String first, String second, boolean ofGml2) {
        systems.add(frame.srs().crs());
        double one = number(node, first);
        double other = number(node, second);
        boolean eastFirst = (ofGml2 && node.namespace().equals(Gml.OLD)) || !frame.srs().northFirst();
        return eastFirst ? new Coordinate(one, other) : new Coordinate(other, one);
    }

    /// The words of a text, at most so many.
    private static List<String> words(XmlNode node, int most) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(node.content());
        while (tokens.hasMoreTokens() && words.size() <= most) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    static double number(XmlNode node, String text) {
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number + 0.0;
            }
        }
        throw Fault.of(node, "Coordinates and distances are numbers such as 371500.25.");
    }
}
