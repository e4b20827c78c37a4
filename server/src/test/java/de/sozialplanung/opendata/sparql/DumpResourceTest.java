package de.sozialplanung.opendata.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class DumpResourceTest {

    @Test
    void aDumpHoldsAllGraphsAndAGraphIsThereByItself() throws Exception {
        try (ServedGraphs served = ServedGraphs.of(dataset(true), SparqlLimits.standard())) {
            Dataset read = DatasetFactory.create();
            RDFParser.create().source(unpacked(get(served, "/dumps/all.nq.gz"))).lang(Lang.NQUADS).parse(read);
            assertThat(read.getNamedModel(ServedGraphs.BASE + "/graph/a")
                    .isIsomorphicWith(dataset(true).getNamedModel(ServedGraphs.BASE + "/graph/a"))).isTrue();
            Model one = DatasetFactory.create().getDefaultModel();
            RDFParser.create().source(unpacked(get(served, "/dumps/a.ttl.gz"))).lang(Lang.TURTLE).parse(one.getGraph());
            assertThat(one.isIsomorphicWith(read.getNamedModel(ServedGraphs.BASE + "/graph/a"))).isTrue();
            Dataset quads = DatasetFactory.create();
            RDFParser.create().source(unpacked(get(served, "/dumps/a.nq.gz"))).lang(Lang.NQUADS).parse(quads);
            assertThat(quads.getNamedModel(ServedGraphs.BASE + "/graph/a").isIsomorphicWith(one)).isTrue();
            assertThat(quads.listModelNames()).toIterable().hasSize(1);
            for (String none : List.of("/dumps/c.ttl.gz", "/dumps/c.nq.gz", "/dumps/a.rdf.gz", "/dumps/all.ttl.gz")) {
                assertThat(get(served, none).statusCode()).as(none).isEqualTo(404);
            }
        }
    }

    @Test
    void theSameStatementsGiveTheSameBytesAndTag() throws Exception {
        try (ServedGraphs one = ServedGraphs.of(dataset(true), SparqlLimits.standard());
                ServedGraphs other = ServedGraphs.of(dataset(false), SparqlLimits.standard())) {
            for (String target : new String[]{"/dumps/all.nq.gz", "/dumps/a.ttl.gz"}) {
                HttpResponse<byte[]> first = get(one, target);
                assertThat(first.body()).as(target).isEqualTo(get(other, target).body());
                assertThat(first.headers().firstValue("ETag")).isPresent()
                        .isEqualTo(get(other, target).headers().firstValue("ETag"));
                assertThat(first.headers().firstValue("Content-Type")).hasValue("application/gzip");
            }
        }
    }

    private static HttpResponse<byte[]> get(ServedGraphs served, String target) throws Exception {
        return served.client().send(HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + served.server().port() + target)).build(),
                BodyHandlers.ofByteArray());
    }

    private static GZIPInputStream unpacked(HttpResponse<byte[]> answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body()));
    }

    /// The same statements in one order or the other, with blank nodes that hang together.
    private static Dataset dataset(boolean forwards) {
        Dataset dataset = DatasetFactory.create();
        Model model = dataset.getNamedModel(ServedGraphs.BASE + "/graph/a");
        for (int i = 0; i < 20; i++) {
            int number = forwards ? i : 19 - i;
            model.createResource(ServedGraphs.BASE + "/s" + number).addProperty(RDFS.seeAlso, model.createResource()
                    .addProperty(RDFS.label, "Nummer " + number)
                    .addProperty(RDFS.isDefinedBy, model.createResource().addProperty(RDFS.comment, "Grund")));
        }
        return dataset;
    }
}
