package de.sozialplanung.opendata.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that one installation publishes, without the data themselves.
///
/// @param id            a short key of the installation, such as `rbk`
/// @param title         the catalogue's title
/// @param description   what it offers
/// @param notice        a warning that stands on every page and in every title, such as that all figures are invented;
///                      null where there is none
/// @param publisher     who publishes
/// @param contact       who is to be asked
/// @param licence       of everything in it
/// @param contributorId an IRI below `http://dcat-ap.de/def/contributors/`; null outside GovData
/// @param region        what it is about
/// @param datasets      one per collection, in their order; what portals list follows from them, see `entries`
/// @param collections   in the order a layer list shows them
/// @param indicators    in the order of `indikatoren.csv`
/// @param areaSets      every division in use
/// @param needIndex     how the need index is worked out; null where there is none
/// @param correspondences what became of the areas of earlier sets
/// @param legalBasis    what the law asks of datasets
/// @param statements    what the operator says on the pages that the law asks for
/// @param ageGroups     into which the inhabitants of an area are divided, the youngest first; none where nothing is said
public record Catalog(String id, LocalizedText title, LocalizedText description, @Nullable LocalizedText notice,
        Agent publisher, Agent contact, Licence licence, @Nullable String contributorId, Region region,
        List<Dataset> datasets, List<Collection> collections, List<Indicator> indicators, List<AreaSet> areaSets,
        @Nullable NeedIndexMethod needIndex, List<AreaCorrespondence> correspondences, LegalBasis legalBasis,
        Statements statements, List<AgeGroup> ageGroups) {

    /// A catalogue without a need index.
    public Catalog(String id, LocalizedText title, LocalizedText description, @Nullable LocalizedText notice,
            Agent publisher, Agent contact, Licence licence, @Nullable String contributorId, Region region,
            List<Dataset> datasets, List<Collection> collections, List<Indicator> indicators, List<AreaSet> areaSets) {
        this(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets, collections,
                indicators, areaSets, null);
    }

    /// A catalogue whose area sets have no predecessors, of which no law asks anything, whose operator says nothing, and that
    /// knows no groups of ages.
    public Catalog(String id, LocalizedText title, LocalizedText description, @Nullable LocalizedText notice,
            Agent publisher, Agent contact, Licence licence, @Nullable String contributorId, Region region,
            List<Dataset> datasets, List<Collection> collections, List<Indicator> indicators, List<AreaSet> areaSets,
            @Nullable NeedIndexMethod needIndex) {
        this(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets, collections,
                indicators, areaSets, needIndex, List.of(), LegalBasis.NONE,
                Statements.NONE, List.of());
    }

    public Catalog {
        datasets = List.copyOf(datasets);
        collections = List.copyOf(collections);
        indicators = List.copyOf(indicators);
        areaSets = List.copyOf(areaSets);
        correspondences = List.copyOf(correspondences);
        ageGroups = List.copyOf(ageGroups);
    }

    /// The same catalogue with another need index.
    public Catalog withNeedIndex(@Nullable NeedIndexMethod method) {
        return new Catalog(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets,
                collections, indicators, areaSets, method, correspondences, legalBasis, statements, ageGroups);
    }

    /// The same catalogue with other correspondences.
    public Catalog withCorrespondences(List<AreaCorrespondence> others) {
        return new Catalog(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets,
                collections, indicators, areaSets, needIndex, others, legalBasis, statements, ageGroups);
    }

    /// The same catalogue with another legal basis.
    public Catalog withLegalBasis(LegalBasis other) {
        return new Catalog(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets,
                collections, indicators, areaSets, needIndex, correspondences, other, statements,
                ageGroups);
    }

    /// The same catalogue with other statements.
    public Catalog withStatements(Statements others) {
        return new Catalog(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets,
                collections, indicators, areaSets, needIndex, correspondences, legalBasis, others,
                ageGroups);
    }

    /// The same catalogue with other groups of ages.
    public Catalog withAgeGroups(List<AgeGroup> others) {
        return new Catalog(id, title, description, notice, publisher, contact, licence, contributorId, region, datasets,
                collections, indicators, areaSets, needIndex, correspondences, legalBasis, statements, others);
    }

    /// The same catalogue with further collections and their datasets.
    public Catalog with(List<Collection> moreCollections, List<Dataset> moreDatasets) {
        return new Catalog(id, title, description, notice, publisher, contact, licence, contributorId, region,
                Stream.concat(datasets.stream(), moreDatasets.stream()).toList(),
                Stream.concat(collections.stream(), moreCollections.stream()).toList(), indicators, areaSets,
                needIndex, correspondences, legalBasis, statements, ageGroups);
    }

    public Optional<Collection> collection(String collectionId) {
        return collections.stream().filter(c -> c.id().equals(collectionId)).findFirst();
    }

    public Optional<Dataset> datasetOf(String collectionId) {
        return datasets.stream().filter(d -> d.collection().equals(collectionId)).findFirst();
    }

    /// What portals list of it.
    public CatalogEntries entries() {
        return CatalogEntries.of(this);
    }

    /// The indicator that a dataset is about; empty where it is about a collection as it is.
    public Optional<Indicator> indicatorOf(Dataset dataset) {
        return indicators.stream().filter(indicator -> indicator.dataset().equals(dataset.id())).findFirst();
    }
}
