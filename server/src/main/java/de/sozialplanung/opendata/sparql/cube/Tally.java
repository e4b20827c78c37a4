package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import java.math.BigDecimal;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/// The figures of one group in one measure, summed as exactly as decimals are.
///
/// A number with at most six decimals and fifteen digits is a whole number of millionths, and a `long` holds their sum; a
/// decimal of so few digits survives the way through `double`, so that this is the sum of the decimals as published.
final class Tally {

    private static final double MILLION = 1e6;
    private static final int SCALE = 6;
    private static final double EXACT = 1e15;
    private static final long FULL = 1L << 62;

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

    Node average(Measure measure) {
        return XSDFuncOp.numDivide(total(measure), NodeValue.makeInteger(count)).asNode();
    }

    Node least(Measure measure) {
        return measure.node(least);
    }

    Node most(Measure measure) {
        return measure.node(most);
    }
}
