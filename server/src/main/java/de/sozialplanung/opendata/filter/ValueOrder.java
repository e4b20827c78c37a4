package de.sozialplanung.opendata.filter;

import java.time.Instant;
import java.time.LocalDate;

/// The order of values of one kind, the same for comparing and for sorting.
public final class ValueOrder {

    private ValueOrder() {}

    /// Compares two values of the same kind; an integer and a number are compared as numbers.
    ///
    /// @throws IllegalArgumentException for kinds that have no order
    public static int compare(Object left, Object right) {
        return switch (left) {
            case String text -> compare(text, (String) right);
            case Long integer when right instanceof Long other -> Long.compare(integer, other);
            // adding nil makes -0 the same as 0
            case Number number -> Double.compare(number.doubleValue() + 0.0, ((Number) right).doubleValue() + 0.0);
            case Boolean truth -> Boolean.compare(truth, (Boolean) right);
            case LocalDate date -> date.compareTo((LocalDate) right);
            case Instant instant -> instant.compareTo((Instant) right);
            default -> throw new IllegalArgumentException("values of this kind have no order");
        };
    }

    /// Compares texts by code points, as their UTF-8 bytes compare. Java's own order is by halves of code points.
    public static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                boolean half = Character.isSurrogate(one);
                boolean otherHalf = Character.isSurrogate(other);
                // a half belongs to a code point above every whole character
                return half == otherHalf ? Character.compare(one, other) : half ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
