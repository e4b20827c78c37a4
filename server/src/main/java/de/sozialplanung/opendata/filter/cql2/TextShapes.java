package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Geometries in CQL2 text: Well-Known Text and `BBOX` (annex B, `spatialInstance`). Whether there are heights shows in the
/// coordinates, whether or not a `Z` says so.
final class TextShapes {

    private final Reading reading;
    private final Tokens tokens;
    private final ShapeBuilder builder;

    TextShapes(Reading reading, Tokens tokens, Crs crs) {
        this.reading = reading;
        this.tokens = tokens;
        builder = new ShapeBuilder(reading, crs);
    }

    /// Whether the next tokens begin a geometry other than a box.
    boolean startsHere() {
        return tokens.peek().kind() == TokenKind.WORD && ShapeType.of(tokens.peek().text()).isPresent()
                && (tokens.second().is("(") || tokens.second().isWord("Z") || tokens.second().isWord("EMPTY"));
    }

    Expression shape() {
        int position = tokens.peek().position();
        return builder.shape(tagged(), position);
    }

    Expression box(int position) {
        return builder.box(several(this::number), position);
    }

    /// A geometry with the name of its type before it.
    private Geometry tagged() {
        Token name = tokens.peek();
        ShapeType type = ShapeType.of(name.text())
                .orElseThrow(() -> tokens.unexpected("a geometry such as POINT(7 51)"));
        tokens.take();
        tokens.acceptWord("Z");
        int position = tokens.peek().position();
        return switch (type) {
            case POINT -> builder.point(inParentheses(this::coordinate));
            case LINE_STRING -> line();
            case POLYGON -> polygon();
            case MULTI_POINT -> builder.several(type, several(this::point), position);
            case MULTI_LINE_STRING -> builder.several(type, several(this::line), position);
            case MULTI_POLYGON -> builder.several(type, several(this::polygon), position);
            case GEOMETRY_COLLECTION -> builder.several(type, several(this::tagged), position);
        };
    }

    /// A point of several, with or without parentheses of its own: both are common.
    private Geometry point() {
        return builder.point(tokens.peek().is("(") ? inParentheses(this::coordinate) : coordinate());
    }

    private Geometry line() {
        int position = tokens.peek().position();
        return builder.line(several(this::coordinate), position);
    }

    private Geometry polygon() {
        int position = tokens.peek().position();
        return builder.polygon(several(() -> {
            int ring = tokens.peek().position();
            return builder.ring(several(this::coordinate), ring);
        }), position);
    }

    private Coordinate coordinate() {
        int position = tokens.peek().position();
        double first = number();
        double second = number();
        if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
            number();
        }
        return builder.coordinate(first, second, position);
    }

    private double number() {
        boolean negative = tokens.peek().is("-");
        if (negative || tokens.peek().is("+")) {
            tokens.take();
        }
        Token number = tokens.peek();
        if (number.kind() != TokenKind.NUMBER) {
            throw tokens.unexpected("a number");
        }
        double value = Numerals.readDouble(tokens.take().text(), number.position(), reading);
        return negative ? -value : value;
    }

    private <T> T inParentheses(Supplier<T> content) {
        reading.enter(tokens.expect("(").position());
        T value = content.get();
        tokens.expect(")");
        reading.leave();
        return value;
    }

    /// Things in parentheses, separated by commas.
    private <T> List<T> several(Supplier<T> thing) {
        return inParentheses(() -> {
            List<T> things = new ArrayList<>();
            do {
                things.add(thing.get());
            } while (tokens.accept(","));
            return things;
        });
    }
}
