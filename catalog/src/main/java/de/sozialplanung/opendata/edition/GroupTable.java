package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.AreaGroup;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures of groups of areas.
final class GroupTable {

    private final Map<String, AreaGroup> groups = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();

    GroupTable(List<AreaGroup> groups, List<Indicator> indicators) {
        groups.forEach(group -> this.groups.put(group.key(), group));
        indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
    }

    /// A row for each of the figures that is of a group; empty where none is.
    Optional<Table> build(List<ProtectedObservation> figures) {
        List<Feature> features = new ArrayList<>();
        for (ProtectedObservation figure : figures) {
            AreaGroup group = groups.get(figure.area());
            Indicator indicator = indicators.get(figure.indicator());
            if (group != null && indicator != null) {
                List<@Nullable Object> values = Arrays.asList(
                        indicator.id() + "-" + group.key() + "-" + figure.year(), indicator.id(),
                        indicator.theme().code(), group.key(), group.name(), group.members(), (long) figure.year(),
                        LocalDate.of(figure.year(), Month.DECEMBER, 31), figure.value(), figure.status().code(),
                        indicator.unit());
                features.add(new Feature(values, group.geometry()));
            }
        }
        return features.isEmpty() ? Optional.empty() : Optional.of(new Table(ObservationSchemas.ofGroups(), features));
    }
}
