package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.AuditSummary.Withheld;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What several audits say together of the figures of one edition.
final class AuditTally {

    private final @Nullable ProtectedObservation[] released;
    private final @Nullable Withholding[] withheld;
    private final Map<String, Withheld> indicators = new LinkedHashMap<>();
    private long shown;
    private long late;
    private long open;

    /// Nothing audited yet.
    ///
    /// @param all the figures of the edition
    AuditTally(List<RawObservation> all) {
        released = new @Nullable ProtectedObservation[all.size()];
        withheld = new @Nullable Withholding[all.size()];
        for (RawObservation raw : all) {
            indicators.putIfAbsent(raw.indicator().id(), new Withheld(raw.indicator().id(), 0, 0));
        }
    }

    /// Adds an audit of some of the figures.
    ///
    /// @param numbers which of all they are
    void add(List<Integer> numbers, Audit audit) {
        List<ProtectedObservation> seen = audit.released();
        List<Optional<Withholding>> reasons = audit.withheld();
        for (int i = 0; i < numbers.size(); i++) {
            ProtectedObservation figure = seen.get(i);
            Optional<Withholding> reason = reasons.get(i);
            released[numbers.get(i)] = figure;
            withheld[numbers.get(i)] = reason.orElse(null);
            indicators.merge(figure.indicator(), new Withheld(figure.indicator(), 1, reason.isPresent() ? 1 : 0),
                    Withheld::plus);
        }
        shown += audit.shown();
        late += audit.late();
        open += audit.open();
    }

    /// All figures as they may be seen.
    ///
    /// @throws UnsafeFiguresException where a withheld count could be worked out
    ProtectedFigures figures() {
        if (open > 0) {
            throw new UnsafeFiguresException(open);
        }
        List<ProtectedObservation> all = new ArrayList<>(released.length);
        for (ProtectedObservation figure : released) {
            all.add(Objects.requireNonNull(figure, "every figure belongs to some years"));
        }
        return new ProtectedFigures(all, new AuditSummary(List.copyOf(indicators.values())),
                Arrays.stream(withheld).filter(Objects::nonNull).map(Objects::requireNonNull).toList(),
                new KnownBefore((int) shown, (int) late));
    }
}
