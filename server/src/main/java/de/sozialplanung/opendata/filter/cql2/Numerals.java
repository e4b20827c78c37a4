package de.sozialplanung.opendata.filter.cql2;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as CQL2 text and JSON write them.
final class Numerals {

    private static final int LONGEST = 64;
    private static final int LONGEST_PLAIN = 20;
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*[0-9]{1,3}$|^[^eE]+$");

    private Numerals() {}

    static BigDecimal read(String text, int position, Reading reading) {
        if (text.length() > LONGEST || !EXPONENT.matcher(text).find()) {
            throw reading.fault(position, "A number may have up to " + LONGEST + " characters, its exponent up to 3.");
        }
        return new BigDecimal(text);
    }

    /// A coordinate.
    static double readDouble(String text, int position, Reading reading) {
        double value = read(text, position, reading).doubleValue();
        if (!Double.isFinite(value)) {
            throw reading.fault(position, "The number is too large for a coordinate.");
        }
        return value;
    }

    static String write(BigDecimal number) {
        return Math.abs(number.scale()) <= LONGEST_PLAIN ? number.toPlainString() : number.toString();
    }

    static String write(double number) {
        return write(BigDecimal.valueOf(number).stripTrailingZeros());
    }
}
