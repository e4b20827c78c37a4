package de.sozialplanung.opendata.ogcapi.tile;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.simplify.Detail;
import de.sozialplanung.opendata.simplify.Simplification;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.tile.TileAddress;
import de.sozialplanung.opendata.tile.VectorTile;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/// Draws tiles from a store.
///
/// @param simplification of shapes that are smaller than a pixel of the tile's level
record TileDrawing(Simplification simplification) {

    /// Maps show a vector tile on 512 pixels, twice those of its matrix.
    private static final double SHARPER = 0.5;

    /// The tile as Mapbox Vector Tile; no bytes where nothing can be seen.
    ///
    /// @param time what features have to meet besides
    byte[] draw(Tileset tileset, TileAddress address, Filter time) {
        VectorTile tile = new VectorTile(tileset.set(), address);
        Detail detail = Detail.ofPixel(tileset.set().groundCellSize(address.level()) * SHARPER);
        for (Collection collection : tileset.collections()) {
            Query query = Query.all(collection, tileset.set().crs())
                    .with(FilterBinder.bind(filter(tileset, address, time), collection));
            try (Page page = simplification.open(tileset.publication().store(), collection, query, detail)) {
                tile.add(page);
            }
        }
        return tile.bytes();
    }

    /// The box of a tile of low level may reach to where the storage system does not: only what lies in the extent counts.
    private static Filter filter(Tileset tileset, TileAddress address, Filter time) {
        Envelope extent = tileset.extent();
        Envelope window = VectorTile.window(tileset.set(), address);
        List<Filter> operands = new ArrayList<>(List.of(time));
        if (!window.contains(extent)) {
            Envelope box = window.intersection(extent);
            operands.add(box.isNull()
                    ? new Filter.Or(List.of())
                    : Filter.Spatial.box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(),
                            tileset.set().crs(), "bbox"));
        }
        return new Filter.And(operands);
    }
}
