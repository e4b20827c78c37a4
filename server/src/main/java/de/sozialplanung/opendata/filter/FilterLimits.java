package de.sozialplanung.opendata.filter;

/// How much a filter may hold, whatever language it is written in. Beyond it a parser answers with a problem: nothing that
/// a client writes may exhaust the stack, or take time out of proportion to its length.
///
/// @param characters of its text
/// @param depth      levels within each other: parentheses, negations, calls. Some clients put one around each step of a
///                   chain of `OR`
/// @param terms      values: literals, properties, calls, each step of arithmetic
/// @param vertices   positions of its geometries together
public record FilterLimits(int characters, int depth, int terms, int vertices) {

    /// What clients need, and a little more.
    public static final FilterLimits STANDARD = new FilterLimits(32 * 1024, 128, 1000, 20_000);
}
