package de.sozialplanung.opendata.tile;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// One layer of a tile while it is written (Mapbox Vector Tile 2.1, 4.1): the features of a collection that can be seen
/// on it, each value and name once.
///
/// Texts, dates and instants are strings, lists are their items with `|` between them; a value that is null is left out,
/// and the status beside it says why. A feature whose key is a number has it for its id, too.
final class TileLayer {

    private static final int VERSION = 2;

    /// Numbers above are not exact in JavaScript.
    private static final int DIGITS = 15;

    private final String name;
    private final List<Property> attributes;
    private final TileShape shape;
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final Protobuf features = new Protobuf();

    /// @param name of the layer
    /// @param box  of the tile
    TileLayer(String name, List<Property> attributes, Envelope box) {
        this.name = name;
        this.attributes = attributes;
        shape = new TileShape(box);
    }

    /// Adds what the tile shows of the features.
    void add(FeatureStream stream) {
        for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
            if (feature.geometry() != null) {
                boolean points = feature.geometry().getDimension() == 0;
                Protobuf commands = TileGeometry.commands(shape.of(feature.geometry()));
                if (!commands.isEmpty()) {
                    add(feature, points ? TileGeometry.POINT : TileGeometry.POLYGON, commands);
                }
            }
        }
    }

    private void add(Feature feature, int type, Protobuf commands) {
        Protobuf written = new Protobuf();
        String id = feature.id();
        if (id.length() <= DIGITS && id.matches("0|[1-9][0-9]*")) {
            written.number(1, Long.parseLong(id));
        }
        Protobuf tags = new Protobuf();
        for (int i = 0; i < attributes.size(); i++) {
            Object value = value(feature.value(i));
            if (value != null) {
                tags.packed(i).packed(values.computeIfAbsent(value, _ -> values.size()));
            }
        }
        features.message(2, written.message(2, tags).number(3, type).message(4, commands));
    }

    /// What stands for a value in a tile.
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case LocalDate day -> day.toString();
            case List<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining("|"));
            default -> value.toString();
        };
    }

    /// Whether nothing can be seen.
    boolean isEmpty() {
        return features.isEmpty();
    }

    /// The layer as it stands in a tile.
    Protobuf written() {
        Protobuf layer = new Protobuf().number(15, VERSION).text(1, name);
        layer.append(features);
        attributes.forEach(attribute -> layer.text(3, attribute.name()));
        values.keySet().forEach(value -> layer.message(4, switch (value) {
            case Long number -> new Protobuf().signed(6, number);
            case Double number -> new Protobuf().decimal(3, number);
            case Boolean truth -> new Protobuf().number(7, truth ? 1 : 0);
            default -> new Protobuf().text(1, value.toString());
        }));
        return layer.number(5, TileShape.EXTENT);
    }
}
