package de.sozialplanung.opendata.filter.cql2;

/// The kinds of tokens in CQL2 text.
enum TokenKind {
    /// A keyword, or a name without quotes.
    WORD,
    /// A name in double quotes.
    NAME,
    /// A text in single quotes.
    TEXT,
    /// A number without sign.
    NUMBER,
    /// An operator, parenthesis or comma.
    SYMBOL,
    /// Where the filter ends.
    END
}
