package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.OfferPage;
import de.sozialplanung.opendata.html.page.OfferText;
import de.sozialplanung.opendata.html.page.OffersPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.WebAddress;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Arranges what is known of one service for its page.
final class OfferProfile {

    private static final int MOST_NEAR = 6;
    private static final int MOST_COMPARED = 20_000;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 /()-]{3,30}");

    private final Shell shell;
    private final CollectionReader offers;
    private final Feature offer;
    private final Outlines outlines;
    private final String root;
    private final OfferView view;

    /// @param root the public address of the service
    OfferProfile(Shell shell, CollectionReader offers, Feature offer, ConceptSchemes schemes, Outlines outlines,
            String root) {
        this.shell = shell;
        this.offers = offers;
        this.offer = offer;
        this.outlines = outlines;
        this.root = root;
        view = new OfferView(shell, offers, schemes);
    }

    OfferPage page() {
        OffersPage.Card card = view.card(offer);
        String status = text("status");
        List<Feature> near = near();
        String iri = root + "/id/angebot/" + offer.id();
        String area = text(Level.WOHNPLATZ.code());
        String municipality = text(Level.GEMEINDE.code());
        Level level = area.isEmpty() ? Level.GEMEINDE : Level.WOHNPLATZ;
        String key = area.isEmpty() ? municipality : area;
        return new OfferPage(shell, card,
                status.isEmpty() || OfferView.ACTIVE.equals(status) ? null : view.codes().of("angebotsstatus", status),
                text("beschreibung"), text("leichte_sprache"), topics(), facts(), contact(), view.address(offer),
                key.isEmpty() ? null
                        : new OfferPage.Link(view.areas().name(level, key), "/gebiete/" + Links.encode(key)),
                offer.geometry() == null ? null
                        : view.map(outlines, Level.WOHNPLATZ, municipality,
                                Stream.concat(near.stream(), Stream.of(offer)).toList(), offer.id()).orElse(null),
                near.stream().map(other -> new OfferPage.Near(view.card(other), distance(other))).toList(), iri,
                "/collections/" + OfferView.OFFERS + "/items/" + Links.encode(offer.id()),
                new OfferSchemaOrg(shell, offers, offer, view).json(iri));
    }

    private String text(String property) {
        return offers.text(offer, property);
    }

    private List<OfferPage.Topic> topics() {
        List<OfferPage.Topic> topics = new ArrayList<>();
        topics.add(topic("arten", "angebotsart", OfferText.KIND));
        topics.add(topic("lebenslagen", "lebenslage", OfferText.LIFE));
        topics.add(topic("zielgruppen", "zielgruppe", OfferText.GROUP));
        return topics.stream().filter(topic -> !topic.links().isEmpty()).toList();
    }

    private OfferPage.Topic topic(String property, String scheme, OfferText label) {
        return new OfferPage.Topic(shell.text(label), offers.texts(offer, property).stream()
                .map(code -> new OfferPage.Link(view.codes().of(scheme, code),
                        "/angebote?" + property + "=" + Links.encode(code)))
                .toList());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(shell.text(OfferText.PROVIDER), text("traeger")));
        facts.add(new Fact(shell.text(OfferText.HOURS), text("oeffnungszeiten")));
        facts.add(new Fact(shell.text(OfferText.COST), coded("kosten", "kosten")));
        facts.add(new Fact(shell.text(OfferText.ENTRY), coded("zugang", "zugang")));
        facts.add(new Fact(shell.text(OfferText.LANGUAGE), String.join(", ",
                offers.texts(offer, "sprachen").stream().map(view.codes()::language).toList())));
        facts.add(new Fact(shell.text(OfferText.ACCESS), coded("barrierefrei", "barrierefreiheit")));
        facts.add(new Fact(shell.text(OfferText.AGES), ages()));
        facts.add(new Fact(shell.text(OfferText.CHECKED),
                offers.value(offer, "geprueft_am") instanceof LocalDate day ? shell.date(day) : ""));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private String coded(String property, String scheme) {
        String code = text(property);
        return code.isEmpty() ? "" : view.codes().of(scheme, code);
    }

    private String ages() {
        String from = text("alter_von");
        String to = text("alter_bis");
        if (from.isEmpty()) {
            return to.isEmpty() ? "" : shell.text(OfferText.AGES_TO, to);
        }
        return to.isEmpty() ? shell.text(OfferText.AGES_FROM, from) : shell.text(OfferText.AGES_BOTH, from, to);
    }

    private List<OfferPage.Reach> contact() {
        String phone = text("telefon");
        return Stream.of(
                new OfferPage.Reach(shell.text(OfferText.PHONE), phone,
                        PHONE.matcher(phone).matches() ? "tel:" + phone.replaceAll("[^+0-9]", "") : null),
                reach(OfferText.MAIL, text("email"), WebAddress.mail(text("email"))),
                reach(OfferText.WEB, text("web"), WebAddress.page(text("web"))))
                .filter(reach -> !reach.text().isEmpty()).toList();
    }

    private OfferPage.Reach reach(OfferText label, String text, @Nullable String href) {
        return new OfferPage.Reach(shell.text(label), text, href);
    }

    /// The nearest active services with a kind in common; none where the place is secret, since distances would tell it.
    private List<Feature> near() {
        if (offer.geometry() == null) {
            return List.of();
        }
        Filter sameKind = new Filter.Or(
                offers.texts(offer, "arten").stream().map(kind -> offers.is("arten", kind)).toList());
        return offers.where(new Filter.And(List.of(sameKind, offers.is("status", OfferView.ACTIVE))), MOST_COMPARED)
                .stream().filter(other -> other.geometry() != null && !other.id().equals(offer.id()))
                .sorted(Comparator.comparingDouble(this::metres)).limit(MOST_NEAR).toList();
    }

    private double metres(Feature other) {
        Geometry here = Objects.requireNonNull(offer.geometry());
        return here.distance(Objects.requireNonNull(other.geometry()));
    }

    private String distance(Feature other) {
        return Distances.of(metres(other), shell.language());
    }
}
