package de.sozialplanung.opendata.geoserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of a JSON document, asked for what is expected of it. What is not as expected is an
/// `IllegalArgumentException` that names the place and no content.
///
/// @param path  where it stands, such as `catalog.collections`
/// @param value a `Map`, `List`, `String`, `Double` or `Boolean`; null where there is none
record Json(String path, @Nullable Object value) {

    /// The document that is written there (RFC 8259).
    static Json parse(String text) {
        return new Json("", new JsonParser(text).document());
    }

    /// The member of an object; no value where it has none of that name.
    Json at(String name) {
        if (value instanceof Map<?, ?> members) {
            return new Json(path.isEmpty() ? name : path + "." + name, members.get(name));
        }
        throw unexpected("an object");
    }

    /// The items of an array.
    List<Json> items() {
        if (!(value instanceof List<?> list)) {
            throw unexpected("an array");
        }
        List<Json> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(new Json(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw unexpected("a text");
    }

    /// A text; null where there is none.
    @Nullable
    String textOrNull() {
        return value == null ? null : text();
    }

    long integer() {
        if (value instanceof Double number && number == Math.rint(number)) {
            return number.longValue();
        }
        throw unexpected("an integer");
    }

    private IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException("'" + path + "' is not " + expected);
    }
}
