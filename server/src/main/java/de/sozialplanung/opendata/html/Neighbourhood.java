package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.html.page.AreaPage;
import de.sozialplanung.opendata.html.page.Cut;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies around and within an area: the areas above and below it, services, planning processes.
///
/// @param shell       the page
/// @param publication what is published
/// @param schemes     words for the kinds of services
/// @param level       of the area
/// @param area        the area
record Neighbourhood(Shell shell, Publication publication, ConceptSchemes schemes, Level level, Feature area) {

    private static final String OFFERS = "angebote";
    private static final String PROCESSES = "planungsprozesse";
    private static final int MOST_PROCESSES = 20;

    /// The key of the whole district; null where it is not published, or there are several.
    @Nullable
    String district() {
        List<Areas.Named> all = new Areas(publication).all(Level.KREIS, 1);
        return all.isEmpty() ? null : all.getFirst().key();
    }

    /// The key of the municipality that it names; null where it names none.
    @Nullable
    String municipality() {
        return publication.catalog().collection(level.collection())
                .filter(own -> own.schema().index(Level.GEMEINDE.code()).isPresent())
                .map(own -> new CollectionReader(publication, own).text(area, Level.GEMEINDE.code()))
                .filter(key -> !key.isEmpty()).orElse(null);
    }

    /// The areas that it lies in, the largest first.
    List<AreaPage.Up> up() {
        List<AreaPage.Up> up = new ArrayList<>();
        Optional<Collection> own = publication.catalog().collection(level.collection());
        for (Level above : level.above()) {
            own.flatMap(c -> c.schema().index(above.code()).stream().mapToObj(area::value).findFirst())
                    .flatMap(key -> publication.catalog().collection(above.collection())
                            .flatMap(c -> publication.store().get(c.id(), String.valueOf(key), Crs.EPSG_25832)
                                    .map(found -> link(c, found))))
                    .ifPresent(up::add);
        }
        return up;
    }

    /// The first areas of the level below within it, and what is said where there are more.
    AreaPage.Parts parts(int most) {
        return level.below().flatMap(below -> CollectionReader.of(publication, below.collection())).map(reader -> {
            Filter within = reader.is(level.code(), area.id());
            long all = reader.count(within);
            return new AreaPage.Parts(
                    reader.rows(within, most).stream().map(found -> link(reader.collection(), found)).toList(),
                    all <= most ? null
                            : new Cut(shell.text(Text.SHOWN, shell.number(most), shell.number(all)),
                                    "/collections/" + reader.collection().id() + "/items?" + level.code() + "="
                                            + Links.encode(area.id())));
        }).orElseGet(() -> new AreaPage.Parts(List.of(), null));
    }

    private static AreaPage.Up link(Collection collection, Feature area) {
        return new AreaPage.Up(Areas.title(collection, area), "/gebiete/" + Links.encode(area.id()));
    }

    /// The active services at an address in the area.
    AreaPage.Offers offers() {
        Optional<CollectionReader> offers = CollectionReader.of(publication, OFFERS);
        if (offers.isEmpty()) {
            return new AreaPage.Offers("", List.of(), "", "");
        }
        CollectionReader reader = offers.get();
        List<Filter> asked = new ArrayList<>();
        List<String> data = new ArrayList<>();
        String list = "/angebote";
        if (level != Level.KREIS) {
            asked.add(reader.is(level.code(), area.id()));
            data.add(level.code() + "=" + Links.encode(area.id()));
            list += "?" + data.getFirst();
        }
        // the list of services leaves out by itself what rests or has ended
        if (reader.has("status")) {
            asked.add(reader.is("status", OfferView.ACTIVE));
            data.add("status=" + OfferView.ACTIVE);
        }
        long found = reader.count(new Filter.And(asked));
        CodeWords words = new CodeWords(shell, schemes);
        Map<String, Long> kinds = new HashMap<>();
        schemes.get("angebotsart").concepts().forEach(kind -> {
            long ofKind = reader.count(new Filter.And(List.of(new Filter.And(asked), reader.is("arten", kind.code()))));
            if (ofKind > 0) {
                kinds.merge(words.of("angebotsart", kind.code()), ofKind, Long::sum);
            }
        });
        List<Fact> sorted = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Fact(e.getKey(), shell.number(e.getValue()))).toList();
        return new AreaPage.Offers(found == 0 ? "" : shell.number(found), sorted,
                "/collections/" + OFFERS + "/items" + (data.isEmpty() ? "" : "?" + String.join("&", data)), list);
    }

    /// The planning processes that name it.
    List<AreaPage.Up> processes() {
        String property = level == Level.WOHNPLATZ ? "gebiete" : level.code();
        return CollectionReader.of(publication, PROCESSES)
                .map(reader -> reader.where(
                        level == Level.KREIS ? new Filter.Everything() : reader.is(property, area.id()),
                        MOST_PROCESSES).stream()
                        .map(found -> new AreaPage.Up(reader.title(found), "/planung/" + Links.encode(found.id())))
                        .toList())
                .orElse(List.of());
    }
}
