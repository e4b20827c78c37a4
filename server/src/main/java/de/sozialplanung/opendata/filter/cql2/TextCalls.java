package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import java.util.Locale;
import java.util.Optional;

/// What looks like a call in CQL2 text: the standard's functions, literals of time and place, and functions of our own.
/// Their names mean that only where a parenthesis follows; elsewhere they may name a property.
final class TextCalls {

    private final Reading reading;
    private final Tokens tokens;
    private final TextValues values;
    private final TextShapes shapes;

    TextCalls(Reading reading, Tokens tokens, TextValues values, TextShapes shapes) {
        this.reading = reading;
        this.tokens = tokens;
        this.values = values;
        this.shapes = shapes;
    }

    boolean startsHere() {
        return tokens.second().is("(") || shapes.startsHere();
    }

    Parsed call() {
        if (shapes.startsHere()) {
            return new Parsed.Value(shapes.shape());
        }
        Token name = tokens.take();
        Optional<Relations.Relation> relation = Relations.of(name.text());
        if (relation.isPresent()) {
            return new Parsed.Condition(compared(relation.get(), name.position()), name.position());
        }
        return new Parsed.Value(switch (name.text().toUpperCase(Locale.ROOT)) {
            case "CASEI" -> folded(Folding.CASE, name.position());
            case "ACCENTI" -> folded(Folding.ACCENT, name.position());
            case "DATE" -> time(false);
            case "TIMESTAMP" -> time(true);
            case "INTERVAL" -> interval(name.position());
            case "BBOX" -> shapes.box(name.position());
            default -> new Expression.Call(name.text(), values.list(), reading.value(name.position()));
        });
    }

    private Filter compared(Relations.Relation relation, int position) {
        open(position);
        Expression left = relation.ofLists() ? values.array() : values.operand();
        tokens.expect(",");
        Expression right = relation.ofLists() ? values.array() : values.operand();
        close();
        return relation.filter().apply(left, right);
    }

    private Expression folded(Folding folding, int position) {
        Origin at = reading.value(position);
        open(position);
        Expression text = values.operand();
        close();
        return new Expression.Folded(folding, text, at);
    }

    private Expression time(boolean toTheSecond) {
        tokens.expect("(");
        Token text = tokens.peek();
        if (text.kind() != TokenKind.TEXT) {
            throw tokens.unexpected(toTheSecond ? "an instant in single quotes" : "a date in single quotes");
        }
        tokens.take();
        tokens.expect(")");
        return toTheSecond ? Times.timestamp(text.text(), text.position(), reading)
                : Times.date(text.text(), text.position(), reading);
    }

    private Expression interval(int position) {
        Origin at = reading.value(position);
        open(position);
        Expression begin = bound();
        tokens.expect(",");
        Expression end = bound();
        close();
        return new Expression.Interval(begin, end, at);
    }

    private Expression bound() {
        if (tokens.peek().kind() == TokenKind.TEXT) {
            Token text = tokens.take();
            return Times.bound(text.text(), text.position(), reading);
        }
        return values.operand();
    }

    private void open(int position) {
        tokens.expect("(");
        reading.enter(position);
    }

    private void close() {
        tokens.expect(")");
        reading.leave();
    }
}
