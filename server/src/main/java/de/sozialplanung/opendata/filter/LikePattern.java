package de.sozialplanung.opendata.filter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A pattern of `LIKE` in its one notation: `%` stands for any characters, `_` for one, `\` takes the next for itself; a `\`
/// at the end stands for itself. A character is a Unicode code point. Matching takes time that grows with the product of
/// both lengths at worst, never more.
///
/// @param text the pattern
public record LikePattern(String text) {

    private static final int ANY = -1;
    private static final int ONE = -2;

    /// A pattern that matches this text and nothing else.
    public static String quote(String literal) {
        return literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// A test that is made once and used for many texts, by one thread or many.
    public Matcher matcher() {
        String part = part();
        return new Matcher(tokens(), text.equals("%" + quote(part) + "%") ? part : null);
    }

    /// The characters of the pattern, with `ANY` and `ONE` among them.
    private int[] tokens() {
        int[] characters = text.codePoints().toArray();
        int[] tokens = new int[characters.length];
        int length = 0;
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            if (character == '\\' && i + 1 < characters.length) {
                tokens[length++] = characters[++i];
            } else {
                tokens[length++] = character == '%' ? ANY : character == '_' ? ONE : character;
            }
        }
        return Arrays.copyOf(tokens, length);
    }

    /// What the text begins with in whatever matches; may be empty.
    public String prefix() {
        StringBuilder prefix = new StringBuilder();
        for (int token : tokens()) {
            if (token < 0) {
                break;
            }
            prefix.appendCodePoint(token);
        }
        return prefix.toString();
    }

    /// A text that stands in whatever matches: the longest there is; may be empty.
    public String part() {
        String longest = "";
        StringBuilder part = new StringBuilder();
        for (int token : tokens()) {
            if (token < 0) {
                part.setLength(0);
            } else {
                part.appendCodePoint(token);
                longest = part.length() > longest.length() ? part.toString() : longest;
            }
        }
        return longest;
    }

    /// Whether texts match.
    public static final class Matcher {

        private final int[] tokens;
        private final @Nullable String part;

        /// @param part the whole pattern where it asks for a text that stands anywhere; else null
        private Matcher(int[] tokens, @Nullable String part) {
            this.tokens = tokens;
            this.part = part;
        }

        public boolean matches(String candidate) {
            return part != null ? candidate.contains(part) : walks(candidate);
        }

        /// Goes back to the last `%` only, and lets it take one character more: earlier ones need no second try.
        private boolean walks(String candidate) {
            int at = 0;
            int token = 0;
            int retryToken = -1;
            int retryAt = 0;
            while (at < candidate.length()) {
                int character = candidate.codePointAt(at);
                if (token < tokens.length && tokens[token] == ANY) {
                    retryToken = ++token;
                    retryAt = at;
                } else if (token < tokens.length && (tokens[token] == ONE || tokens[token] == character)) {
                    token++;
                    at += Character.charCount(character);
                } else if (retryToken >= 0) {
                    token = retryToken;
                    retryAt += Character.charCount(candidate.codePointAt(retryAt));
                    at = retryAt;
                } else {
                    return false;
                }
            }
            while (token < tokens.length && tokens[token] == ANY) {
                token++;
            }
            return token == tokens.length;
        }
    }
}
