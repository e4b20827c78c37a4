package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResultsTest {

    private static final List<Var> VARIABLES = List.of(Var.alloc("s"), Var.alloc("größe"), Var.alloc("x"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatAReaderFindsIsWhatWasFound(long seed) throws IOException {
        Random random = new Random(seed);
        List<Binding> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            BindingBuilder row = Binding.builder();
            for (Var variable : VARIABLES) {
                if (random.nextInt(4) > 0) {
                    row.add(variable, term(random));
                }
            }
            rows.add(row.build());
        }
        RowSet read = read(written(rows));
        assertThat(read.getResultVars()).isEqualTo(VARIABLES);
        List<Binding> found = new ArrayList<>();
        read.forEachRemaining(found::add);
        assertThat(found).isEqualTo(rows);
    }

    @Test
    void aBlankNodeHasOneNameInOneResult() throws IOException {
        Node one = NodeFactory.createBlankNode();
        Node other = NodeFactory.createBlankNode();
        RowSet read = read(written(List.of(row(one, other), row(other, one))));
        Binding first = read.next();
        Binding second = read.next();
        assertThat(first.get(VARIABLES.getFirst())).isEqualTo(second.get(VARIABLES.get(1)))
                .isNotEqualTo(first.get(VARIABLES.get(1)));
    }

    @Test
    void nothingFoundIsAResultWithoutRows() throws IOException {
        assertThat(read(written(List.of())).hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVerdictIsReadAsSuch(boolean verdict) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonResults.write(out, verdict);
        assertThat(RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                .readAny(new ByteArrayInputStream(out.toByteArray()), Context.emptyContext()).booleanResult())
                .isEqualTo(verdict);
    }

    private static Node term(Random random) {
        String text = List.of("", "Eich", "a\"b\\c", "zwei\nZeilen\r\t\u0001\f", "Größe €", "\uD83D\uDE00",
                "lang".repeat(9_000)).get(random.nextInt(random.nextInt(20) == 0 ? 7 : 6));
        return switch (random.nextInt(5)) {
            case 0 -> NodeFactory.createURI("https://beispiel.test/ö/" + random.nextInt(2_000));
            case 1 -> NodeFactory.createLiteralLang(text, "de-DE");
            case 2 -> NodeFactory.createLiteralDT(String.valueOf(random.nextInt(100)), XSDDatatype.XSDinteger);
            case 3 -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDgYear);
            default -> NodeFactory.createLiteralString(text);
        };
    }

    private static Binding row(Node first, Node second) {
        return Binding.builder().add(VARIABLES.getFirst(), first).add(VARIABLES.get(1), second).build();
    }

    private static byte[] written(List<Binding> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonResults.write(out, RowSetStream.create(VARIABLES, rows.iterator()));
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
        return out.toByteArray();
    }

    private static RowSet read(byte[] json) {
        return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json), Context.emptyContext());
    }
}
