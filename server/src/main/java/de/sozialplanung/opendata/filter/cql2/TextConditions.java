package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Conditions in CQL2 text: `OR` of `AND` of `NOT` of predicates (annex B, `booleanExpression` to `isNullPredicate`).
///
/// Each method reads one rule of the grammar and never goes back. Whether parentheses hold a condition or a value shows at
/// their end only, so that the rules yield either.
final class TextConditions {

    private final Reading reading;
    private final Tokens tokens;
    private final TextValues values;

    TextConditions(Reading reading, Tokens tokens, Crs crs) {
        this.reading = reading;
        this.tokens = tokens;
        values = new TextValues(reading, tokens, this, crs);
    }

    /// The whole filter.
    Filter filter() {
        Filter filter = expression().condition();
        if (tokens.peek().kind() != TokenKind.END) {
            throw tokens.unexpected("an operator or the end");
        }
        return filter;
    }

    /// A condition or a value.
    Parsed expression() {
        return joined("OR", this::conjunction, Filter.Or::new);
    }

    private Parsed conjunction() {
        return joined("AND", this::negation, Filter.And::new);
    }

    private Parsed joined(String keyword, Supplier<Parsed> operand, Function<List<Filter>, Filter> junction) {
        int position = tokens.peek().position();
        Parsed first = operand.get();
        if (!tokens.peek().isWord(keyword)) {
            return first;
        }
        List<Filter> operands = new ArrayList<>(List.of(first.condition()));
        while (tokens.acceptWord(keyword)) {
            operands.add(operand.get().condition());
        }
        return new Parsed.Condition(junction.apply(operands), position);
    }

    private Parsed negation() {
        int position = tokens.peek().position();
        if (!tokens.acceptWord("NOT")) {
            return predicate();
        }
        reading.enter(position);
        Filter operand = negation().condition();
        reading.leave();
        return new Parsed.Condition(new Filter.Not(operand), position);
    }

    /// A value with an operator behind it, or without one.
    private Parsed predicate() {
        int position = tokens.peek().position();
        Parsed left = values.sum();
        Optional<Comparison> comparison = comparison(tokens.peek());
        if (comparison.isPresent()) {
            tokens.take();
            return new Parsed.Condition(
                    new Filter.Compare(comparison.get(), left.value(reading), values.operand()), position);
        }
        if (tokens.acceptWord("IS")) {
            boolean negated = tokens.acceptWord("NOT");
            tokens.expectWord("NULL");
            return condition(negated, new Filter.IsNull(left.value(reading)), position);
        }
        boolean negated = tokens.acceptWord("NOT");
        if (tokens.acceptWord("LIKE")) {
            return condition(negated, new Filter.Like(left.value(reading), values.operand()), position);
        }
        if (tokens.peek().isWord("ILIKE")) {
            return condition(negated, caseInsensitiveLike(left.value(reading)), position);
        }
        if (tokens.acceptWord("BETWEEN")) {
            return condition(negated, between(left.value(reading)), position);
        }
        if (tokens.acceptWord("IN")) {
            return condition(negated, new Filter.In(left.value(reading), values.list()), position);
        }
        if (negated) {
            throw tokens.unexpected("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private static Parsed condition(boolean negated, Filter filter, int position) {
        return new Parsed.Condition(negated ? new Filter.Not(filter) : filter, position);
    }

    private static Optional<Comparison> comparison(Token token) {
        return Arrays.stream(Comparison.values()).filter(c -> token.is(c.symbol())).findFirst();
    }

    private Filter between(Expression value) {
        Expression low = values.operand();
        tokens.expectWord("AND");
        return new Filter.Between(value, low, values.operand());
    }

    /// What older versions of GDAL send for a comparison that takes no account of case.
    private Filter caseInsensitiveLike(Expression value) {
        int position = tokens.take().position();
        Expression pattern = values.operand();
        return new Filter.Like(new Expression.Folded(Folding.CASE, value, reading.value(position)),
                new Expression.Folded(Folding.CASE, pattern, reading.value(position)));
    }
}
