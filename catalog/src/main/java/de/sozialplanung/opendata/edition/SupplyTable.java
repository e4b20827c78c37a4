package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.AnalysisSchemas;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.edition.AreaCentres.Centre;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.edition.OfferKinds.Kind;
import de.sozialplanung.opendata.edition.OfferKinds.Offered;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Supply with offers: how many active offers of each kind an area has, for all and for single target groups, how many
/// that is per 1,000 of them, and how far the next one is. Made of what is published only.
final class SupplyTable {

    private static final int DECIMALS = 2;

    private final AreaTree tree;
    private final OfferKinds kinds;
    private final GroupSizes sizes;
    private final AreaCentres centres;

    /// @param kinds the published offers by kind
    SupplyTable(AreaTree tree, OfferKinds kinds, GroupSizes sizes) {
        this.tree = tree;
        this.kinds = kinds;
        this.sizes = sizes;
        this.centres = new AreaCentres(tree, sizes::residents);
    }

    /// A row per area and kind that is offered anywhere, nil included, then one for each target group of that kind whose
    /// size is published; empty where nothing is offered.
    Optional<Table> build() {
        List<Feature> features = new ArrayList<>();
        for (Area area : tree.areas()) {
            kinds.offered().forEach((kind, offered) -> {
                String group = kind.group();
                if (group == null || sizes.knows(group)) {
                    features.add(row(area, kind, offered));
                }
            });
        }
        return features.isEmpty() ? Optional.empty() : Optional.of(new Table(AnalysisSchemas.supply(), features));
    }

    private Feature row(Area area, Kind kind, Offered offered) {
        String group = kind.group();
        String id = area.key() + "-" + kind.code() + (group == null ? "" : "." + group);
        int count = offered.count(area.key());
        Centre centre = centres.of(area);
        List<@Nullable Object> values = Arrays.asList(id, area.key(), area.name(), area.level().code(),
                tree.at(Level.GEMEINDE, area.key()).map(Area::key).orElse(null), kind.code(), group, (long) count,
                perThousand(count, group == null ? sizes.residents(area) : sizes.of(group, area)),
                offered.distance(centre.point()), centre.origin());
        return new Feature(values, area.geometry());
    }

    private static @Nullable Double perThousand(int count, OptionalDouble size) {
        return size.isEmpty() || size.getAsDouble() <= 0
                ? null
                : Double.valueOf(BigDecimal.valueOf(count * 1000.0 / size.getAsDouble())
                        .setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue());
    }
}
