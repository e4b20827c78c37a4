package de.sozialplanung.opendata.crs;

import java.util.Arrays;
import org.geotools.api.referencing.operation.TransformException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/// The way from one reference system to another, east before north on both sides. Stateless, for any number of threads.
///
/// The first use in a process costs about a second of work; `warmUp` spends it in the background.
///
/// Coordinates that the target cannot show (the poles in EPSG:3857, the far side of the earth in EPSG:25832, anything
/// that is not a finite number) are an `IllegalArgumentException`.
public final class Reprojection {

    /// Points per edge of an envelope.
    private static final int STEPS = 32;

    /// Where parallels turn in the transverse projection: the extreme of a box' edge lies there.
    private static final double CENTRAL_MERIDIAN = 9;

    private static final String OUTSIDE = "a coordinate cannot be shown in ";

    private final Crs from;
    private final Crs to;

    private Reprojection(Crs from, Crs to) {
        this.from = from;
        this.to = to;
    }

    /// The way between two reference systems.
    public static Reprojection between(Crs from, Crs to) {
        return new Reprojection(from, to);
    }

    /// Loads the projections on a thread of its own and returns at once.
    public static void warmUp() {
        Thread.ofPlatform().daemon().name("reprojection-warm-up").start(() -> {
            between(Crs.CRS84, Crs.EPSG_25832).apply(new double[]{7, 51});
            between(Crs.EPSG_3857, Crs.CRS84).apply(new double[]{780_000, 6_600_000});
        });
    }

    /// Whether coordinates stay as they are. So they do among the geographic systems, too.
    public boolean isIdentity() {
        return from == to || (from.geographic() && to.geographic());
    }

    /// The geometry in the target system, of the same type and without user data; the same object where nothing changes.
    public Geometry apply(Geometry geometry) {
        if (isIdentity()) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply((GeometryComponentFilter) this::transform);
        copy.geometryChanged();
        return copy;
    }

    private void transform(Geometry component) {
        component.setUserData(null);
        switch (component) {
            case Point point -> transform(point.getCoordinateSequence());
            case LineString line -> transform(line.getCoordinateSequence());
            default -> {
                // polygons and collections have no coordinates but those of their components
            }
        }
    }

    private void transform(CoordinateSequence sequence) {
        double[] coordinates = new double[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            coordinates[2 * i] = sequence.getX(i);
            coordinates[2 * i + 1] = sequence.getY(i);
        }
        applyInPlace(coordinates, sequence.size());
        for (int i = 0; i < sequence.size(); i++) {
            sequence.setOrdinate(i, CoordinateSequence.X, coordinates[2 * i]);
            sequence.setOrdinate(i, CoordinateSequence.Y, coordinates[2 * i + 1]);
        }
    }

    /// A box around the envelope in the target system. Its edges are followed, as a straight edge bends on the way.
    public Envelope apply(Envelope envelope) {
        if (envelope.isNull() || isIdentity()) {
            return new Envelope(envelope);
        }
        double[] edge = apply(edge(envelope));
        Envelope result = new Envelope();
        for (int i = 0; i < edge.length; i += 2) {
            result.expandToInclude(edge[i], edge[i + 1]);
        }
        return result;
    }

    private double[] edge(Envelope envelope) {
        double[] edge = new double[8 * (STEPS + 2)];
        double meridian = between(Crs.CRS84, from).apply(new Coordinate(CENTRAL_MERIDIAN, 0)).x;
        double turn = Math.clamp(meridian, envelope.getMinX(), envelope.getMaxX());
        for (int i = 0; i <= STEPS + 1; i++) {
            double share = Math.min(1, (double) i / STEPS);
            double x = i > STEPS ? turn : between(envelope.getMinX(), envelope.getMaxX(), share);
            double y = between(envelope.getMinY(), envelope.getMaxY(), share);
            double[] points = {x, envelope.getMinY(), x, envelope.getMaxY(), envelope.getMinX(), y,
                    envelope.getMaxX(), y};
            System.arraycopy(points, 0, edge, 8 * i, points.length);
        }
        return edge;
    }

    /// The end itself at share 1, whatever rounding does.
    private static double between(double start, double end, double share) {
        return share == 1 ? end : start + (end - start) * share;
    }

    /// One point in the target system; height is dropped.
    public Coordinate apply(Coordinate coordinate) {
        double[] result = apply(new double[]{coordinate.x, coordinate.y});
        return new Coordinate(result[0], result[1]);
    }

    /// Points as x, y, x, y … in the target system, in a new array.
    public double[] apply(double[] coordinates) {
        double[] result = Arrays.copyOf(coordinates, coordinates.length);
        applyInPlace(result, result.length / 2);
        return result;
    }

    /// The first points of an array of x, y, x, y … moved to the target system where they stand.
    public void applyInPlace(double[] coordinates, int points) {
        if (isIdentity()) {
            return;
        }
        requireFinite(coordinates, points);
        Projection source = projection(from);
        Projection target = projection(to);
        try {
            if (source != null) {
                source.toDegrees(coordinates, points);
            }
            if (target != null) {
                target.toMetres(coordinates, points);
            }
        } catch (TransformException e) {
            throw new IllegalArgumentException(OUTSIDE + to, e);
        }
        requireFinite(coordinates, points);
    }

    private void requireFinite(double[] coordinates, int points) {
        for (int i = 0; i < 2 * points; i++) {
            if (!Double.isFinite(coordinates[i])) {
                throw new IllegalArgumentException(OUTSIDE + to);
            }
        }
    }

    /// The projection of a system in metres; null for those in degrees.
    private static @Nullable Projection projection(Crs crs) {
        return switch (crs) {
            case CRS84, EPSG_4326, EPSG_4258 -> null;
            case EPSG_3857 -> Projection.PSEUDO_MERCATOR;
            case EPSG_25832 -> Projection.UTM_32;
        };
    }
}
