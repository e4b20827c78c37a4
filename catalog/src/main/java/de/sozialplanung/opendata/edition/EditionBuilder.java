package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.AuditSummary;
import de.sozialplanung.opendata.protection.EarlierFigures;
import de.sozialplanung.opendata.protection.ProtectedFigures;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.protection.Protection;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Derivation;
import de.sozialplanung.opendata.statistics.RawObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes an edition's content out of what a data folder says. Raw counts go no further than `figures`.
public final class EditionBuilder {

    private static final String OFFERS = "angebote";

    private EditionBuilder() {}

    /// Derives, protects and arranges everything that is published, as the first edition that there is.
    ///
    /// @throws de.sozialplanung.opendata.protection.UnsafeFiguresException where its figures cannot be protected
    public static EditionContent build(FolderContent content) {
        return build(content, figures(content, EarlierFigures.none(), _ -> {}));
    }

    /// Arranges everything that is published.
    ///
    /// @param figures those of the same folder
    public static EditionContent build(FolderContent content, ProtectedFigures figures) {
        AreaTree tree = new AreaTree(content.areas());
        // groups of areas have a table of their own
        Map<Boolean, List<ProtectedObservation>> ofAreas = figures.observations().stream()
                .collect(Collectors.partitioningBy(figure -> tree.area(figure.area()).isPresent()));
        ObservationCube cube = new ObservationCube(tree, ofAreas.getOrDefault(true, List.of()));
        List<Indicator> published = content.indicators().stream().filter(cube::has).toList();
        List<Table> tables = new ArrayList<>(new AreaTables(cube, published).build());
        tables.addAll(new ObservationTables(cube, published).build());
        new GroupTable(content.groups().groups(), published).build(ofAreas.getOrDefault(false, List.of()))
                .ifPresent(tables::add);
        NeedIndexTable index = new NeedIndexTable(cube, published,
                Objects.requireNonNullElseGet(content.catalog().needIndex(), NeedIndexMethod::usual));
        Optional<Table> needIndex = index.build();
        needIndex.ifPresent(tables::add);
        List<Table> asRead = content.tables().stream()
                .map(table -> new Table(table.collection(), table.features())).toList();
        asRead.stream().filter(table -> table.collection().id().equals(OFFERS)).findFirst()
                .flatMap(offers -> new SupplyTable(tree, new OfferKinds(tree, offers),
                        new GroupSizes(cube, published, content.supplyGroups())).build())
                .ifPresent(tables::add);
        tables.addAll(asRead);
        EditionContent all = assemble(content, published, tables, figures.summary());
        return new EditionContent(all.catalog().withNeedIndex(needIndex.isPresent() ? index.method() : null),
                all.tables(), all.protection());
    }

    /// Derives all figures and protects them.
    ///
    /// @param earlier  what editions published before show
    /// @param progress told the share that is done, from 0 to 1
    /// @throws de.sozialplanung.opendata.protection.UnsafeFiguresException where they cannot be protected
    public static ProtectedFigures figures(FolderContent content, EarlierFigures earlier,
            DoubleConsumer progress) {
        return new Protection(new AreaTree(content.areas()), content.measurements(), content.cellKey(),
                content.relations(), content.groups().groups(), content.catalog().ageGroups())
                .protect(derived(content), earlier, progress);
    }

    private static List<RawObservation> derived(FolderContent content) {
        Derivation derivation = new Derivation(new AreaTree(content.areas()), content.measurements());
        List<RawObservation> raw = new ArrayList<>();
        for (Indicator indicator : content.indicators()) {
            raw.addAll(derivation.observe(indicator));
            if (content.groups().indicators().contains(indicator.id())) {
                content.groups().groups().forEach(group -> raw.addAll(derivation.observe(indicator, group)));
            }
        }
        return raw;
    }

    private static EditionContent assemble(FolderContent content, List<Indicator> published, List<Table> tables,
            AuditSummary protection) {
        Catalog texts = content.catalog();
        List<Table> noticed = tables.stream()
                .map(table -> new Table(noticed(table.collection(), texts.notice()), table.features())).toList();
        List<Collection> collections = noticed.stream().map(Table::collection).toList();
        Catalog catalog = new Catalog(texts.id(), noticed(texts.title(), texts.notice()), texts.description(),
                texts.notice(), texts.publisher(), texts.contact(), texts.licence(), texts.contributorId(),
                texts.region(), collections.stream().map(DatasetTexts::of).toList(), collections, published,
                content.areaSets()).withCorrespondences(texts.correspondences()).withLegalBasis(texts.legalBasis())
                .withStatements(texts.statements()).withAgeGroups(texts.ageGroups());
        return new EditionContent(catalog, noticed, protection);
    }

    /// The collection with the notice of the catalogue in its title.
    static Collection noticed(Collection collection, @Nullable LocalizedText notice) {
        return new Collection(collection.id(), noticed(collection.title(), notice), collection.description(),
                collection.schema());
    }

    /// The title with the notice in brackets, so that it is seen wherever the title alone is.
    private static LocalizedText noticed(LocalizedText title, @Nullable LocalizedText notice) {
        return notice == null
                ? title
                : new LocalizedText(noticed(title.de(), notice.de()), noticed(title.en(), notice.en()));
    }

    private static String noticed(String title, String notice) {
        String words = notice.endsWith(".") ? notice.substring(0, notice.length() - 1) : notice;
        return title.contains(words) ? title : title + " (" + words + ")";
    }
}
