package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/// The figures of one group in one measure, summed as exactly as decimals are.
///
/// A number with at most six decimals and fifteen digits is a whole number of millionths, and a `long` holds their sum; a
/// decimal of so few digits survives the way through `double`, so that this is the sum of the decimals as published.
final class Tally {

    private static final double MILLION = 1e6;
    private static final int SCALE = 6;
    private static final double EXACT = 1e15;
    private static final long FULL = 1L << 62;

    /// Of a quotient that has no end.
    private static final int PLACES = 24;

    private long count;
    private long millionths;
    private BigDecimal rest = BigDecimal.ZERO;
    private double first;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(double number) {
        if (count++ == 0) {
            first = number;
        }
        least = Math.min(least, number);
        most = Math.max(most, number);
        double scaled = Math.rint(number * MILLION);
        if (Math.abs(scaled) < EXACT && scaled / MILLION == number) {
            millionths += (long) scaled;
            if (Math.abs(millionths) > FULL) {
                rest = sum();
                millionths = 0;
            }
        } else {
            rest = rest.add(BigDecimal.valueOf(number));
        }
    }

    private BigDecimal sum() {
        return rest.add(BigDecimal.valueOf(millionths, SCALE));
    }

    private NodeValue total(Measure measure) {
        BigDecimal sum = sum().stripTrailingZeros();
        return measure.whole()
                ? NodeValue.makeInteger(sum.toBigIntegerExact())
                : NodeValue.makeDecimal(sum.setScale(Math.max(0, sum.scale())));
    }

    /// The only value as it is, as ARQ has it, else the sum.
    Node sum(Measure measure) {
        return count == 1 ? measure.node(first) : total(measure).asNode();
    }

    /// As ARQ divides: exactly where that has an end, else to so many places. ARQ finds out by an exception, which takes
    /// longer than all the rest.
    Node average(Measure measure) {
        BigDecimal sum = total(measure).getDecimal();
        BigDecimal number = BigDecimal.valueOf(count);
        return NodeValue.makeDecimal(ends(sum.unscaledValue(), count)
                ? sum.divide(number, MathContext.UNLIMITED)
                : sum.divide(number, PLACES, RoundingMode.HALF_EVEN)).asNode();
    }

    /// Whether a decimal fraction has an end: the denominator has no other factors than two and five.
    private static boolean ends(BigInteger numerator, long denominator) {
        long rest = denominator / BigInteger.valueOf(denominator).gcd(numerator).longValueExact();
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1;
    }

    Node least(Measure measure) {
        return measure.node(least);
    }

    Node most(Measure measure) {
        return measure.node(most);
    }
}
