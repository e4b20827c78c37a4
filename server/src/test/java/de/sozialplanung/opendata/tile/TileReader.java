package de.sozialplanung.opendata.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads Mapbox Vector Tiles as their specification says, for tests.
public final class TileReader {

    /// A feature of a layer.
    ///
    /// @param rings of a polygon, closed by their first point; of a point the one point
    public record Drawn(long id, int type, Map<String, Object> values, List<List<long[]>> rings) {}

    /// A layer of a tile.
    public record Layer(String name, int version, int extent, List<Drawn> features) {}

    private record Field(int number, Object value) {}

    private TileReader() {}

    /// The layers of a tile by name, in order.
    public static Map<String, Layer> read(byte[] tile) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (Field field : fields(tile)) {
            Layer layer = layer(fields((byte[]) field.value()));
            layers.put(layer.name(), layer);
        }
        return layers;
    }

    /// The features of a layer; none where there is no such layer.
    public static List<Drawn> drawn(Map<String, Layer> layers, String name) {
        Layer layer = layers.get(name);
        return layer == null ? List.of() : layer.features();
    }

    /// Twice the area of a ring by the surveyor's formula, as section 4.3.3.3 has it.
    public static long area(List<long[]> ring) {
        long area = 0;
        for (int i = 0; i < ring.size(); i++) {
            long[] a = ring.get(i);
            long[] b = ring.get((i + 1) % ring.size());
            area += a[0] * b[1] - b[0] * a[1];
        }
        return area;
    }

    private static Layer layer(List<Field> fields) {
        List<String> keys = texts(fields, 3);
        List<Object> values = new ArrayList<>();
        fields.stream().filter(f -> f.number() == 4).forEach(f -> values.add(value(fields((byte[]) f.value()))));
        List<Drawn> features = new ArrayList<>();
        fields.stream().filter(f -> f.number() == 2)
                .forEach(f -> features.add(feature(fields((byte[]) f.value()), keys, values)));
        return new Layer(texts(fields, 1).getFirst(), (int) number(fields, 15), (int) number(fields, 5), features);
    }

    private static List<String> texts(List<Field> fields, int number) {
        return fields.stream().filter(f -> f.number() == number)
                .map(f -> new String((byte[]) f.value(), StandardCharsets.UTF_8)).toList();
    }

    private static long number(List<Field> fields, int number) {
        return fields.stream().filter(f -> f.number() == number).mapToLong(f -> (Long) f.value()).findFirst()
                .orElse(-1);
    }

    private static Object value(List<Field> fields) {
        Field field = fields.getFirst();
        return switch (field.number()) {
            case 1 -> new String((byte[]) field.value(), StandardCharsets.UTF_8);
            case 6 -> unzig((Long) field.value());
            case 7 -> (Long) field.value() == 1;
            default -> field.value();
        };
    }

    private static Drawn feature(List<Field> fields, List<String> keys, List<Object> values) {
        Map<String, Object> named = new HashMap<>();
        List<Long> tags = packed(fields, 2);
        for (int i = 0; i < tags.size(); i += 2) {
            named.put(keys.get((int) (long) tags.get(i)), values.get((int) (long) tags.get(i + 1)));
        }
        return new Drawn(number(fields, 1), (int) number(fields, 3), named, rings(packed(fields, 4)));
    }

    private static List<List<long[]>> rings(List<Long> commands) {
        List<List<long[]>> rings = new ArrayList<>();
        long x = 0;
        long y = 0;
        int i = 0;
        while (i < commands.size()) {
            long command = commands.get(i) & 7;
            long times = commands.get(i++) >> 3;
            if (command == 1) {
                rings.add(new ArrayList<>());
            }
            for (int n = 0; n < times && command != 7; n++) {
                x += unzig(commands.get(i++));
                y += unzig(commands.get(i++));
                rings.getLast().add(new long[]{x, y});
            }
        }
        return rings;
    }

    private static List<Long> packed(List<Field> fields, int number) {
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) fields.stream().filter(f -> f.number() == number).findFirst()
                .orElseThrow().value());
        List<Long> numbers = new ArrayList<>();
        while (bytes.hasRemaining()) {
            numbers.add(varint(bytes));
        }
        return numbers;
    }

    private static List<Field> fields(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long tag = varint(bytes);
            Object value = switch ((int) (tag & 7)) {
                case 0 -> varint(bytes);
                case 1 -> bytes.getDouble();
                default -> {
                    byte[] part = new byte[(int) varint(bytes)];
                    bytes.get(part);
                    yield part;
                }
            };
            fields.add(new Field((int) (tag >> 3), value));
        }
        return fields;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static long unzig(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
