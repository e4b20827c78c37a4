package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.AuditSummary;
import java.util.ArrayList;
import java.util.List;

/// All that goes into an edition: protected, derived, ready to be written.
///
/// @param catalog    complete, with datasets, collections, indicators and area sets
/// @param tables     one per collection of the catalogue, in its order
/// @param protection what everybody may know of how its figures are protected
public record EditionContent(Catalog catalog, List<Table> tables, AuditSummary protection) {

    /// Content without figures that were protected.
    public EditionContent(Catalog catalog, List<Table> tables) {
        this(catalog, tables, AuditSummary.none());
    }

    public EditionContent {
        tables = List.copyOf(tables);
    }

    /// The same with further tables, each a dataset of its own.
    public EditionContent with(List<Table> more) {
        List<Table> noticed = more.stream()
                .map(table -> new Table(EditionBuilder.noticed(table.collection(), catalog.notice()), table.features()))
                .toList();
        List<Table> all = new ArrayList<>(tables);
        all.addAll(noticed);
        List<Collection> collections = noticed.stream().map(Table::collection).toList();
        return new EditionContent(
                catalog.with(collections, collections.stream().map(DatasetTexts::of).toList()), all, protection);
    }

    /// The features of one collection in EPSG:25832, in their final order. Rows that show the same area share one
    /// geometry object, which is then stored once.
    ///
    /// @param features gone through once and one at a time, so that they need not be in memory all at once
    public record Table(Collection collection, Iterable<Feature> features) {

        /// A table that is in memory anyway.
        public Table(Collection collection, List<Feature> features) {
            this(collection, (Iterable<Feature>) List.copyOf(features));
        }
    }
}
