package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// All that somebody has to say who quotes a figure: where it comes from, how it was made, as of when, under which licence,
/// and an address at which it will always be found as it is now.
///
/// @param indicator   defines it
/// @param path        of the figure below `/id/`, the same in every edition
/// @param permanent   its address in this edition
/// @param edition     the id of the edition
/// @param issued      the day on which the edition was made
/// @param suggestion  a citation to copy
public record FigureCitation(Indicator indicator, String path, String permanent, String edition, LocalDate issued,
        LocalizedText suggestion) {

    /// The office's.
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /// The citation of a figure.
    ///
    /// @param root    the public address of the service, without a trailing slash
    /// @param feature of the long collection, in the order of its schema
    /// @return empty where the catalogue does not know its indicator
    public static Optional<FigureCitation> of(Edition edition, String root, Feature feature) {
        Catalog catalog = edition.catalog();
        Schema schema = catalog.collection(ObservationSchemas.LONG).orElseThrow().schema();
        String id = text(schema, feature, "indikator");
        String area = text(schema, feature, "gebiet");
        String year = text(schema, feature, "jahr");
        return catalog.indicators().stream().filter(i -> i.id().equals(id)).findFirst().map(indicator -> {
            String path = "/id/beobachtung/" + id + "/" + area + "/" + year;
            String permanent = root + "/editions/" + edition.id() + path;
            LocalDate issued = LocalDate.ofInstant(edition.created(), ZONE);
            String place = text(schema, feature, "name") + " (" + area + "), " + year;
            String publisher = catalog.publisher().name();
            String licence = catalog.licence().title();
            return new FigureCitation(indicator, path, permanent, edition.id(), issued,
                    new LocalizedText(
                            publisher + ": " + indicator.name().de() + " [" + id + "], " + place + ". Ausgabe "
                                    + edition.id() + " vom " + issued + ". Lizenz: " + licence + ". " + permanent,
                            publisher + ": " + indicator.name().en() + " [" + id + "], " + place + ". Edition "
                                    + edition.id() + " of " + issued + ". Licence: " + licence + ". " + permanent));
        });
    }

    /// The citation of the figure with that id; empty where there is none.
    ///
    /// @param id as in the long collection, such as `JUG-01-05378-2019`
    public static Optional<FigureCitation> find(Publication publication, String root, String id) {
        return publication.catalog().collection(ObservationSchemas.LONG).isEmpty() ? Optional.empty()
                : publication.store().get(ObservationSchemas.LONG, id, Crs.CRS84)
                        .flatMap(feature -> of(publication.edition(), root, feature));
    }

    private static String text(Schema schema, Feature feature, String property) {
        return String.valueOf(feature.value(schema.index(property).orElseThrow()));
    }

    /// How it is worked out.
    public LocalizedText method() {
        if (indicator.denominator().isBlank()) {
            return indicator.definition();
        }
        String formula = " (" + indicator.numerator() + ") ÷ (" + indicator.denominator() + ") × "
                + (indicator.factor() == Math.rint(indicator.factor()) ? Long.toString((long) indicator.factor())
                        : Double.toString(indicator.factor()));
        return new LocalizedText(indicator.definition().de() + formula, indicator.definition().en() + formula);
    }
}
