package de.sozialplanung.opendata.folder.table;

import java.util.regex.Pattern;

/// How a file writes decimals and thousands.
public enum DecimalSign {
    /// `1.234,5`
    COMMA(','),
    /// `1,234.5`
    POINT('.');

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    /// The sign that groups thousands.
    public char thousands() {
        return this == COMMA ? '.' : ',';
    }

    /// Looks at the numbers of a file one by one and then says what they mean together.
    public static final class Detection {

        private static final Pattern BOTH = Pattern.compile("\\d[\\d.]*,\\d+|\\d[\\d,]*\\.\\d+");
        private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,])\\d{3}(\\1\\d{3})*");

        private long comma;
        private long point;
        private long undecidedComma;
        private long undecidedPoint;

        /// Takes a number as it was written, without sign and blanks; anything else is ignored.
        public void look(String text) {
            if (!BOTH.matcher(text).matches()) {
                countGroups(text);
                return;
            }
            char last = text.charAt(Math.max(text.lastIndexOf(','), text.lastIndexOf('.')));
            boolean mixed = text.indexOf(',') >= 0 && text.indexOf('.') >= 0;
            if (!mixed && GROUPED.matcher(text).matches() && !text.startsWith("0")) {
                undecided(last);
            } else if (last == ',') {
                comma++;
            } else {
                point++;
            }
        }

        /// `1.234.567` can only mean thousands.
        private void countGroups(String text) {
            if (GROUPED.matcher(text).matches()) {
                if (text.indexOf('.') >= 0) {
                    comma++;
                } else {
                    point++;
                }
            }
        }

        private void undecided(char sign) {
            if (sign == ',') {
                undecidedComma++;
            } else {
                undecidedPoint++;
            }
        }

        /// Whether some numbers use the comma for decimals and some the point.
        public boolean contradicts() {
            return comma > 0 && point > 0;
        }

        /// Whether the answer rests on numbers such as `1.234` alone, which are taken for thousands.
        public boolean isAssumption() {
            return comma == 0 && point == 0 && undecidedComma + undecidedPoint > 0;
        }

        /// Whether any number had a sign at all.
        public boolean hasEvidence() {
            return comma + point + undecidedComma + undecidedPoint > 0;
        }

        public DecimalSign result() {
            if (comma != point) {
                return comma > point ? COMMA : POINT;
            }
            return undecidedComma > undecidedPoint ? POINT : COMMA;
        }
    }
}
