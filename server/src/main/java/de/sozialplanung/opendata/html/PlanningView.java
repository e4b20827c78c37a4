package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.PlanText;
import de.sozialplanung.opendata.html.page.PlanningPage;
import de.sozialplanung.opendata.html.page.ProcessPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.WebAddress;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Arranges planning processes, their measures and those who take part for their pages.
final class PlanningView {

    static final String PROCESSES = "planungsprozesse";
    private static final String ACTORS = "akteure";
    private static final String PHASE = "planungsphase";
    private static final int MOST = 2000;

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

    private Publication publication() {
        return processes.publication();
    }

    PlanningPage all() {
        List<Feature> found = processes.where(new Filter.Everything(), MOST).stream()
                .sorted(Comparator.comparing(processes::title, shell.byName())).toList();
        Map<String, Long> byPhase = found.stream().collect(
                Collectors.groupingBy(process -> processes.text(process, "status"), Collectors.counting()));
        List<Fact> phases = schemes.get(PHASE).concepts().stream()
                .map(phase -> new Fact(codes.of(PHASE, phase.code()),
                        shell.number(byPhase.getOrDefault(phase.code(), 0L))))
                .toList();
        return new PlanningPage(shell, phases, found.stream().map(this::process).toList(),
                map.of(found, false), actors());
    }

    ProcessPage one(Feature process, String root) {
        List<OfferPage.Link> offers = !shell.has(OfferView.OFFERS) ? List.of()
                : areas(process, key -> "/angebote?" + Level.WOHNPLATZ.code() + "=" + Links.encode(key));
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
        return new ProcessPage(shell, process(process), processes.text(process, "beschreibung"), steps, facts,
                measures(process), map.of(List.of(process), true), offers, root + "/id/planungsprozess/" + process.id(),
                "/collections/" + PROCESSES + "/items/" + Links.encode(process.id()));
    }

    private PlanningPage.Planned process(Feature process) {
        long measures = CollectionReader.of(publication(), PlanningMap.MEASURES)
                .map(all -> all.count(all.is("prozess", process.id()))).orElse(0L);
        return new PlanningPage.Planned(processes.title(process), "/planung/" + Links.encode(process.id()),
                codes.of(PHASE, processes.text(process, "status")), municipality(process),
                areas(process, key -> "/gebiete/" + Links.encode(key)), fields(process), period(processes, process),
                measures == 1 ? shell.text(PlanText.MEASURES_ONE)
                        : shell.text(PlanText.MEASURES_COUNT, shell.number(measures)));
    }

    private List<OfferPage.Link> areas(Feature process, Function<String, String> href) {
        return processes.texts(process, "gebiete").stream()
                .map(key -> new OfferPage.Link(areas.name(Level.WOHNPLATZ, key), href.apply(key))).toList();
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

    private List<PlanningPage.Actor> actors() {
        List<PlanningPage.Actor> list = new ArrayList<>();
        CollectionReader.of(publication(), ACTORS).ifPresent(actors -> actors.where(new Filter.Everything(), MOST)
                .stream().sorted(Comparator.comparing(actors::title, shell.byName())).forEach(actor -> {
                    String mail = actors.text(actor, "email");
                    String web = actors.text(actor, "webseite");
                    list.add(new PlanningPage.Actor(actors.title(actor),
                            codes.of("akteursart", actors.text(actor, "art")),
                            codes.of("akteursrolle", actors.texts(actor, "rolle")),
                            Stream.of(new OfferPage.Reach("", mail, WebAddress.mail(mail)),
                                    new OfferPage.Reach("", web, WebAddress.page(web)))
                                    .filter(reach -> reach.href() != null).toList()));
                }));
        return list;
    }
}
