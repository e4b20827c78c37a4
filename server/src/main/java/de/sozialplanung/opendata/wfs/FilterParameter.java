package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.fes.FesWriter;
import java.util.List;
import java.util.Optional;

/// The parameter of a key-value request that says a filter, however the filter came.
///
/// @param name  `resourceId`, `bbox` or `filter`
/// @param value not yet escaped
record FilterParameter(String name, String value) {

    /// The parameter that says a filter.
    ///
    /// @param filter its identifiers are `gml:id`s
    /// @return empty for a filter that everything passes
    static Optional<FilterParameter> of(Filter filter, Collection collection) {
        return switch (filter) {
            case Filter.Everything() -> Optional.empty();
            case Filter.Ids(List<String> ids) when !ids.isEmpty() && ids.stream().noneMatch(id -> id.contains(",")) ->
                    Optional.of(new FilterParameter("resourceId", String.join(",", ids)));
            case Filter.Spatial(SpatialRelation relation, Expression.OwnGeometry _, Expression.Box box) when relation == SpatialRelation.INTERSECTS ->
                    Optional.of(new FilterParameter("bbox", BboxText.write(box)));
            case Filter.And _,Filter.Or _,Filter.Not _,Filter.IsTrue _,Filter.Compare _,Filter.Between _,Filter.In _,Filter.Like _,Filter.IsNull _,Filter.Spatial _,Filter.Temporal _,Filter.Array _,Filter.During _,Filter.Ids _ ->
                    Optional.of(new FilterParameter("filter", FesWriter.text(filter, collection)));
        };
    }
}
