package de.sozialplanung.opendata.ogcapi.style;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.style.Palette;
import de.sozialplanung.opendata.style.Style;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Makes the style of a collection of points by kind.
final class KindValues {

    private KindValues() {}

    /// The kinds that occur first in a list, in the order of their scheme.
    static Style style(Publication publication, Collection collection, Property property) {
        Set<String> first = new TreeSet<>();
        int column = collection.schema().index(property.name()).orElseThrow();
        Query query = Query.all(collection, Crs.EPSG_25832)
                .with(Fields.of(collection, Set.of(property.name())));
        try (Page page = publication.store().open(query)) {
            int position = page.collection().schema().index(property.name()).orElse(column);
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                if (feature.value(position) instanceof List<?> items && !items.isEmpty()) {
                    first.add(String.valueOf(items.getFirst()));
                }
            }
        }
        List<Style.Kind> kinds = new ArrayList<>();
        new ConceptSchemes().find(String.valueOf(property.scheme())).ifPresent(scheme -> scheme.concepts().stream()
                .filter(concept -> first.contains(concept.code()))
                .forEach(concept -> kinds.add(new Style.Kind(concept.code(),
                        new LocalizedText(concept.de(), concept.en()), Palette.kind(kinds.size()),
                        Palette.mark(kinds.size())))));
        return new Style.Kinds(collection.id() + "-" + property.name(), collection,
                new LocalizedText(collection.title().de() + ": " + property.title().de(),
                        collection.title().en() + ": " + property.title().en()),
                property, kinds);
    }
}
