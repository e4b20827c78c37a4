package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Choropleth;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.http.Links;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// Puts services and other things at a place upon a drawing.
final class Dots {

    private Dots() {}

    /// The place of a service; empty where it has none to be shown.
    ///
    /// @param offer  in EPSG:25832
    /// @param frame  of the drawing
    /// @param chosen whether the page is about it
    static Optional<Choropleth.Dot> of(Feature offer, String title, Outline.Frame frame, boolean chosen) {
        return of(offer, title, "/angebote/" + Links.encode(offer.id()), frame, chosen);
    }

    /// The place of anything; empty where it has none.
    ///
    /// @param feature in EPSG:25832
    /// @param href    the public path of its page
    static Optional<Choropleth.Dot> of(Feature feature, String title, String href, Outline.Frame frame,
            boolean chosen) {
        Geometry geometry = feature.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return Optional.empty();
        }
        Point point = geometry.getInteriorPoint();
        return Optional.of(new Choropleth.Dot(frame.x(point.getX()), frame.y(point.getY()), title, href,
                chosen));
    }
}
