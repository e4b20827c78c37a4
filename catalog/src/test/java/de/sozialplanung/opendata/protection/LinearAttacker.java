package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Denominator;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSum.Term;
import de.sozialplanung.opendata.statistics.PooledYears;
import de.sozialplanung.opendata.statistics.Samples;
import de.sozialplanung.opendata.statistics.Totals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Works counts back from what is published, by linear programs over whole numbers: every figure binds its counts within
/// its rounding, areas add up, counts are not negative. Written without a look at how figures are protected.
final class LinearAttacker {

    /// What keeps a true value that lies on a bound from being cut off by the arithmetic.
    private static final double SLACK = 1e-6;

    /// No count of the invented worlds is greater; a program without bounds has no answer.
    private static final double MOST = 10_000;

    private record Unknown(String measure, String area, int year) {}

    private final World world;
    private final List<ProtectedObservation> seen;
    private final Set<String> known;

    /// Takes what is published.
    ///
    /// @param known the measures whose counts the attacker knows from elsewhere
    LinearAttacker(World world, List<ProtectedObservation> seen, Set<String> known) {
        this.world = world;
        this.seen = seen;
        this.known = known;
    }

    /// How far apart the least and the greatest value are that the count may have.
    double width(String measure, String area, int year) {
        return extreme(measure, area, year, true) - extreme(measure, area, year, false);
    }

    private double extreme(String measure, String area, int year, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Unknown, Variable> unknowns = new HashMap<>();
        seen.forEach(observation -> add(model, unknowns, observation));
        Set.copyOf(unknowns.keySet()).forEach(unknown -> pool(model, unknowns, unknown));
        Set.copyOf(unknowns.keySet()).forEach(unknown -> relate(model, unknowns, unknown));
        Set.copyOf(unknowns.keySet()).forEach(unknown -> join(model, unknowns, unknown));
        Set.copyOf(unknowns.keySet()).forEach(unknown -> addUp(model, unknowns, unknown));
        Variable target = unknown(model, unknowns, new Unknown(measure, area, year));
        target.weight(1);
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (result.getState().isOptimal()) {
            return result.getValue();
        }
        throw new AssertionError("what is published contradicts itself: " + result.getState());
    }

    private void add(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, ProtectedObservation observation) {
        Indicator indicator = world.indicators().stream().filter(i -> i.id().equals(observation.indicator()))
                .findFirst().orElseThrow();
        List<Term> above = MeasureSum.parse(indicator.numerator()).terms();
        List<Term> below = Denominator.parse(indicator.denominator()) instanceof Denominator.Counted(MeasureSum sum)
                ? sum.terms()
                : List.of();
        above.forEach(term -> unknown(model, unknowns, of(term, observation)));
        below.forEach(term -> unknown(model, unknowns, of(term, observation)));
        Double value = observation.value();
        if (value != null) {
            double half = 0.5 * Math.pow(10, -indicator.decimals()) + SLACK;
            String name = indicator.id() + " " + observation.area() + " " + observation.year();
            Expression least = side(model, unknowns, "least " + name, observation, indicator, value - half);
            Expression most = side(model, unknowns, "most " + name, observation, indicator, value + half);
            least.lower(below.isEmpty() ? value - half : 0);
            most.upper(below.isEmpty() ? value + half : 0);
        }
    }

    /// Numerator × factor - rate × denominator.
    private Expression side(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, String name,
            ProtectedObservation observation, Indicator indicator, double rate) {
        Expression side = model.newExpression(name);
        MeasureSum.parse(indicator.numerator()).terms()
                .forEach(term -> side.add(unknown(model, unknowns, of(term, observation)),
                        indicator.factor() * term.sign()));
        if (Denominator.parse(indicator.denominator()) instanceof Denominator.Counted(MeasureSum sum)) {
            sum.terms().forEach(term -> side.add(unknown(model, unknowns, of(term, observation)), -rate * term.sign()));
        }
        return side;
    }

    private static Unknown of(Term term, ProtectedObservation observation) {
        return new Unknown(term.measure(), observation.area(), observation.year() - term.lag());
    }

    private Variable unknown(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, Unknown unknown) {
        return unknowns.computeIfAbsent(unknown, key -> {
            Variable variable = model.newVariable(key.toString()).lower(0).upper(MOST).integer(true);
            if (known.contains(key.measure())
                    && total(key) instanceof Cell.Known(double value, var _)) {
                variable.lower(value).upper(value);
            }
            return variable;
        });
    }

    private Cell total(Unknown unknown) {
        Optional<AreaGroup> group = group(unknown);
        if (group.isPresent()) {
            double sum = group.get().members().stream().map(area -> total(new Unknown(unknown.measure(), area,
                    unknown.year()))).mapToDouble(cell -> cell instanceof Cell.Known(double value, var _) ? value : 0)
                    .sum();
            return Samples.known(sum);
        }
        return new Totals(world.areas(), world.counts()).get(unknown.measure(),
                unknown.area(), unknown.year());
    }

    /// What is known to hold between measures, in the area and year of a whole or of a part.
    private void relate(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, Unknown unknown) {
        for (MeasureRelation relation : world.relations().ofOneYear()) {
            if (relation.whole().equals(unknown.measure())) {
                Expression rest = model.newExpression(relation + " " + unknown).lower(0);
                if (relation.complete()) {
                    rest.upper(0);
                }
                rest.set(unknown(model, unknowns, unknown), 1);
                relation.parts().forEach(part -> rest.set(
                        unknown(model, unknowns, new Unknown(part, unknown.area(), unknown.year())), -1));
            }
        }
    }

    /// That a measure is the sum of several years.
    private void pool(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, Unknown unknown) {
        for (PooledYears pool : world.relations().pooled()) {
            if (pool.pool().equals(unknown.measure())) {
                Expression rest = model.newExpression(pool + " " + unknown).lower(0).upper(0);
                rest.set(unknown(model, unknowns, unknown), 1);
                for (int lag = 0; lag < pool.years(); lag++) {
                    rest.set(unknown(model, unknowns,
                            new Unknown(pool.yearly(), unknown.area(), unknown.year() - lag)), -1);
                }
            }
        }
    }

    private Optional<AreaGroup> group(Unknown unknown) {
        return world.groups().stream().filter(group -> group.key().equals(unknown.area())).findFirst();
    }

    /// That the count of a group is that of its areas together.
    private void join(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, Unknown whole) {
        group(whole).ifPresent(group -> {
            Expression sum = model.newExpression("group " + whole).lower(0).upper(0);
            sum.set(unknown(model, unknowns, whole), 1);
            group.members().forEach(area -> sum.set(
                    unknown(model, unknowns, new Unknown(whole.measure(), area, whole.year())), -1));
        });
    }

    private void addUp(ExpressionsBasedModel model, Map<Unknown, Variable> unknowns, Unknown whole) {
        List<Area> parts = world.areas().children(whole.area());
        if (!parts.isEmpty()) {
            Expression sum = model.newExpression("sum " + whole).lower(0).upper(0);
            sum.set(unknown(model, unknowns, whole), 1);
            parts.forEach(part -> sum.set(
                    unknown(model, unknowns, new Unknown(whole.measure(), part.key(), whole.year())), -1));
        }
    }
}
