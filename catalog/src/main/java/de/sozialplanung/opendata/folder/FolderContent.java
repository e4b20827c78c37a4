package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.SavedQuery;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroups;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.List;
import java.util.Map;

/// All that a data folder says, read and checked: what the edition is built from.
///
/// @param catalog      catalogue texts with empty lists of datasets, collections, indicators and area sets
/// @param areaSets     the area sets, Kreis first
/// @param areas        the areas of all levels, Kreis first, then Gemeinden, then Wohnplätze, each by key
/// @param indicators   in the order of `indikatoren.csv`
/// @param measurements raw counts
/// @param cellKey      the secret of `DisclosureMethod.CELL_KEY`; empty where no indicator uses it
/// @param relations    what everybody knows to hold between measures
/// @param groups       areas put together, and what is published of them
/// @param supplyGroups code of a target group → id of the indicator that says how many they are
/// @param tables       what is published as it was read (offers, actors, planning): public rows only, secret addresses
///                     and names of persons already removed
/// @param queries      what is published as the results of queries over all the rest
public record FolderContent(Catalog catalog, List<AreaSet> areaSets, List<Area> areas, List<Indicator> indicators,
        Measurements measurements, String cellKey, MeasureRelations relations, AreaGroups groups,
        Map<String, String> supplyGroups,
        List<Table> tables, List<SavedQuery> queries) {

    /// Says nothing of the secret, so that no log can leak it.
    @Override
    public String toString() {
        return "FolderContent[" + catalog.id() + "]";
    }

    /// The rows of one collection, geometry in EPSG:25832.
    public record Table(Collection collection, List<Feature> features) {}
}
