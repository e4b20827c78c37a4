package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// What a search for services asks beyond properties: whether they are open at this moment, and how far away.
///
/// @param open   the moment at which they are to be open, in the office's time; null where any will do
/// @param place  in EPSG:25832 that they are to be near to; null where anywhere will do
/// @param metres how near; infinite where any distance will do
/// @param page   counted from 1
record HereAndNow(@Nullable LocalDateTime open, @Nullable Point place, double metres, int page) {

    static final String OPEN = "geoeffnet";
    static final String NOW = "jetzt";
    static final String NEAR = "nahe";
    static final String WITHIN = "umkreis";
    static final String PAGE = "seite";
    static final Set<String> PARAMETERS = Set.of(OPEN, NEAR, WITHIN, PAGE);

    /// Kilometres to choose from.
    static final List<String> DISTANCES = List.of("1", "2", "5", "10", "20");

    private static final int METRES_PER_KILOMETRE = 1000;
    private static final int MOST_BEYOND = 5;
    private static final Pattern POSITION = Pattern
            .compile("(-?\\d{1,2}(?:\\.\\d{1,10})?), ?(-?\\d{1,3}(?:\\.\\d{1,10})?)");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// @throws Problem where a parameter is wrong
    static HereAndNow read(Visit visit, Publication publication, Instant now) {
        String open = visit.parameter(OPEN);
        if (open != null && !NOW.equals(open)) {
            throw Problem.parameter(OPEN, "The only moment that can be asked for is " + NOW + ".");
        }
        String near = visit.parameter(NEAR);
        String within = visit.parameter(WITHIN);
        if (within != null && !within.matches("\\d{1,3}")) {
            throw Problem.parameter(WITHIN, "The distance must be a whole number of kilometres, at most 999.");
        }
        String page = Objects.requireNonNullElse(visit.parameter(PAGE), "1");
        if (!page.matches("[1-9]\\d{0,3}")) {
            throw Problem.parameter(PAGE, "The page must be a whole number from 1 to 9999.");
        }
        return new HereAndNow(open == null ? null : LocalDateTime.ofInstant(now, Shell.ZONE),
                near == null ? null : place(near, publication),
                within == null ? Double.POSITIVE_INFINITY : Integer.parseInt(within) * METRES_PER_KILOMETRE,
                Integer.parseInt(page));
    }

    private static Point place(String text, Publication publication) {
        Matcher position = POSITION.matcher(text);
        if (position.matches()) {
            double latitude = Double.parseDouble(position.group(1));
            double longitude = Double.parseDouble(position.group(2));
            if (Math.abs(latitude) < 90 && Math.abs(longitude) < 90) {
                return (Point) Reprojection.between(Crs.CRS84, Crs.EPSG_25832)
                        .apply(SHAPES.createPoint(new Coordinate(longitude, latitude)));
            }
        }
        return publication.catalog().collection(Level.WOHNPLATZ.collection())
                .flatMap(areas -> publication.store().get(areas.id(), text, Crs.EPSG_25832)).map(Feature::geometry)
                .map(Geometry::getInteriorPoint).orElseThrow(() -> Problem.parameter(NEAR,
                        "Allowed is the key of an area of the smallest level, or latitude,longitude in degrees."));
    }

    /// Whether anything is asked here.
    boolean isAsked() {
        return open != null || place != null;
    }

    /// What is open then; a service whose opening times cannot be read is not known to be.
    List<Feature> open(List<Feature> offers, CollectionReader reader) {
        LocalDateTime moment = open;
        return moment == null ? offers
                : offers.stream().filter(offer -> OpeningTimes.read(reader.text(offer, "oeffnungszeiten"))
                        .filter(times -> times.isOpen(moment)).isPresent()).toList();
    }

    /// Those within the distance, the nearest first; those whose address is secret are none of them.
    List<Feature> near(List<Feature> offers) {
        return place == null ? offers : nearest(offers, metres).toList();
    }

    /// The nearest few however far away.
    List<Feature> beyond(List<Feature> offers) {
        return nearest(offers, Double.POSITIVE_INFINITY).limit(MOST_BEYOND).toList();
    }

    private Stream<Feature> nearest(List<Feature> offers, double within) {
        record Found(Feature offer, double metres) {}
        return offers.stream()
                .flatMap(offer -> distance(offer).map(distance -> new Found(offer, distance)).stream())
                .filter(found -> found.metres() <= within)
                .sorted(Comparator.comparingDouble(Found::metres).thenComparing(found -> found.offer().id()))
                .map(Found::offer);
    }

    /// Metres as the crow flies; empty where no place is asked for, or the service has none to be shown.
    Optional<Double> distance(Feature offer) {
        Geometry there = offer.geometry();
        return place == null || there == null || there.isEmpty() ? Optional.empty()
                : Optional.of(place.distance(there));
    }
}
