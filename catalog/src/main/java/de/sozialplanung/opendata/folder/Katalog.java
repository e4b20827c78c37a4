package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.plausibility.Breakdown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All that `katalog.yaml` says.
///
/// @param catalog        the texts; its lists are empty
/// @param disclosure     how indicators are protected that say nothing of it
/// @param publishPersons whether names of contact persons are public
/// @param areas          where the areas are
/// @param crosswalks     how earlier area sets become those in force
/// @param indicators     the name of the file of indicators
/// @param indicatorPlace where that name stands
/// @param values         where the counts are
/// @param breakdowns     which measures ought to make up which
/// @param offers         where the offers are
/// @param supplyGroups   how many the target groups of offers are
/// @param actors         where the actors are
/// @param processes      where the planning processes are
/// @param measures       where the measures taken are
/// @param groups         areas put together, and what is published of them
/// @param needIndex      how the need index is worked out
/// @param queries        what is published as the results of queries
/// @param legalBasis     what the law asks of datasets
/// @param ages           which indicators are shares of which ages
record Katalog(Catalog catalog, DisclosureDefaults disclosure, boolean publishPersons, List<AreaSource> areas,
        List<CrosswalkSource> crosswalks,
        Optional<String> indicators, Place indicatorPlace, List<ValueSource> values, List<Breakdown> breakdowns,
        List<RecordSource> offers, SupplyGroups supplyGroups, List<RecordSource> actors,
        List<RecordSource> processes, List<RecordSource> measures, AreaGroupSource groups,
        NeedIndexSource needIndex, List<SavedQuerySource> queries, LegalBasisSource legalBasis,
        AgeStructureSource ages) {

    /// The level of that code.
    static Optional<Level> level(String code) {
        return Arrays.stream(Level.values()).filter(level -> level.code().equals(code)).findFirst();
    }
}
