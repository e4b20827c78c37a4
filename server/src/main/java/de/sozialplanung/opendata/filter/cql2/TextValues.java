package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values in CQL2 text: arithmetic, literals, names, lists (annex B, `arithmeticExpression` to `booleanLiteral`).
final class TextValues {

    private static final Set<ArithmeticOperator> ADDING = EnumSet.of(ArithmeticOperator.ADD,
            ArithmeticOperator.SUBTRACT);
    private static final Set<ArithmeticOperator> MULTIPLYING = EnumSet.of(ArithmeticOperator.MULTIPLY,
            ArithmeticOperator.DIVIDE, ArithmeticOperator.REMAINDER, ArithmeticOperator.WHOLE_DIVIDE);

    private final Reading reading;
    private final Tokens tokens;
    private final TextConditions conditions;
    private final TextCalls calls;

    TextValues(Reading reading, Tokens tokens, TextConditions conditions, Crs crs) {
        this.reading = reading;
        this.tokens = tokens;
        this.conditions = conditions;
        calls = new TextCalls(reading, tokens, this, new TextShapes(reading, tokens, crs));
    }

    /// A value that an operator wants.
    Expression operand() {
        return sum().value(reading);
    }

    Parsed sum() {
        return chain(ADDING, this::product);
    }

    private Parsed product() {
        return chain(MULTIPLYING, this::power);
    }

    /// Operators of one rank, from left to right.
    private Parsed chain(Set<ArithmeticOperator> rank, Supplier<Parsed> operand) {
        Parsed left = operand.get();
        while (true) {
            ArithmeticOperator operator = operator(rank, tokens.peek());
            if (operator == null) {
                return left;
            }
            left = arithmetic(operator, left.value(reading), operand);
        }
    }

    private static @Nullable ArithmeticOperator operator(Set<ArithmeticOperator> rank,
            Token token) {
        for (ArithmeticOperator operator : rank) {
            if (token.is(operator.symbol()) || token.isWord(operator.symbol())) {
                return operator;
            }
        }
        return null;
    }

    private Parsed arithmetic(ArithmeticOperator operator, Expression left, Supplier<Parsed> operand) {
        Origin at = reading.value(tokens.take().position());
        return new Parsed.Value(new Expression.Arithmetic(operator, left, operand.get().value(reading), at));
    }

    /// The grammar allows one `^`: where a second would belong, nobody agrees.
    private Parsed power() {
        Parsed base = factor();
        if (!tokens.peek().is(ArithmeticOperator.POWER.symbol())) {
            return base;
        }
        Parsed power = arithmetic(ArithmeticOperator.POWER, base.value(reading), this::factor);
        if (tokens.peek().is(ArithmeticOperator.POWER.symbol())) {
            throw reading.fault(tokens.peek().position(),
                    "Where there is more than one ^, parentheses must say which comes first.");
        }
        return power;
    }

    private Parsed factor() {
        Token token = tokens.peek();
        if (!token.is("-") && !token.is("+")) {
            return primary();
        }
        tokens.take();
        reading.enter(token.position());
        Expression operand = factor().value(reading);
        reading.leave();
        Origin at = reading.value(token.position());
        return new Parsed.Value(token.is("+") ? operand : switch (operand) {
            case Expression.Number(BigDecimal number, Origin _) -> new Expression.Number(number.negate(), at);
            default -> new Expression.Arithmetic(ArithmeticOperator.MULTIPLY,
                    new Expression.Number(BigDecimal.ONE.negate(), at), operand, at);
        });
    }

    private Parsed primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> new Parsed.Value(new Expression.Number(
                    Numerals.read(tokens.take().text(), token.position(), reading), reading.value(token.position())));
            case TEXT -> new Parsed.Value(
                    new Expression.Text(tokens.take().text(), reading.value(token.position())));
            case NAME -> new Parsed.Value(
                    new Expression.Property(tokens.take().text(), reading.value(token.position())));
            case WORD -> word(token);
            case SYMBOL -> parenthesis();
            case END -> throw tokens.unexpected("a condition or a value");
        };
    }

    private Parsed word(Token word) {
        if (word.isWord("TRUE") || word.isWord("FALSE")) {
            tokens.take();
            return new Parsed.Value(new Expression.Truth(word.isWord("TRUE"), reading.value(word.position())));
        }
        if (word.isWord("NULL")) {
            throw reading.fault(word.position(), "NULL is no value; IS NULL and IS NOT NULL ask for it.");
        }
        if (Names.isReserved(word.text())) {
            throw tokens.unexpected("a condition or a value");
        }
        if (calls.startsHere()) {
            return calls.call();
        }
        tokens.take();
        return new Parsed.Value(new Expression.Property(word.text(), reading.value(word.position())));
    }

    /// A condition or value in parentheses, or with a comma a list.
    private Parsed parenthesis() {
        if (!tokens.peek().is("(")) {
            throw tokens.unexpected("a condition or a value");
        }
        Token open = tokens.take();
        if (tokens.accept(")")) {
            return new Parsed.Value(new Expression.Items(List.of(), reading.value(open.position())));
        }
        reading.enter(open.position());
        Parsed first = conditions.expression();
        if (tokens.peek().is(",")) {
            List<Expression> items = new ArrayList<>(List.of(first.value(reading)));
            while (tokens.accept(",")) {
                items.add(conditions.expression().value(reading));
            }
            first = new Parsed.Value(new Expression.Items(items, reading.value(open.position())));
        }
        tokens.expect(")");
        reading.leave();
        return first;
    }

    /// Values in parentheses, separated by commas.
    List<Expression> list() {
        Token open = tokens.expect("(");
        reading.enter(open.position());
        List<Expression> items = new ArrayList<>();
        if (!tokens.peek().is(")")) {
            do {
                items.add(conditions.expression().value(reading));
            } while (tokens.accept(","));
        }
        tokens.expect(")");
        reading.leave();
        return items;
    }

    /// What an array function compares: here even a single value in parentheses is a list.
    Expression array() {
        Token open = tokens.peek();
        return open.is("(") ? new Expression.Items(list(), reading.value(open.position())) : operand();
    }
}
