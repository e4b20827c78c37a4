package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.filter.fes.FesFilter;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.List;

/// Which features a query wants, as far as it can be read before the type is known whose properties it names.
sealed interface Selection {

    /// All features.
    record All() implements Selection {}

    /// Those with these `gml:id`s.
    record ResourceIds(List<String> ids) implements Selection {

        public ResourceIds {
            ids = List.copyOf(ids);
        }
    }

    /// Those in a box.
    record Bbox(Filter.Spatial box) implements Selection {}

    /// Those that pass a filter.
    record Encoded(XmlNode filter) implements Selection {}

    /// The filter for a collection; its identifiers are `gml:id`s.
    default Filter filter(Collection collection) {
        return switch (this) {
            case All() -> new Filter.Everything();
            case ResourceIds(List<String> ids) -> new Filter.Ids(ids);
            case Bbox(Filter.Spatial box) -> box;
            case Encoded(XmlNode filter) -> FesFilter.read(filter, collection, FilterLimits.STANDARD);
        };
    }

    /// The `gml:id`s that are all it says, which tell the type too; empty where it says anything else.
    default List<String> ids() {
        return switch (this) {
            case All _,Bbox _ -> List.of();
            case ResourceIds(List<String> ids) -> ids;
            case Encoded(XmlNode filter) -> FesFilter.ids(filter);
        };
    }
}
