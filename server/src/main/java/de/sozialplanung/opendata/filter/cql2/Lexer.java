package de.sozialplanung.opendata.filter.cql2;

/// Takes CQL2 text apart, one token after the other.
final class Lexer {

    private static final String SYMBOLS = "(),=<>+-*/%^";

    private final String text;
    private final Reading reading;
    private int position;

    Lexer(String text, Reading reading) {
        this.text = text;
        this.reading = reading;
    }

    /// The next token; behind the last one, the end again and again.
    Token next() {
        while (position < text.length() && Names.isBlank(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        int start = position;
        int first = at(start);
        if (first < 0) {
            return new Token(TokenKind.END, "", start);
        }
        if (first == '\'') {
            return new Token(TokenKind.TEXT, quoted(), start);
        }
        if (first == '"') {
            return new Token(TokenKind.NAME, quotedName(), start);
        }
        if (isDigit(first) || (first == '.' && isDigit(at(start + 1)))) {
            skipNumber();
            return new Token(TokenKind.NUMBER, text.substring(start, position), start);
        }
        if (Names.isStart(first)) {
            do {
                position += Character.charCount(text.codePointAt(position));
            } while (Names.isPart(at(position)));
            return new Token(TokenKind.WORD, text.substring(start, position), start);
        }
        return symbol(first, start);
    }

    private Token symbol(int first, int start) {
        if (SYMBOLS.indexOf(first) < 0) {
            throw reading.fault(start, "This character has no meaning here; texts stand in single quotes, names with "
                    + "unusual characters in double quotes.");
        }
        int second = at(start + 1);
        boolean pair = (first == '<' && (second == '>' || second == '=')) || (first == '>' && second == '=');
        position = start + (pair ? 2 : 1);
        return new Token(TokenKind.SYMBOL, text.substring(start, position), start);
    }

    private void skipNumber() {
        skipDigits();
        if (at(position) == '.') {
            position++;
            skipDigits();
        }
        int exponent = position + 1;
        if (at(position) == 'e' || at(position) == 'E') {
            if (at(exponent) == '+' || at(exponent) == '-') {
                exponent++;
            }
            if (isDigit(at(exponent))) {
                position = exponent;
                skipDigits();
            }
        }
    }

    private void skipDigits() {
        while (isDigit(at(position))) {
            position++;
        }
    }

    /// A character literal. A doubled quote and one behind a backslash are a quote, a doubled backslash is one, and a few
    /// letters behind a backslash stand for control characters (8.2, `escaping`); any other backslash stays, so that a
    /// pattern keeps it.
    private String quoted() {
        StringBuilder value = new StringBuilder();
        int start = position++;
        while (true) {
            int character = at(position);
            int second = at(position + 1);
            if (character < 0) {
                throw reading.fault(start, "This text has no end; a single quote ends it.");
            }
            if (character == '\'' && second != '\'') {
                position++;
                return value.toString();
            }
            int escaped = character == '\'' ? '\'' : character == '\\' ? Escapes.behindBackslash(second) : -1;
            if (escaped >= 0) {
                value.append((char) escaped);
                position += 2;
            } else {
                value.appendCodePoint(character);
                position += Character.charCount(character);
            }
        }
    }

    private String quotedName() {
        StringBuilder name = new StringBuilder();
        int start = position++;
        while (true) {
            int character = at(position);
            if (character < 0) {
                throw reading.fault(start, "This name has no end; a double quote ends it.");
            }
            position += Character.charCount(character);
            if (character == '"' && at(position) != '"') {
                break;
            }
            position += character == '"' ? 1 : 0;
            name.appendCodePoint(character);
        }
        if (name.isEmpty()) {
            throw reading.fault(start, "A name must not be empty; texts stand in single quotes.");
        }
        return name.toString();
    }

    /// The character there; -1 behind the end.
    private int at(int index) {
        return index < text.length() ? text.codePointAt(index) : -1;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
