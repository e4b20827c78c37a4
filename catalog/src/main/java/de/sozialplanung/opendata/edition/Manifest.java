package de.sozialplanung.opendata.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.Statements;
import de.sozialplanung.opendata.protection.AuditSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What `edition.json` says: what the edition is, what it publishes and which files it is made of.
///
/// @param format     the version of this form
/// @param id         of the edition
/// @param created    when it was built
/// @param catalog    with all collections and their schemas
/// @param summaries  of the collections, in their order
/// @param protection what everybody may know of how the figures are protected; of nothing where an older version wrote it
/// @param files      SHA-256 in lower-case hexadecimal by file name, this file left out
record Manifest(int format, String id, Instant created, Catalog catalog, List<CollectionSummary> summaries,
        AuditSummary protection, Map<String, String> files) {

    static final String FILE = "edition.json";
    static final int FORMAT = 1;

    private static final String PROTECTION = "protection";
    private static final String CATALOG = "catalog";
    private static final String NEED_INDEX = "needIndex";
    private static final String CORRESPONDENCES = "correspondences";
    private static final String LEGAL_BASIS = "legalBasis";
    private static final String STATEMENTS = "statements";
    private static final String AGE_GROUPS = "ageGroups";

    Manifest {
        summaries = List.copyOf(summaries);
        files = Map.copyOf(files);
    }

    /// The edition that it describes.
    Edition edition(Optional<Path> data) {
        return new Edition(id, created, catalog, summaries.stream()
                .collect(Collectors.toMap(CollectionSummary::collection, Function.identity())), protection, data);
    }

    byte[] toJson() throws IOException {
        return mapper().writeValueAsBytes(this);
    }

    static Manifest parse(byte[] json) throws IOException {
        JsonMapper mapper = mapper();
        JsonNode tree = mapper.readTree(json);
        if (tree instanceof ObjectNode object && !object.has(PROTECTION)) {
            object.set(PROTECTION, mapper.valueToTree(AuditSummary.none()));
        }
        tree.at("/catalog/indicators").forEach(indicator -> readLimits(indicator, mapper));
        if (tree.get(CATALOG) instanceof ObjectNode catalog) {
            catalog.putIfAbsent(NEED_INDEX, mapper.nullNode());
            catalog.putIfAbsent(CORRESPONDENCES, mapper.createArrayNode());
            catalog.putIfAbsent(LEGAL_BASIS, mapper.valueToTree(LegalBasis.NONE));
            catalog.putIfAbsent(STATEMENTS, mapper.valueToTree(Statements.NONE));
            catalog.putIfAbsent(AGE_GROUPS, mapper.createArrayNode());
        }
        Manifest manifest = mapper.treeToValue(tree, Manifest.class);
        if (manifest.format != FORMAT) {
            throw new IOException("unknown format " + manifest.format);
        }
        return manifest;
    }

    /// An older version wrote the two limits of an indicator and nothing else of how its counts are kept secret.
    private static void readLimits(JsonNode indicator, JsonMapper mapper) {
        if (indicator instanceof ObjectNode object && object.has("minimumCount")) {
            object.set("disclosure", mapper.valueToTree(Disclosure.suppression(object.remove("minimumCount").asInt(),
                    object.remove("minimumBase").asInt())));
        }
    }

    /// Reads and writes what an edition says of itself.
    static JsonMapper mapper() {
        SimpleModule dates = new SimpleModule();
        dates.addSerializer(Instant.class, new ToStringSerializer());
        dates.addSerializer(LocalDate.class, new ToStringSerializer());
        dates.addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse));
        dates.addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse));
        return JsonMapper.builder().addModule(dates).enable(SerializationFeature.INDENT_OUTPUT)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, true)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
    }

    private static final class FromText<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        FromText(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                throw new IOException("not a date: " + text, e);
            }
        }
    }
}
