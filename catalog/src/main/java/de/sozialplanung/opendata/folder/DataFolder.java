package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaGroups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A data folder: everything that one installation publishes, as the offices put it together. The format is described
/// in `catalog/README.md`.
public final class DataFolder {

    private static final String USUAL_INDICATORS = "indikatoren.csv";

    private final FolderPath folder;
    private final Katalog katalog;
    private final Findings findings;

    private DataFolder(FolderPath folder, Katalog katalog, Findings findings) {
        this.folder = folder;
        this.katalog = katalog;
        this.findings = findings;
    }

    /// Reads and checks a folder. Everything that is wrong becomes a finding; reading goes on as far as it can.
    ///
    /// @param folder      the folder; files that are not in it are looked for beside `katalogYaml`
    /// @param katalogYaml what the folder contains
    /// @param findings    takes what was found; where it has errors afterwards, nothing may be published
    /// @return what was read; empty where there is no usable `katalog.yaml` or not a single area
    public static Optional<FolderContent> read(Path folder, Path katalogYaml, Findings findings) {
        Optional<Katalog> katalog = KatalogReader.read(katalogYaml, findings);
        return katalog.flatMap(k -> new DataFolder(new FolderPath(folder, katalogYaml), k, findings).content());
    }

    private Optional<FolderContent> content() {
        Catalog catalog = katalog.catalog();
        if (katalog.areas().isEmpty()) {
            findings.error(FindingKind.MISSING_DATA, "katalog.yaml", 0, "gebiete", null,
                    "Es sind keine Gebiete genannt; erwartet wird wenigstens der Kreis.");
        }
        AreaSets sets = new AreaSets(katalog.areas(), findings);
        List<AreaDraft> drafts = new AreaReader(folder, findings).read(sets.sourcesInForce());
        sets.remember(new AreaReader(folder, findings).read(sets.earlierSources()));
        List<Area> areas = new AreaChecks(catalog.region(), findings).check(drafts);
        AreaIndex index = new AreaIndex(areas);
        sets.read(katalog.crosswalks(), folder, index);
        IndicatorReader indicatorReader = new IndicatorReader(katalog, findings);
        List<Indicator> indicators = indicators(indicatorReader);
        TitleChecks titles = new TitleChecks(catalog.region().name(), areas, findings);
        titles.indicators(indicators, indicatorReader);
        titles.areas(katalog.areas());
        titles.queries(katalog.queries());
        ValueSink sink = new ValueSink(findings);
        Set<String> wanted = IndicatorChecks.wanted(indicators, katalog.disclosure().relations());
        katalog.breakdowns().forEach(breakdown -> wanted.addAll(breakdown.parts()));
        new CountFiles(folder, sets, areas, sink, wanted, findings).read(katalog.values());
        new YearPools(sink, katalog.indicatorPlace(), areas, findings).complete(katalog.disclosure().relations());
        new IndicatorChecks(sink.measurements(), indicatorReader, findings).check(indicators);
        new PlausibilityChecks(sink, indicatorReader, katalog, findings).check(areas, indicators, wanted);
        katalog.needIndex().check(indicators, areas, findings);
        AreaGroups groups = new AreaGroupReader(areas, index, findings).read(katalog.groups(), folder, indicators);
        List<FolderContent.Table> tables = tables(index);
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(new FolderContent(
                        catalog.withCorrespondences(sets.correspondences())
                                .withLegalBasis(katalog.legalBasis().check(indicators, katalog.queries(), findings))
                                .withAgeGroups(katalog.ages().check(indicators, findings)),
                        sets.all(),
                        areas, indicators, sink.measurements(),
                        katalog.disclosure().cellKey(), katalog.disclosure().relations(), groups,
                        katalog.supplyGroups().check(indicators, findings), tables,
                        katalog.queries().stream().flatMap(query -> query.load(folder, findings).stream()).toList()));
    }

    private List<Indicator> indicators(IndicatorReader reader) {
        Optional<String> named = katalog.indicators();
        if (named.isEmpty() && katalog.values().isEmpty()) {
            return folder.findQuietly(USUAL_INDICATORS).map(reader::read).orElse(List.of());
        }
        List<InputFile> files = folder.find(named.orElse(USUAL_INDICATORS), katalog.indicatorPlace(), findings);
        return files.isEmpty() ? List.of() : reader.read(files.getFirst());
    }

    private List<FolderContent.Table> tables(AreaIndex index) {
        Codes codes = new Codes();
        List<FolderContent.Table> tables = new ArrayList<>();
        if (!katalog.offers().isEmpty()) {
            tables.add(new FolderContent.Table(ServiceSchemas.offers(),
                    new OfferReader(index, codes, katalog.publishPersons(), findings).read(katalog.offers(), folder)));
        }
        PlanningReader planning = new PlanningReader(folder, index, codes, findings);
        if (!katalog.actors().isEmpty()) {
            tables.add(new FolderContent.Table(ServiceSchemas.actors(), planning.actors(katalog.actors())));
        }
        if (!katalog.processes().isEmpty()) {
            tables.add(new FolderContent.Table(ServiceSchemas.planningProcesses(),
                    planning.processes(katalog.processes())));
        }
        if (!katalog.measures().isEmpty()) {
            tables.add(new FolderContent.Table(ServiceSchemas.measuresTaken(), planning.measures(katalog.measures())));
        }
        return List.copyOf(tables);
    }
}
