package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/// The engines without HTTP, from the text of a query to the bytes of its answer: processor time of the one thread that
/// answers, which does not depend on what else the machine does.
record EngineTimes(SparqlEngine ours, DatasetGraph published, DatasetGraph copy, PrintStream out) {

    private static final int ROUNDS = 600;
    private static final double MILLION = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    void run(Map<String, String> questions) throws IOException {
        out.printf("%-52s %10s %10s %7s%n", "engine alone, processor time", "ours (ms)", "Jena", "ratio");
        for (Map.Entry<String, String> question : questions.entrySet()) {
            double[] a = new double[ROUNDS];
            double[] b = new double[ROUNDS];
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
            int rounds = 0;
            while (rounds < ROUNDS && System.nanoTime() < end) {
                a[rounds] = time(() -> ours(question.getValue()));
                b[rounds++] = time(() -> plain(question.getValue()));
            }
            double x = median(a, rounds);
            double y = median(b, rounds);
            out.printf(Locale.ROOT, "%-52s %10.2f %10.2f %7.1f%n", question.getKey(), x, y, y / x);
        }
    }

    private interface Work {

        long run() throws IOException;
    }

    private static double time(Work work) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        if (work.run() == 0) {
            throw new IllegalStateException("no answer");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / MILLION;
    }

    private long ours(String query) throws IOException {
        return ours.measure(new SparqlRequest(query, List.of(), List.of(), null, null), published);
    }

    private long plain(String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy.executeRead(() -> {
            try (QueryExec execution = QueryExec.dataset(copy).query(QueryFactory.create(query)).build()) {
                if (query.contains("CONSTRUCT")) {
                    RDFDataMgr.write(bytes, execution.construct(), Lang.TURTLE);
                } else {
                    RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON).write(bytes,
                            execution.select(), ARQ.getContext());
                }
            }
        });
        return bytes.size();
    }

    /// Of the second half.
    private static double median(double[] times, int rounds) {
        double[] sorted = Arrays.copyOfRange(times, rounds / 2, rounds);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
