package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.FirstLinks;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.PlanMap;
import de.sozialplanung.opendata.html.page.PlanText;
import de.sozialplanung.opendata.html.page.PlanningPage;
import de.sozialplanung.opendata.html.page.ProcessPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Arranges a planning process and its measures for its page, and in short for lists of several.
final class PlanningView {

    static final String PROCESSES = "planungsprozesse";
    static final String PHASE = "planungsphase";
    private static final int MOST = 2000;
    private static final int MOST_AREAS = 100;

    private final Shell shell;
    private final CollectionReader processes;
    private final ConceptSchemes schemes;
    private final CodeWords codes;
    private final Areas areas;
    private final PlanningMap map;

    PlanningView(Shell shell, CollectionReader processes, Outlines outlines, ConceptSchemes schemes) {
        this.shell = shell;
        this.processes = processes;
        this.schemes = schemes;
        codes = new CodeWords(shell, schemes);
        areas = new Areas(processes.publication());
        map = new PlanningMap(shell, processes, outlines, areas, codes);
    }

    CodeWords codes() {
        return codes;
    }

    Areas areas() {
        return areas;
    }

    /// The map of several processes.
    PlanMap map(List<Feature> shown) {
        return map.of(shown, false);
    }

    private Publication publication() {
        return processes.publication();
    }

    ProcessPage one(Feature process, String root) {
        FirstLinks offers = !shell.has(OfferView.OFFERS) ? new FirstLinks(List.of(), "")
                : areas(process, MOST_AREAS, key -> "/angebote?" + Level.WOHNPLATZ.code() + "=" + Links.encode(key));
        String phase = processes.text(process, "status");
        List<ProcessPage.Step> steps = schemes.get(PHASE).concepts().stream()
                .filter(step -> !"ruht".equals(step.code()) || "ruht".equals(phase))
                .map(step -> new ProcessPage.Step(codes.of(PHASE, step.code()), step.code().equals(phase))).toList();
        List<Fact> facts = Stream.of(
                new Fact(shell.text(PlanText.MUNICIPALITY), municipality(process)),
                new Fact(shell.text(PlanText.LEADER), processes.text(process, "federfuehrung")),
                new Fact(shell.text(PlanText.REASON), processes.text(process, "anlass")),
                new Fact(shell.text(PlanText.PERIOD), period(processes, process)),
                new Fact(shell.text(PlanText.FIELDS), String.join(", ", fields(process))),
                new Fact(shell.text(PlanText.GROUPS),
                        String.join(", ", codes.of("zielgruppe", processes.texts(process, "zielgruppen")))))
                .filter(fact -> !fact.value().isEmpty()).toList();
        return new ProcessPage(shell, card(process, MOST_AREAS), processes.text(process, "beschreibung"), steps, facts,
                measures(process), map.of(List.of(process), true), offers, root + "/id/planungsprozess/" + process.id(),
                "/collections/" + PROCESSES + "/items/" + Links.encode(process.id()));
    }

    /// A process in short, with so many of its areas.
    PlanningPage.Planned card(Feature process, int most) {
        long measures = CollectionReader.of(publication(), PlanningMap.MEASURES)
                .map(all -> all.count(all.is("prozess", process.id()))).orElse(0L);
        return new PlanningPage.Planned(processes.title(process), "/planung/" + Links.encode(process.id()),
                codes.of(PHASE, processes.text(process, "status")), municipality(process),
                areas(process, most, key -> "/gebiete/" + Links.encode(key)), fields(process),
                period(processes, process),
                measures == 1 ? shell.text(PlanText.MEASURES_ONE)
                        : shell.text(PlanText.MEASURES_COUNT, shell.number(measures)));
    }

    private FirstLinks areas(Feature process, int most, Function<String, String> href) {
        List<String> keys = processes.texts(process, "gebiete");
        return new FirstLinks(
                keys.stream().limit(most)
                        .map(key -> new OfferPage.Link(areas.name(Level.WOHNPLATZ, key), href.apply(key))).toList(),
                keys.size() <= most ? "" : shell.text(PlanText.FURTHER, shell.number(keys.size() - most)));
    }

    private List<String> fields(Feature process) {
        return codes.of("handlungsfeld", processes.texts(process, "handlungsfelder"));
    }

    private String municipality(Feature process) {
        String key = processes.text(process, Level.GEMEINDE.code());
        return key.isEmpty() ? "" : areas.name(Level.GEMEINDE, key);
    }

    private String period(CollectionReader collection, Feature feature) {
        String begin = collection.value(feature, "beginn") instanceof LocalDate day ? shell.date(day) : "";
        String end = collection.value(feature, "ende") instanceof LocalDate day ? shell.date(day) : "";
        if (begin.isEmpty()) {
            return end;
        }
        return end.isEmpty() ? shell.text(PlanText.SINCE, begin) : shell.text(PlanText.FROM_TO, begin, end);
    }

    private List<ProcessPage.Measure> measures(Feature process) {
        Optional<CollectionReader> found = CollectionReader.of(publication(), PlanningMap.MEASURES);
        if (found.isEmpty()) {
            return List.of();
        }
        CollectionReader measures = found.get();
        return measures.where(measures.is("prozess", process.id()), MOST).stream()
                .map(measure -> new ProcessPage.Measure(measures.title(measure),
                        "/collections/" + PlanningMap.MEASURES + "/items/" + Links.encode(measure.id()),
                        measures.text(measure, "traeger"),
                        codes.of("massnahmenstatus", measures.text(measure, "status")), period(measures, measure),
                        measures.text(measure, "ort"), measures.text(measure, "beschreibung")))
                .toList();
    }
}
