package de.sozialplanung.opendata.tile;

import de.sozialplanung.opendata.feature.FeatureStream;
import org.locationtech.jts.geom.Envelope;

/// A Mapbox Vector Tile (version 2.1) while it is written: layers with what can be seen of their features, on a grid of
/// 4096 by 4096 and 64 beyond each edge.
public final class VectorTile {

    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final Envelope box;
    private final Protobuf tile = new Protobuf();

    /// @param set  where the tile comes from
    /// @param tile which one
    public VectorTile(TileMatrixSet set, TileAddress tile) {
        box = set.box(tile);
    }

    /// What the features have to meet for the tile to show something of them: the tile and what is drawn beyond its edge.
    public static Envelope window(TileMatrixSet set, TileAddress tile) {
        Envelope window = set.box(tile);
        window.expandBy(window.getWidth() * TileShape.BUFFER / TileShape.EXTENT);
        return window;
    }

    /// Adds a layer, named after the collection; none where nothing can be seen.
    ///
    /// @param features in the reference system of the set; read to the end
    public void add(FeatureStream features) {
        TileLayer layer = new TileLayer(features.collection().id(), features.collection().schema().attributes(), box);
        layer.add(features);
        if (!layer.isEmpty()) {
            tile.message(3, layer.written());
        }
    }

    /// Whether there is no layer.
    public boolean isEmpty() {
        return tile.isEmpty();
    }

    public byte[] bytes() {
        return tile.bytes();
    }
}
