package de.sozialplanung.opendata.filter.cql2;

import com.fasterxml.jackson.core.JsonGenerator;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Writes values as CQL2 JSON.
final class JsonValueWriter {

    private final JsonGenerator json;
    private final JsonShapeWriter shapes;

    JsonValueWriter(JsonGenerator json, Crs crs) {
        this.json = json;
        shapes = new JsonShapeWriter(json, crs);
    }

    void write(Expression value) throws IOException {
        switch (value) {
            case Expression.Property property -> member("property", property.name());
            case Expression.Text text -> json.writeString(text.text());
            case Expression.Number number -> json.writeNumber(Numerals.write(number.value()));
            case Expression.Truth truth -> json.writeBoolean(truth.value());
            case Expression.Date date -> member("date", date.value().toString());
            case Expression.Timestamp timestamp -> member("timestamp", timestamp.value().toString());
            case Expression.Open _ -> json.writeString(Times.OPEN);
            case Expression.Interval interval -> interval(interval);
            case Expression.Shape shape -> shapes.write(shape);
            case Expression.Box box -> shapes.write(box);
            case Expression.Items items -> list(items.items());
            case Expression.Arithmetic arithmetic ->
                    call(arithmetic.operator().symbol(), List.of(arithmetic.left(), arithmetic.right()));
            case Expression.Folded folded -> call(switch (folded.folding()) {
                case CASE -> "casei";
                case ACCENT -> "accenti";
            }, List.of(folded.text()));
            case Expression.Call call -> call(call.function(), call.arguments());
            case Expression.OwnGeometry _,Expression.Untyped _ ->
                    throw new IllegalArgumentException("CQL2 has no words for this");
        }
    }

    /// An operator or function with its arguments.
    void call(String name, List<Expression> arguments) throws IOException {
        json.writeStartObject();
        json.writeStringField("op", name);
        json.writeFieldName("args");
        list(arguments);
        json.writeEndObject();
    }

    private void list(List<Expression> values) throws IOException {
        json.writeStartArray();
        for (Expression value : values) {
            write(value);
        }
        json.writeEndArray();
    }

    private void member(String name, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, text);
        json.writeEndObject();
    }

    private void interval(Expression.Interval interval) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("interval");
        bound(interval.begin());
        bound(interval.end());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void bound(Expression bound) throws IOException {
        switch (bound) {
            case Expression.Date(LocalDate date, var _) -> json.writeString(date.toString());
            case Expression.Timestamp(Instant instant, var _) -> json.writeString(instant.toString());
            default -> write(bound);
        }
    }
}
