package de.sozialplanung.opendata.filter.cql2;

/// The smallest piece of CQL2 text that means something.
///
/// @param text     a name or text without its quotes and escapes; everything else as it stands there
/// @param position of its first character, from 0
record Token(TokenKind kind, String text, int position) {

    /// Whether it is that operator, parenthesis or comma.
    boolean is(String symbol) {
        return kind == TokenKind.SYMBOL && text.equals(symbol);
    }

    /// Whether it is that keyword, in any case.
    boolean isWord(String keyword) {
        return kind == TokenKind.WORD && text.equalsIgnoreCase(keyword);
    }

    /// What it is, for problems.
    String described() {
        return switch (kind) {
            case WORD, NAME -> "'" + Reading.excerpt(text) + "'";
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case SYMBOL -> "'" + text + "'";
            case END -> "the end";
        };
    }
}
