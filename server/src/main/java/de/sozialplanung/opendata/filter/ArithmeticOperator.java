package de.sozialplanung.opendata.filter;

/// Arithmetic on numbers (CQL2, 7.14). Integers are numbers here. A result that is not defined or not finite is null, and
/// so is a product or quotient that is too small to be told from 0.
public enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    /// The quotient of the whole parts of both sides, cut off towards 0.
    WHOLE_DIVIDE("div"),
    /// What `div` leaves over, with the sign of the left side.
    REMAINDER("%"),
    POWER("^");

    /// Up to here every whole number is a number of its own.
    private static final double LARGEST_WHOLE = 9_007_199_254_740_992.0;

    private final String symbol;

    ArithmeticOperator(String symbol) {
        this.symbol = symbol;
    }

    /// The sign in CQL2.
    public String symbol() {
        return symbol;
    }

    /// The result, or NaN for null; NaN on either side is null too.
    public double apply(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN; // even to the power of 0
        }
        double result = switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> unlessLost(left * right, left == 0 || right == 0);
            case DIVIDE -> right == 0 ? Double.NaN : unlessLost(left / right, left == 0);
            case WHOLE_DIVIDE, REMAINDER -> whole(left, right);
            case POWER -> unlessLost(Math.pow(left, right), left == 0);
        };
        return Double.isFinite(result) ? result + 0.0 : Double.NaN;
    }

    private static double unlessLost(double result, boolean mayBeNil) {
        return result == 0 && !mayBeNil ? Double.NaN : result;
    }

    private double whole(double left, double right) {
        if (!(Math.abs(left) <= LARGEST_WHOLE) || !(Math.abs(right) <= LARGEST_WHOLE) || (long) right == 0) {
            return Double.NaN;
        }
        return this == WHOLE_DIVIDE ? (long) left / (long) right : (long) left % (long) right;
    }
}
