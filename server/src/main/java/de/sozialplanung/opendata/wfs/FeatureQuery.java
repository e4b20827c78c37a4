package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.wfs.WfsRequest.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which features a client wants: said in the request itself or by the name of a stored query.
sealed interface FeatureQuery {

    /// A query of its own.
    ///
    /// @param types      what `typeNames` names; empty where resource ids tell the type
    /// @param selection  which features of it
    /// @param srsName    the reference system of the answer as the client wrote it; null for the default
    /// @param properties the properties wanted, without prefix; empty for all
    /// @param sortBy     in which order
    record AdHoc(List<TypeName> types, Selection selection, @Nullable String srsName, List<String> properties,
            SortBy sortBy) implements FeatureQuery {

        public AdHoc {
            types = List.copyOf(types);
            properties = List.copyOf(properties);
        }

        /// The same of some features of one type.
        AdHoc restrictedTo(TypeName type, List<String> gmlIds) {
            return new AdHoc(List.of(type), new Selection.ResourceIds(gmlIds), srsName, properties, sortBy);
        }
    }

    /// The stored query `GetFeatureById` (OGC 09-025, 7.9.3.6), which every service has.
    ///
    /// @param id the `gml:id` of one feature
    record ById(String id) implements FeatureQuery {

        static final String URN = "urn:ogc:def:query:OGC-WFS::GetFeatureById";

        /// Whether a stored query of that name is this one; WFS 2.0.2 knows it by a URI too.
        static boolean isNamed(String storedQuery) {
            return URN.equals(storedQuery)
                    || "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById".equals(storedQuery);
        }
    }

    /// The same as a query of its own: a feature that is asked for by its `gml:id`.
    default AdHoc adHoc() {
        return switch (this) {
            case AdHoc adHoc -> adHoc;
            case ById(String id) ->
                    new AdHoc(List.of(), new Selection.ResourceIds(List.of(id)), null, List.of(), SortBy.NONE);
        };
    }
}
