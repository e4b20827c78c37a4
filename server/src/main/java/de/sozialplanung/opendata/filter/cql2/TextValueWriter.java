package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Writes values as CQL2 text.
final class TextValueWriter {

    /// How tight arithmetic binds, the loosest first.
    private enum Rank {
        SUM,
        PRODUCT,
        POWER,
        FACTOR
    }

    private final TextShapeWriter shapes;

    TextValueWriter(Crs crs) {
        shapes = new TextShapeWriter(crs);
    }

    String write(Expression value) {
        return switch (value) {
            case Expression.Property property -> Names.written(property.name());
            case Expression.Text text -> Escapes.literal(text.text());
            case Expression.Number number -> Numerals.write(number.value());
            case Expression.Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Expression.Date date -> "DATE('" + date.value() + "')";
            case Expression.Timestamp timestamp -> "TIMESTAMP('" + timestamp.value() + "')";
            case Expression.Open _ -> "'" + Times.OPEN + "'";
            case Expression.Interval interval ->
                    "INTERVAL(" + bound(interval.begin()) + ", " + bound(interval.end()) + ")";
            case Expression.Shape shape -> shapes.write(shape);
            case Expression.Box box -> shapes.write(box);
            case Expression.Items items -> list(items.items());
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Folded folded -> switch (folded.folding()) {
                case CASE -> "CASEI(" + write(folded.text()) + ")";
                case ACCENT -> "ACCENTI(" + write(folded.text()) + ")";
            };
            case Expression.Call call -> call.function() + list(call.arguments());
            case Expression.OwnGeometry _,Expression.Untyped _ ->
                    throw new IllegalArgumentException("CQL2 has no words for this");
        };
    }

    String list(List<Expression> values) {
        return values.stream().map(this::write).collect(Collectors.joining(", ", "(", ")"));
    }

    private String bound(Expression bound) {
        return switch (bound) {
            case Expression.Date(LocalDate date, var _) -> "'" + date + "'";
            case Expression.Timestamp(Instant instant, var _) -> "'" + instant + "'";
            default -> write(bound);
        };
    }

    private String arithmetic(Expression.Arithmetic arithmetic) {
        Rank rank = rank(arithmetic);
        Rank left = rank == Rank.POWER ? Rank.FACTOR : rank;
        Rank right = switch (rank) {
            case SUM -> Rank.PRODUCT;
            case PRODUCT -> Rank.POWER;
            case POWER, FACTOR -> Rank.FACTOR;
        };
        return operand(arithmetic.left(), left, rank == Rank.POWER) + " " + arithmetic.operator().symbol() + " "
                + operand(arithmetic.right(), right, false);
    }

    /// @param base whether it is what `^` raises: a sign there is read in more ways than one
    private String operand(Expression value, Rank place, boolean base) {
        boolean signed = base && value instanceof Expression.Number(BigDecimal number, var _) && number.signum() < 0;
        return signed || rank(value).compareTo(place) < 0 ? "(" + write(value) + ")" : write(value);
    }

    private static Rank rank(Expression value) {
        return value instanceof Expression.Arithmetic arithmetic ? switch (arithmetic.operator()) {
            case ADD, SUBTRACT -> Rank.SUM;
            case MULTIPLY, DIVIDE, WHOLE_DIVIDE, REMAINDER -> Rank.PRODUCT;
            case POWER -> Rank.POWER;
        } : Rank.FACTOR;
    }
}
