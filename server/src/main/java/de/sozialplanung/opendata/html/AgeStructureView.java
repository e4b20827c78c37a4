package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.html.drawing.BarDrawing;
import de.sozialplanung.opendata.html.page.AgeStructure;
import de.sozialplanung.opendata.html.page.AtlasText;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.ValueView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out which share of an area's inhabitants belongs to each group of ages, from nothing but published shares: a group
/// of which one of them is withheld is withheld as well.
///
/// @param shell the page
/// @param areas the area itself, then those that it lies in, the smallest first
record AgeStructureView(Shell shell, List<Of> areas) {

    private static final int WHOLE = 100;

    /// The figures of one area.
    ///
    /// @param name    of the area
    /// @param figures by indicator and year
    record Of(String name, Map<String, SortedMap<Integer, Figure>> figures) {}

    /// A share; null with the state that says why there is none.
    private record Share(@Nullable Double value, ObservationStatus status) {}

    /// Null where the catalogue names no groups, or nothing of theirs is published for the area.
    @Nullable
    AgeStructure page() {
        List<AgeGroup> groups = shell.catalog().ageGroups();
        OptionalInt latest = groups.isEmpty() ? OptionalInt.empty() : latest(groups);
        if (latest.isEmpty()) {
            return null;
        }
        int year = latest.getAsInt();
        int decimals = shell.catalog().indicators().stream().filter(i -> groups.stream().anyMatch(g -> uses(g, i.id())))
                .mapToInt(Indicator::decimals).max().orElse(1);
        List<AgeStructure.Row> rows = new ArrayList<>();
        List<BarDrawing.Group> drawn = new ArrayList<>();
        for (AgeGroup group : groups) {
            List<ValueView> views = new ArrayList<>();
            List<BarDrawing.Value> values = new ArrayList<>();
            for (Of area : areas) {
                Share share = share(group, area, year);
                ValueView view = view(share, decimals);
                views.add(view);
                values.add(new BarDrawing.Value(share.value(), view.text().isEmpty() ? view.note() : view.text(),
                        area.name()));
            }
            rows.add(new AgeStructure.Row(ages(group), views));
            drawn.add(new BarDrawing.Group(ages(group), values));
        }
        return new AgeStructure(String.valueOf(year), areas.stream().map(Of::name).toList(), rows,
                BarDrawing.of(drawn));
    }

    /// The latest year in which a share of the area is known, else the latest of all.
    private OptionalInt latest(List<AgeGroup> groups) {
        SortedMap<Integer, Boolean> years = new TreeMap<>();
        groups.stream().flatMap(AgeStructureView::indicators)
                .forEach(id -> areas.getFirst().figures().getOrDefault(id, new TreeMap<>())
                        .forEach((year, figure) -> years.merge(year, figure.value() != null, Boolean::logicalOr)));
        return Stream.of(true, false).map(known -> years.entrySet().stream().filter(e -> e.getValue() || !known)
                .mapToInt(Map.Entry::getKey).max()).filter(OptionalInt::isPresent).findFirst()
                .orElse(OptionalInt.empty());
    }

    private static Stream<String> indicators(AgeGroup group) {
        return Stream.concat(Optional.ofNullable(group.share()).stream(), group.less().stream());
    }

    private static boolean uses(AgeGroup group, String indicator) {
        return indicators(group).anyMatch(indicator::equals);
    }

    private static Share share(AgeGroup group, Of area, int year) {
        double value = group.share() == null ? WHOLE : 0;
        ObservationStatus status = ObservationStatus.NORMAL;
        boolean known = true;
        for (String id : indicators(group).toList()) {
            Figure figure = area.figures().getOrDefault(id, new TreeMap<>()).get(year);
            Double part = figure == null ? null : figure.value();
            status = ObservationStatus.worse(status, figure == null ? ObservationStatus.MISSING : figure.status());
            if (part == null) {
                known = false;
            } else {
                value += id.equals(group.share()) ? part : -part;
            }
        }
        // of rounded shares a difference may be a little below nil
        return new Share(known ? Math.max(0, value) : null, status);
    }

    private ValueView view(Share share, int decimals) {
        Double value = share.value();
        String sign = share.status().sign();
        return new ValueView(value == null ? "" : Numbers.decimal(value, decimals, decimals, shell.language()), null,
                sign, sign.isEmpty() ? "" : shell.text(share.status().title()), true);
    }

    private String ages(AgeGroup group) {
        Integer to = group.to();
        if (to == null) {
            return shell.text(AtlasText.AGES_FROM, group.from());
        }
        return group.from() == 0 ? shell.text(AtlasText.AGES_UNDER, to + 1)
                : shell.text(AtlasText.AGES_BETWEEN, group.from(), to);
    }
}
