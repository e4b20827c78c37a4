package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.protection.EarlierFigures.Seen;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One figure with the counts that it is made of and what has been decided of it so far.
final class Figure {

    private final RawObservation raw;
    private final Level level;
    private final ObservationStatus primary;
    private final List<Part> parts;
    private final List<Integer> withheldBySource;
    private final Masking masking;
    private final RawObservation shown;
    private final ProtectedObservation ifPublished;
    private final @Nullable Seen before;
    private final @Nullable Limit limit;
    private ObservationStatus status;

    /// A count in a figure.
    ///
    /// @param tree  all counts of that measure and year
    /// @param area  its area
    /// @param above what it is multiplied with in the numerator
    /// @param below what it is multiplied with in the denominator
    /// @param terms where it stands among the terms of the numerator
    record Part(CountTree tree, int area, double above, double below, List<Position> terms) {

        double value() {
            return tree.value(area);
        }

        /// What it is multiplied with in one term of the numerator.
        double slope(int term) {
            return terms.stream().filter(position -> position.term() == term).mapToDouble(Position::slope).sum();
        }
    }

    /// A figure of an area as decided by itself.
    ///
    /// @param withheldBySource the terms of the numerator that the source itself withholds
    /// @param masking what is put in place of its counts
    /// @param before  as earlier editions show it; null where none does
    Figure(RawObservation raw, Level level, ObservationStatus primary, List<Part> parts,
            List<Integer> withheldBySource, Masking masking, @Nullable Seen before) {
        this(raw, level, primary, parts, withheldBySource, masking, before, isPartOfWhole(raw) && !parts.isEmpty()
                ? new Limit(parts.getFirst().area(), parts.stream()
                        .map(part -> new Limit.Term(part.tree(), part.below() - part.above())).toList())
                : null);
    }

    private Figure(RawObservation raw, Level level, ObservationStatus primary, List<Part> parts,
            List<Integer> withheldBySource, Masking masking, @Nullable Seen before, @Nullable Limit limit) {
        this.masking = masking;
        this.shown = masking.shown(raw);
        this.withheldBySource = List.copyOf(withheldBySource);
        this.before = before;
        this.raw = raw;
        this.level = level;
        this.primary = primary;
        this.parts = List.copyOf(parts);
        this.status = primary;
        this.ifPublished = release(shown, primary);
        this.limit = limit;
    }

    /// A figure of several areas together. That a share is not above 100 percent follows from those of its areas.
    static Figure ofGroup(RawObservation raw, ObservationStatus primary, List<Part> parts,
            List<Integer> withheldBySource, Masking masking, @Nullable Seen before) {
        return new Figure(raw, Level.GEMEINDE, primary, parts, withheldBySource, masking, before, null);
    }

    /// That a term of the numerator grows with a count.
    ///
    /// @param term  its number
    /// @param slope by how much, with the sign that the term enters with
    record Position(int term, double slope) {}

    RawObservation raw() {
        return raw;
    }

    Indicator indicator() {
        return raw.indicator();
    }

    Level level() {
        return level;
    }

    List<Integer> withheldBySource() {
        return withheldBySource;
    }

    Masking masking() {
        return masking;
    }

    /// What its value is worked out from.
    RawObservation shown() {
        return shown;
    }

    List<Part> parts() {
        return parts;
    }

    Part part(CountTree tree, int area) {
        return parts.stream().filter(part -> part.tree() == tree && part.area() == area).findFirst().orElseThrow();
    }

    /// What is decided by looking at this figure alone.
    ObservationStatus primary() {
        return primary;
    }

    ObservationStatus status() {
        return status;
    }

    void decide(ObservationStatus decided) {
        status = decided;
    }

    /// Whether something of its counts can be learned from it as it stands: its value, or that its base is small.
    boolean speaks() {
        return raw.status().hasValue()
                && (status.hasValue() || status == ObservationStatus.BELOW_BASE || isKnownBefore());
    }

    /// Whether something would be gained by withholding it.
    boolean canBeWithheld() {
        return speaks() && !isKnownBefore();
    }

    /// Whether earlier editions show its value, so that it is no use to withhold it.
    boolean isKnownBefore() {
        return before != null;
    }

    /// Its value as known outside; null where it is withheld and always was.
    @Nullable
    Seen seen() {
        Double value = released().value();
        int decimals = indicator().decimals();
        return value == null || (before != null && before.decimals() > decimals) ? before : new Seen(value, decimals);
    }

    /// Whether it is withheld only because of others.
    boolean isSecondary() {
        return status != primary;
    }

    ProtectedObservation released() {
        return status == primary ? ifPublished : release(shown, status);
    }

    private static ProtectedObservation release(RawObservation counts, ObservationStatus status) {
        Double value = status.hasValue()
                ? Double.valueOf(counts.value()
                        .setScale(counts.indicator().decimals(), RoundingMode.HALF_UP).doubleValue())
                : null;
        return new ProtectedObservation(counts.indicator().id(), counts.area(), counts.year(), value, status);
    }

    /// Whether it is a share that everybody knows to be of a whole: its numerator is not greater than its denominator.
    boolean isPartOfWhole() {
        return isPartOfWhole(raw);
    }

    private static boolean isPartOfWhole(RawObservation raw) {
        return PrimarySuppression.isShare(raw) && raw.numerator() <= raw.denominator();
    }

    /// That of a share the numerator is not greater than the denominator; empty for other figures.
    Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /// Whether it could be in another world, whatever would be seen of it there.
    boolean couldBeIn(Shifts world) {
        return !raw.status().hasValue() || limit == null || limit.excess(world) <= 0;
    }

    /// Whether it could be in another world, and exactly the same would be seen of it there.
    boolean looksTheSame(Shifts world, PrimarySuppression rule) {
        if (!couldBeIn(world)) {
            return false;
        }
        if (!speaks()) {
            return true;
        }
        RawObservation other = in(world);
        if (before != null && !(before.isOf(raw) ? before.isOf(other) : masking.couldBe(raw, shown, other))) {
            return false;
        }
        ObservationStatus decided = rule.decide(other);
        if (status.hasValue()) {
            return decided.hasValue() && (masking.isNone()
                    ? release(other, decided).equals(released())
                    : masking.couldBe(raw, shown, other));
        }
        return status == ObservationStatus.SUPPRESSED || decided == status;
    }

    private RawObservation in(Shifts world) {
        List<Double> terms = new ArrayList<>(raw.terms());
        Double base = raw.base();
        for (Part part : parts) {
            double more = world.of(part);
            for (Position position : part.terms()) {
                terms.set(position.term(), terms.get(position.term()) + more * position.slope());
            }
            base = base == null ? null : Double.valueOf(base + part.below() * more);
        }
        return new RawObservation(raw.indicator(), raw.area(), raw.year(), terms, base, raw.areaSize(), raw.largest(),
                raw.status());
    }

    @Override
    public String toString() {
        return raw.toString();
    }
}
