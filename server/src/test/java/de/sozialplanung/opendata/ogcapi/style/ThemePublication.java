package de.sozialplanung.opendata.ogcapi.style;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.publication.LinkedData;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.memory.SampleStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.jspecify.annotations.Nullable;

/// A publication of one theme: two years, three levels; one figure for all levels, one for municipalities and the first
/// year only, one without any value.
final class ThemePublication {

    private static final Collection THEME = new Collection("thema", new LocalizedText("Thema", "Theme"),
            LocalizedText.same("Thema"),
            new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                    property("ebene", PropertyType.STRING, Role.NONE),
                    property("stand", PropertyType.DATE, Role.INSTANT),
                    property("fein", PropertyType.NUMBER, Role.NONE).withUnit("%"),
                    property("fein_status", PropertyType.STRING, Role.STATUS),
                    property("grob", PropertyType.NUMBER, Role.NONE),
                    property("grob_status", PropertyType.STRING, Role.STATUS),
                    property("leer", PropertyType.NUMBER, Role.NONE),
                    property("leer_status", PropertyType.STRING, Role.STATUS),
                    property("ohne_status", PropertyType.NUMBER, Role.NONE),
                    property("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY))));

    private ThemePublication() {}

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    static Publication of() {
        Agent agent = new Agent("Kreis", "https://kreis.example", "post@kreis.example", null);
        Catalog catalog = new Catalog("probe", LocalizedText.same("Probe"), LocalizedText.same("Probe"), null, agent,
                agent, new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "dl-de/by-2-0", "Kreis"), null,
                new Region("05378", "Kreis"), List.of(), List.of(THEME), List.of(), List.of());
        Edition edition = new Edition("2026-11-23-0300", Instant.parse("2026-11-23T03:00:00Z"), catalog,
                Map.of("thema", new CollectionSummary("thema", 0, List.of(7.0, 50.9, 7.1, 51.0),
                        LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31))),
                Optional.empty());
        return new Publication(edition, SampleStore.of(edition.id(), Map.of(THEME, features())),
                new LinkedData(ModelFactory.createDefaultModel(), DatasetFactory.create()));
    }

    private static List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        for (int year : new int[]{2023, 2024}) {
            for (String level : List.of("kreis", "gemeinde", "wohnplatz")) {
                for (int i = 0; i < 10; i++) {
                    Double coarse = "gemeinde".equals(level) && year == 2023 ? (double) i : null;
                    List<@Nullable Object> values = Arrays.asList(level + i + "-" + year, level,
                            LocalDate.of(year, 12, 31), (double) year + i, "normal", coarse, "normal", null, "fehlt",
                            1.0);
                    features.add(Feature.of(values, null));
                }
            }
        }
        return features;
    }
}
