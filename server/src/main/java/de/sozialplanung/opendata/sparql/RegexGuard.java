package de.sozialplanung.opendata.sparql;

/// Decides whether a regular expression can be run on strangers' behalf.
///
/// Java's matcher backtracks, and nothing stops it once it runs. Refused is what makes backtracking explode: a repeated
/// group that holds a repetition or an alternative, back-references, look-around, and more than a few open
/// repetitions in one pattern. What remains takes polynomial time on the short strings that the data hold.
final class RegexGuard {

    private static final int LONGEST_PATTERN = 200;
    private static final int MOST_OPEN_REPETITIONS = 4;

    private final String pattern;
    private int position;
    private int repetitions;
    private boolean dangerous;

    private RegexGuard(String pattern) {
        this.pattern = pattern;
    }

    /// Whether the pattern is harmless.
    static boolean allows(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            return false;
        }
        RegexGuard guard = new RegexGuard(pattern);
        guard.sequence();
        return !guard.dangerous && guard.position == pattern.length()
                && guard.repetitions <= MOST_OPEN_REPETITIONS;
    }

    /// Reads up to the closing bracket or the end.
    ///
    /// @return whether what was read repeats or branches inside
    private boolean sequence() {
        boolean complex = false;
        while (position < pattern.length() && pattern.charAt(position) != ')') {
            boolean complexAtom = false;
            char c = pattern.charAt(position++);
            switch (c) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> complexAtom = group();
                case '|' -> complex = true;
                default -> {
                    // a literal character, an anchor or a dot
                }
            }
            if (repetition()) {
                repetitions++;
                complex = true;
                dangerous |= complexAtom;
            } else {
                complex |= complexAtom;
            }
        }
        return complex;
    }

    private boolean group() {
        if (position < pattern.length() && pattern.charAt(position) == '?') {
            if (pattern.startsWith("?:", position)) {
                position += 2;
            } else {
                dangerous = true;
            }
        }
        boolean complex = sequence();
        if (position < pattern.length()) {
            position++;
        } else {
            dangerous = true;
        }
        return complex;
    }

    private void escape() {
        if (position < pattern.length()) {
            char c = pattern.charAt(position++);
            dangerous |= Character.isDigit(c) || c == 'k';
        } else {
            dangerous = true;
        }
    }

    private void characterClass() {
        if (position < pattern.length() && pattern.charAt(position) == '^') {
            position++;
        }
        boolean first = true;
        while (position < pattern.length() && (first || pattern.charAt(position) != ']')) {
            char c = pattern.charAt(position++);
            if (c == '\\') {
                position++;
            } else if (c == '[') {
                dangerous = true;
            }
            first = false;
        }
        if (position < pattern.length()) {
            position++;
        } else {
            dangerous = true;
        }
    }

    /// Reads a quantifier if one stands here. `?` and `{n}` do not count as open repetitions, but `{n}` of a complex
    /// group does multiply, so every brace counts.
    private boolean repetition() {
        if (position >= pattern.length()) {
            return false;
        }
        boolean open = false;
        char c = pattern.charAt(position);
        if (c == '*' || c == '+') {
            position++;
            open = true;
        } else if (c == '{') {
            int end = pattern.indexOf('}', position);
            position = end < 0 ? pattern.length() : end + 1;
            open = true;
        } else if (c == '?') {
            position++;
        } else {
            return false;
        }
        if (position < pattern.length() && (pattern.charAt(position) == '?' || pattern.charAt(position) == '+')) {
            position++;
        }
        return open;
    }
}
