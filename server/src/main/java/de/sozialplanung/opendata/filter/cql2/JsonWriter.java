package de.sozialplanung.opendata.filter.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes conditions as CQL2 JSON.
final class JsonWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final JsonValueWriter values;

    private JsonWriter(JsonGenerator json, Crs crs) {
        this.json = json;
        values = new JsonValueWriter(json, crs);
    }

    static String write(Filter filter, Crs crs) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new JsonWriter(json, crs).condition(filter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void condition(Filter filter) throws IOException {
        switch (filter) {
            case Filter.Everything() -> json.writeBoolean(true);
            case Filter.And(List<Filter> operands) -> joined("and", operands, true);
            case Filter.Or(List<Filter> operands) -> joined("or", operands, false);
            case Filter.Not(Filter operand) -> operation("not", List.of(operand));
            case Filter.IsTrue(Expression value) -> values.write(value);
            case Filter.Compare compare ->
                    values.call(compare.operator().symbol(), List.of(compare.left(), compare.right()));
            case Filter.Between between ->
                    values.call("between", List.of(between.value(), between.low(), between.high()));
            case Filter.In in ->
                    values.call("in", List.of(in.value(), new Expression.Items(in.items(), in.value().at())));
            case Filter.Like like -> values.call("like", List.of(like.value(), like.pattern()));
            case Filter.IsNull(Expression value) -> values.call("isNull", List.of(value));
            case Filter.Spatial spatial ->
                    values.call(Relations.name(spatial.relation()), List.of(spatial.left(), spatial.right()));
            case Filter.Temporal temporal ->
                    values.call(Relations.name(temporal.relation()), List.of(temporal.left(), temporal.right()));
            case Filter.Array array ->
                    values.call(Relations.name(array.relation()), List.of(array.left(), array.right()));
            case Filter.During _,Filter.Ids _ -> throw new IllegalArgumentException("CQL2 has no words for this");
        }
    }

    private void joined(String operator, List<Filter> operands, boolean ofNone) throws IOException {
        switch (operands.size()) {
            case 0 -> json.writeBoolean(ofNone);
            case 1 -> condition(operands.getFirst());
            default -> operation(operator, operands);
        }
    }

    private void operation(String operator, List<Filter> operands) throws IOException {
        json.writeStartObject();
        json.writeStringField("op", operator);
        json.writeArrayFieldStart("args");
        for (Filter operand : operands) {
            condition(operand);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
