package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.statistics.AreaGroup;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.List;
import java.util.function.DoubleConsumer;

/// The step between what is known and what may be seen. It looks at all figures of an edition at once: what
/// `PrimarySuppression` withholds of each by itself, what `SecondarySuppression` withholds so that these do not follow
/// from the rest, and whether the outcome passes the `Audit`. Which of the two a figure is withheld for cannot be seen.
///
/// What it guarantees, and against whom: for every withheld count there are two sets of counts, apart by the protection
/// interval, that both give every published figure and status of the edition exactly. In both all other measures are the
/// true ones, but for withheld parts of the count itself (`Companions`), so this holds even against an outsider who
/// knows these. What the outsider is taken to know of how counts hang together, and what is left out, stands at
/// `LinearSystem`. Nor does it look at 100 percent and nil, where all or none share an attribute.
public final class Protection {

    private final AreaTree areas;
    private final Measurements measurements;
    private final String cellKey;
    private final MeasureRelations relations;
    private final List<AreaGroup> groups;
    private final List<AgeGroup> ages;
    private final double widths;
    private final PrimarySuppression rule = new PrimarySuppression();

    /// With an interval as wide as the indicator's minimum count, so that a withheld count may always be one that would
    /// have been published.
    ///
    /// @param areas        the areas of the figures
    /// @param measurements the counts they were made of
    /// @param cellKey      the secret of `DisclosureMethod.CELL_KEY`; empty where no indicator uses it
    /// @param relations    what everybody knows to hold between measures, see `MeasureRelations.areOrderly`
    /// @param groups       the groups of areas among the figures
    /// @param ages         groups of persons that are no figure but follow from shares, and are kept like those of figures
    public Protection(AreaTree areas, Measurements measurements, String cellKey, MeasureRelations relations,
            List<AreaGroup> groups, List<AgeGroup> ages) {
        this(areas, measurements, cellKey, relations, groups, ages, 1);
    }

    /// As above.
    ///
    /// @param widths the width of the interval in multiples of the indicator's minimum count
    public Protection(AreaTree areas, Measurements measurements, String cellKey, MeasureRelations relations,
            List<AreaGroup> groups, List<AgeGroup> ages, double widths) {
        this.ages = List.copyOf(ages);
        this.groups = List.copyOf(groups);
        this.relations = relations;
        this.cellKey = cellKey;
        this.areas = areas;
        this.measurements = measurements;
        this.widths = widths;
    }

    /// The figures as they may be seen.
    ///
    /// @param earlier  what editions published before show
    /// @param progress told the share that is done, from 0 to 1
    ///
    /// @throws UnsafeFiguresException where they cannot be protected
    public ProtectedFigures protect(List<RawObservation> all, EarlierFigures earlier, DoubleConsumer progress) {
        AuditTally tally = new AuditTally(all);
        int done = 0;
        for (List<Integer> numbers : new LinkedYears(relations).split(all)) {
            double from = (double) done / all.size();
            double share = (double) numbers.size() / all.size();
            tally.add(numbers, audited(numbers.stream().map(all::get).toList(), earlier,
                    part -> progress.accept(from + share * part)));
            done += numbers.size();
        }
        return tally.figures();
    }

    /// Protects figures that have nothing to do with others.
    private Audit audited(List<RawObservation> figures, EarlierFigures earlier, DoubleConsumer progress) {
        LinearSystem system = new LinearSystem(areas, measurements, figures, rule, earlier, cellKey, relations, groups,
                ages);
        List<WithheldCount> counts = system.withheld(widths);
        SecondarySuppression suppression = new SecondarySuppression(counts, new Worlds(rule));
        suppression.choose(progress);
        Audit audit = Audit.of(system, counts, rule);
        while (!audit.isPassed() && suppression.makeSafe(audit.unsafe())) {
            audit = Audit.of(system, counts, rule);
        }
        return audit;
    }
}
