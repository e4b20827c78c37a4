package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// How the coordinates of a file are to be understood: their reference system and what is odd about their axes.
///
/// What a file says of itself is believed as long as its coordinates then lie where they can lie.
///
/// @param crs  their reference system
/// @param axes what is odd
record Placement(Crs crs, Axes axes) {

    /// The easting of EPSG:4647 and of many files from NRW is that of EPSG:25832 behind the number of the zone.
    private static final double ZONE = 32_000_000;

    /// Half a degree: a branch across the border is plausible, another part of the country is not.
    private static final double MARGIN_METRES = 50_000;

    /// What can be odd about the order and the size of coordinates.
    enum Axes {
        EAST_NORTH,
        NORTH_EAST,
        ZONE_PREFIX
    }

    /// The first understanding that puts the coordinates where they can lie: beliefs before guesses, straight axes
    /// before odd ones.
    ///
    /// @param extent   of the coordinates as they are
    /// @param beliefs  what was said of the reference system, the most trusted first
    /// @param expected where they must lie in EPSG:25832; null for anywhere in Germany
    static Optional<Placement> of(Envelope extent, List<Crs> beliefs, @Nullable Envelope expected) {
        List<Crs> candidates = new ArrayList<>(beliefs);
        candidates.addAll(List.of(Crs.CRS84, Crs.EPSG_25832, Crs.EPSG_3857));
        for (Axes axes : Axes.values()) {
            for (Crs crs : candidates) {
                Placement placement = new Placement(crs, axes);
                if ((axes != Axes.ZONE_PREFIX || crs == Crs.EPSG_25832) && placement.isPlausible(extent, expected)) {
                    return Optional.of(placement);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPlausible(Envelope extent, @Nullable Envelope expected) {
        Envelope straight = switch (axes) {
            case EAST_NORTH -> extent;
            case NORTH_EAST -> new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX());
            case ZONE_PREFIX -> new Envelope(extent.getMinX() - ZONE, extent.getMaxX() - ZONE, extent.getMinY(),
                    extent.getMaxY());
        };
        if (!germany(crs).covers(straight)) {
            return false;
        }
        if (expected == null) {
            return true;
        }
        Envelope near = new Envelope(expected);
        near.expandBy(MARGIN_METRES);
        return near.intersects(Reprojection.between(crs, Crs.EPSG_25832).apply(straight));
    }

    /// Germany with a wide margin.
    private static Envelope germany(Crs crs) {
        return switch (crs) {
            case CRS84, EPSG_4326, EPSG_4258 -> new Envelope(3, 18, 45, 58);
            case EPSG_25832 -> new Envelope(100_000, 1_100_000, 5_000_000, 6_300_000);
            case EPSG_3857 -> new Envelope(330_000, 2_000_000, 5_600_000, 8_000_000);
        };
    }

    /// The geometry in EPSG:25832, x east and y north.
    ///
    /// @throws IllegalArgumentException where a coordinate cannot be shown there
    Geometry apply(Geometry geometry) {
        Geometry straight = geometry;
        if (axes != Axes.EAST_NORTH) {
            straight = geometry.copy();
            straight.apply(new Straightening(axes));
        }
        return Reprojection.between(crs, Crs.EPSG_25832).apply(straight);
    }

    /// What it says of a file, for the report; empty where there is nothing odd.
    Optional<String> oddity() {
        return switch (axes) {
            case EAST_NORTH -> Optional.empty();
            case NORTH_EAST -> Optional.of("Die Achsen sind vertauscht: zuerst steht der Hochwert (die Breite);"
                    + " gelesen wird mit getauschten Achsen.");
            case ZONE_PREFIX ->
                    Optional.of("Die Rechtswerte tragen die Zonennummer 32 vor sich; gelesen wird ohne sie.");
        };
    }

    private record Straightening(Axes axes) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double x = sequence.getX(i);
            double y = sequence.getY(i);
            sequence.setOrdinate(i, CoordinateSequence.X, axes == Axes.NORTH_EAST ? y : x - ZONE);
            sequence.setOrdinate(i, CoordinateSequence.Y, axes == Axes.NORTH_EAST ? x : y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
