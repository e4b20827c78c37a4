package de.sozialplanung.opendata.ogcapi.tile;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.tile.TileAddress;
import de.sozialplanung.opendata.tile.TileLimits;
import de.sozialplanung.opendata.tile.TileMatrixSet;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/// The tiles of some collections in one tile matrix set.
///
/// @param publication where the collections come from
/// @param path        of the tileset, with a slash before it
/// @param set         how the earth is cut
/// @param collections each with a geometry, in the order of the layers
record Tileset(Publication publication, String path, TileMatrixSet set, List<Collection> collections) {

    /// The last level on offer: a pixel is less than 40 centimetres.
    static final int LAST_LEVEL = 18;

    /// Places on the edge of the extent lie on the edge after reprojection, too, up to a rounding.
    private static final double METRE = 1;

    /// The collections that can be drawn.
    static List<Collection> drawable(Publication publication) {
        return publication.catalog().collections().stream().filter(c -> c.schema().geometry().isPresent()).toList();
    }

    /// The collections of the whole where none are named: those that show each place once, not once a year.
    static List<Collection> usual(Publication publication) {
        return drawable(publication).stream().filter(collection -> collection.schema().inRole(Role.INSTANT).isEmpty()
                || collection.schema().geometry().map(Property::type).filter(PropertyType.POINT::equals).isPresent())
                .toList();
    }

    /// @throws Problem 404 where there is no such collection, or it has nothing to draw
    static Collection collection(Publication publication, String id) {
        Collection collection = ItemsRequest.collection(publication, id);
        if (collection.schema().geometry().isEmpty()) {
            throw Problem.notFound("This collection has no geometry, and so no tiles.");
        }
        return collection;
    }

    /// @throws Problem 404 where there is no such tile matrix set
    static TileMatrixSet set(String id) {
        return TileMatrixSet.byId(id).orElseThrow(() -> Problem.notFound(
                "There is no tile matrix set of that id here; /tileMatrixSets lists them."));
    }

    int levels() {
        return Math.min(set.levels(), LAST_LEVEL + 1);
    }

    /// West, south, east, north of all that is drawn, in degrees; null where that is nothing.
    Envelope degrees() {
        Envelope all = new Envelope();
        for (Collection collection : collections) {
            CollectionSummary summary = publication.edition().summaries().get(collection.id());
            if (summary != null && !summary.bbox().isEmpty()) {
                List<Double> box = summary.bbox();
                all.expandToInclude(box.get(0), box.get(1));
                all.expandToInclude(box.get(2), box.get(3));
            }
        }
        return all;
    }

    /// The same in the reference system of the set.
    Envelope extent() {
        Envelope extent = Reprojection.between(Crs.CRS84, set.crs()).apply(degrees());
        extent.expandBy(METRE);
        return extent;
    }

    /// The tiles that may show something, by level; none where there is nothing to draw.
    List<TileLimits> limits() {
        Envelope extent = extent();
        return extent.isNull() ? List.of()
                : IntStream.range(0, levels()).mapToObj(level -> set.limits(level, extent)).toList();
    }

    /// The tile that path parameters name.
    ///
    /// @throws Problem 404 where it is none of this tileset
    TileAddress tile(String level, String row, String column) {
        int matrix = number(level);
        if (matrix >= levels()) {
            throw Problem.notFound("There is no such tile matrix here; they run from 0 to " + (levels() - 1) + ".");
        }
        TileAddress tile = new TileAddress(matrix, number(row), number(column));
        TileLimits limits = limits().stream().filter(l -> l.level() == matrix).findFirst()
                .orElseThrow(() -> Problem.notFound("There is nothing to draw here."));
        if (!limits.contain(tile)) {
            throw Problem.notFound("The tile lies outside; at this level rows run from " + limits.minRow() + " to "
                    + limits.maxRow() + ", columns from " + limits.minColumn() + " to " + limits.maxColumn() + ".");
        }
        return tile;
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Problem.notFound("A tile is named by three whole numbers: matrix, row and column.");
        }
        return Integer.parseInt(text);
    }
}
