package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes conditions as CQL2 text.
final class TextWriter {

    /// How tight an operator binds, the loosest first; what binds looser than its place allows gets parentheses.
    private enum Rank {
        OR,
        AND,
        NOT,
        PREDICATE
    }

    private final TextValueWriter values;

    TextWriter(Crs crs) {
        values = new TextValueWriter(crs);
    }

    String write(Filter filter) {
        return write(filter, Rank.OR);
    }

    private String write(Filter filter, Rank place) {
        String text = plain(filter);
        return rank(filter).compareTo(place) < 0 ? "(" + text + ")" : text;
    }

    private static Rank rank(Filter filter) {
        return switch (filter) {
            case Filter.Or(List<Filter> operands) when operands.size() > 1 -> Rank.OR;
            case Filter.And(List<Filter> operands) when operands.size() > 1 -> Rank.AND;
            case Filter.Or(List<Filter> operands) when operands.size() == 1 -> rank(operands.getFirst());
            case Filter.And(List<Filter> operands) when operands.size() == 1 -> rank(operands.getFirst());
            case Filter.Not(Filter.Like _),Filter.Not(Filter.Between _),Filter.Not(Filter.In _),Filter.Not(Filter.IsNull _) ->
                    Rank.PREDICATE;
            case Filter.Not _ -> Rank.NOT;
            default -> Rank.PREDICATE;
        };
    }

    private String plain(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> "TRUE";
            case Filter.And(List<Filter> operands) -> joined(operands, " AND ", Rank.NOT, "TRUE");
            case Filter.Or(List<Filter> operands) -> joined(operands, " OR ", Rank.AND, "FALSE");
            case Filter.Not(Filter.Like like) -> like(like, "NOT ");
            case Filter.Not(Filter.Between between) -> between(between, "NOT ");
            case Filter.Not(Filter.In in) -> in(in, "NOT ");
            case Filter.Not(Filter.IsNull(Expression value)) -> values.write(value) + " IS NOT NULL";
            case Filter.Not(Filter operand) -> "NOT " + write(operand, Rank.PREDICATE);
            case Filter.IsTrue(Expression value) -> values.write(value);
            case Filter.Compare compare -> values.write(compare.left()) + " " + compare.operator().symbol() + " "
                    + values.write(compare.right());
            case Filter.Between between -> between(between, "");
            case Filter.In in -> in(in, "");
            case Filter.Like like -> like(like, "");
            case Filter.IsNull(Expression value) -> values.write(value) + " IS NULL";
            case Filter.Spatial spatial ->
                    call(Relations.name(spatial.relation()), values.write(spatial.left()),
                            values.write(spatial.right()));
            case Filter.Temporal temporal -> call(Relations.name(temporal.relation()), values.write(temporal.left()),
                    values.write(temporal.right()));
            case Filter.Array array ->
                    call(Relations.name(array.relation()), values.write(array.left()), values.write(array.right()));
            case Filter.During _,Filter.Ids _ -> throw new IllegalArgumentException("CQL2 has no words for this");
        };
    }

    private String joined(List<Filter> operands, String word, Rank place, String none) {
        return switch (operands.size()) {
            case 0 -> none;
            case 1 -> plain(operands.getFirst());
            default -> operands.stream().map(operand -> write(operand, place)).collect(Collectors.joining(word));
        };
    }

    private String like(Filter.Like like, String not) {
        return values.write(like.value()) + " " + not + "LIKE " + values.write(like.pattern());
    }

    private String between(Filter.Between between, String not) {
        return values.write(between.value()) + " " + not + "BETWEEN " + values.write(between.low()) + " AND "
                + values.write(between.high());
    }

    private String in(Filter.In in, String not) {
        return values.write(in.value()) + " " + not + "IN " + values.list(in.items());
    }

    private static String call(String name, String left, String right) {
        return name.toUpperCase(Locale.ROOT) + "(" + left + ", " + right + ")";
    }
}
