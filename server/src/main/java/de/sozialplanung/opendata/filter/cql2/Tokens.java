package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.problem.Problem;

/// The tokens of a filter as its grammar looks at them: the next one, and the one behind it.
final class Tokens {

    private final Lexer lexer;
    private final Reading reading;
    private Token next;
    private Token second;

    Tokens(String text, Reading reading) {
        this.reading = reading;
        lexer = new Lexer(text, reading);
        next = lexer.next();
        second = lexer.next();
    }

    Token peek() {
        return next;
    }

    Token second() {
        return second;
    }

    Token take() {
        Token taken = next;
        next = second;
        second = lexer.next();
        return taken;
    }

    /// Takes the next token where it is that operator, parenthesis or comma.
    boolean accept(String symbol) {
        boolean found = next.is(symbol);
        if (found) {
            take();
        }
        return found;
    }

    /// Takes the next token where it is that keyword.
    boolean acceptWord(String keyword) {
        boolean found = next.isWord(keyword);
        if (found) {
            take();
        }
        return found;
    }

    Token expect(String symbol) {
        if (!next.is(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
        return take();
    }

    void expectWord(String keyword) {
        if (!acceptWord(keyword)) {
            throw unexpected(keyword);
        }
    }

    /// The fault that something else stands next.
    Problem unexpected(String expected) {
        return reading.fault(next.position(), "Expected " + expected + " here, but found " + next.described() + ".");
    }
}
