package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.html.page.PlanMap;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts planning processes on a map: their areas, and the measures that came of them as dots.
///
/// @param shell     the page
/// @param processes of the edition
/// @param outlines  the areas as drawings
/// @param areas     names of areas
/// @param codes     words of states
record PlanningMap(Shell shell, CollectionReader processes, Outlines outlines, Areas areas, CodeWords codes) {

    static final String MEASURES = "massnahmen";
    private static final int MOST = 2000;

    /// The map of some processes. Where all of them lie within one municipality that is what is drawn, larger.
    ///
    /// @param shown  in the order of their titles
    /// @param single whether the page is about one process: its areas lead to their profiles, else to their process
    PlanMap of(List<Feature> shown, boolean single) {
        Map<String, OfferPage.Link> titles = new LinkedHashMap<>();
        Map<String, List<OfferPage.Link>> byArea = new TreeMap<>();
        for (Feature process : shown) {
            OfferPage.Link link = new OfferPage.Link(processes.title(process),
                    "/planung/" + Links.encode(process.id()));
            titles.put(process.id(), link);
            processes.texts(process, "gebiete")
                    .forEach(key -> byArea.computeIfAbsent(key, _ -> new ArrayList<>()).add(link));
        }
        List<PlanMap.Area> planned = byArea.entrySet().stream()
                .map(e -> new PlanMap.Area(areas.name(Level.WOHNPLATZ, e.getKey()),
                        "/gebiete/" + Links.encode(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(PlanMap.Area::name, shell.byName())).toList();
        Optional<Outline> outline = outline(shown, byArea.keySet());
        List<PlanMap.Measure> measures = new ArrayList<>();
        List<Choropleth.Dot> dots = new ArrayList<>();
        CollectionReader.of(processes.publication(), MEASURES)
                .ifPresent(reader -> titles.forEach((id, process) -> reader.where(reader.is("prozess", id), MOST)
                        .stream().sorted(Comparator.comparing(reader::title, shell.byName())).forEach(found -> {
                            PlanMap.Measure measure = measure(reader, found, process);
                            measures.add(measure);
                            outline.flatMap(o -> Dots.of(found, measure.title() + ", " + measure.state(),
                                    measure.href(), o.frame(), false)).ifPresent(dots::add);
                        })));
        return new PlanMap(outline.map(o -> drawing(o, byArea, single).with(dots)).orElse(null), planned, measures,
                dots.size());
    }

    private PlanMap.Measure measure(CollectionReader reader, Feature measure, OfferPage.Link process) {
        return new PlanMap.Measure(reader.title(measure),
                "/collections/" + MEASURES + "/items/" + Links.encode(measure.id()), process,
                reader.text(measure, "ort"), codes.of("massnahmenstatus", reader.text(measure, "status")));
    }

    private Optional<Outline> outline(List<Feature> shown, Set<String> keys) {
        Set<String> municipalities = shown.stream().map(process -> processes.text(process, Level.GEMEINDE.code()))
                .collect(Collectors.toSet());
        return Optional.of(municipalities).filter(all -> all.size() == 1).map(all -> all.iterator().next())
                .filter(key -> !key.isEmpty())
                .flatMap(key -> outlines.within(processes.publication(), Level.WOHNPLATZ, key))
                .filter(part -> part.shapes().stream().map(Outline.Shape::key).collect(Collectors.toSet())
                        .containsAll(keys))
                .or(() -> outlines.of(processes.publication(), Level.WOHNPLATZ));
    }

    private static Choropleth drawing(Outline outline, Map<String, List<OfferPage.Link>> byArea, boolean single) {
        return new Choropleth(outline.width(), outline.height(), outline.shapes().stream()
                .map(shape -> patch(shape, byArea.get(shape.key()), single))
                .sorted(Comparator.comparing(Choropleth.Patch::chosen)).toList(), List.of(), List.of());
    }

    private static Choropleth.Patch patch(Outline.Shape shape, @Nullable List<OfferPage.Link> named, boolean single) {
        if (named == null) {
            return new Choropleth.Patch(shape.path(), shape.name(), "", shape.href(), "", false);
        }
        return new Choropleth.Patch(shape.path(), shape.name(),
                named.stream().map(OfferPage.Link::name).collect(Collectors.joining("; ")),
                single || named.size() > 1 ? shape.href() : named.getFirst().href(), "", true);
    }
}
