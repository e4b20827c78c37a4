package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.OfferText;
import de.sozialplanung.opendata.html.page.OffersPage;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words services for lists and pages of them.
final class OfferView {

    /// The collection of services.
    static final String OFFERS = "angebote";

    /// The status of a service that is there.
    static final String ACTIVE = "aktiv";

    private final Shell shell;
    private final CollectionReader offers;
    private final CodeWords codes;
    private final Areas areas;

    OfferView(Shell shell, CollectionReader offers, ConceptSchemes schemes) {
        this.shell = shell;
        this.offers = offers;
        codes = new CodeWords(shell, schemes);
        areas = new Areas(offers.publication());
    }

    CodeWords codes() {
        return codes;
    }

    Areas areas() {
        return areas;
    }

    /// The service in short.
    OffersPage.Card card(Feature offer) {
        List<String> notes = new ArrayList<>();
        String status = offers.text(offer, "status");
        if (!status.isEmpty() && !ACTIVE.equals(status)) {
            notes.add(codes.of("angebotsstatus", status));
        }
        String cost = offers.text(offer, "kosten");
        if (!cost.isEmpty()) {
            notes.add(codes.of("kosten", cost));
        }
        if ("ja".equals(offers.text(offer, "barrierefrei"))) {
            notes.add(shell.text(OfferText.ACCESS));
        }
        return new OffersPage.Card(offers.title(offer), path(offer), offers.text(offer, "traeger"), place(offer),
                codes.of("angebotsart", offers.texts(offer, "arten")), offers.text(offer, "oeffnungszeiten"), notes);
    }

    static String path(Feature offer) {
        return "/angebote/" + Links.encode(offer.id());
    }

    /// The lines of its address; none where it is secret.
    List<String> address(Feature offer) {
        return Stream.of(List.of("strasse", "hausnummer"), List.of("plz", "ort"))
                .map(parts -> parts.stream().map(part -> offers.text(offer, part)).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty()).toList();
    }

    private String place(Feature offer) {
        String area = offers.text(offer, Level.WOHNPLATZ.code());
        String town = offers.text(offer, "ort");
        String name = area.isEmpty() ? "" : areas.name(Level.WOHNPLATZ, area);
        return Stream.of(town, name).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    /// A drawing of plain areas with places upon it; empty where there is nothing to draw.
    Optional<Choropleth> map(Outlines outlines, Level level, String municipality, List<Feature> shown,
            String chosen) {
        Publication publication = offers.publication();
        Optional<Outline> outline = municipality.isEmpty() ? outlines.of(publication, level)
                : outlines.within(publication, level, municipality);
        return outline.or(() -> outlines.of(publication, Level.GEMEINDE)).map(drawn -> {
            List<Choropleth.Patch> patches = drawn.shapes().stream()
                    .map(shape -> new Choropleth.Patch(shape.path(), shape.name(), "", shape.href(), "", false))
                    .toList();
            List<Choropleth.Dot> dots = shown.stream().flatMap(offer -> Dots.of(offer, offers.title(offer),
                    drawn.frame(), offer.id().equals(chosen)).stream()).toList();
            return new Choropleth(drawn.width(), drawn.height(), patches, List.of(), dots);
        }).filter(map -> !map.dots().isEmpty());
    }
}
