package de.sozialplanung.opendata.sparql;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/// Results in the SPARQL 1.1 Query Results JSON Format, in as few characters as it allows: they are what most answers are
/// asked for in, and a large part of the time that a short query takes.
///
/// One serves one result.
final class JsonResults {

    private static final int BLOCK = 16 * 1024;

    /// Addresses that are remembered as they are written: the same areas and indicators come again in many rows.
    private static final int REMEMBERED = 512;

    private static final byte[] END = ascii("\"}");

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private final @Nullable Node[] nodes = new @Nullable Node[REMEMBERED];
    private final byte[][] written = new byte[REMEMBERED][];
    private final Map<Node, String> blank = new HashMap<>();
    private final Map<String, byte[]> datatypes = new HashMap<>();
    private int filled;

    private JsonResults(OutputStream out) {
        this.out = out;
    }

    /// The answer of an ASK.
    static void write(OutputStream out, boolean answer) throws IOException {
        out.write(ascii("{\"head\":{},\"boolean\":" + answer + "}"));
    }

    /// The answer of a SELECT.
    static void write(OutputStream out, RowSet rows) throws IOException {
        JsonResults results = new JsonResults(out);
        results.rows(rows);
        results.flush();
    }

    private void rows(RowSet rows) throws IOException {
        List<Var> variables = rows.getResultVars();
        Var[] asked = variables.toArray(Var[]::new);
        byte[][] names = new byte[asked.length][];
        add("{\"head\":{\"vars\":[");
        for (int i = 0; i < asked.length; i++) {
            byte[] name = text(asked[i].getVarName());
            names[i] = concat(ascii("\""), name, ascii("\":"));
            add(i == 0 ? "\"" : ",\"");
            add(name);
            add("\"");
        }
        add("]},\"results\":{\"bindings\":[");
        boolean first = true;
        while (rows.hasNext()) {
            add(first ? "\n{" : ",\n{");
            first = false;
            row(rows.next(), asked, names);
            add("}");
        }
        add("\n]}}\n");
    }

    private void row(Binding row, Var[] asked, byte[][] names) throws IOException {
        boolean first = true;
        for (int i = 0; i < asked.length; i++) {
            Node value = row.get(asked[i]);
            if (value != null) {
                if (!first) {
                    add(",");
                }
                first = false;
                add(names[i]);
                add(value);
            }
        }
    }

    private void add(Node value) throws IOException {
        if (value.isURI()) {
            int place = value.hashCode() & (REMEMBERED - 1);
            if (!value.equals(nodes[place])) {
                nodes[place] = value;
                written[place] = concat(ascii("{\"type\":\"uri\",\"value\":\""), text(value.getURI()), END);
            }
            add(written[place]);
        } else if (value.isBlank()) {
            add("{\"type\":\"bnode\",\"value\":\"");
            add(blank.computeIfAbsent(value, _ -> "b" + blank.size()));
            add(END);
        } else if (value.isLiteral()) {
            literal(value);
        } else {
            throw new IllegalStateException("SPARQL 1.1 has no such term");
        }
    }

    private void literal(Node value) throws IOException {
        String language = value.getLiteralLanguage();
        String datatype = value.getLiteralDatatypeURI();
        if (!language.isEmpty()) {
            add("{\"type\":\"literal\",\"xml:lang\":\"");
            add(text(language));
            add("\",\"value\":\"");
        } else if (datatype == null || datatype.equals(XSDDatatype.XSDstring.getURI())) {
            add("{\"type\":\"literal\",\"value\":\"");
        } else {
            add(datatypes.computeIfAbsent(datatype,
                    d -> concat(ascii("{\"type\":\"literal\",\"datatype\":\""), text(d), ascii("\",\"value\":\""))));
        }
        add(text(value.getLiteralLexicalForm()));
        add(END);
    }

    /// A string as it stands between quotation marks.
    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (byte b : bytes) {
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                return escaped(text);
            }
        }
        return bytes;
    }

    private static byte[] escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (c < ' ') {
                        escaped.append("\\u%04x".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString().getBytes(UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] concat(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }

    private void add(String text) throws IOException {
        add(ascii(text));
    }

    private void add(byte[] bytes) throws IOException {
        if (bytes.length > BLOCK - filled) {
            flush();
            if (bytes.length > BLOCK) {
                out.write(bytes);
                return;
            }
        }
        System.arraycopy(bytes, 0, block, filled, bytes.length);
        filled += bytes.length;
    }

    private void flush() throws IOException {
        out.write(block, 0, filled);
        filled = 0;
    }
}
