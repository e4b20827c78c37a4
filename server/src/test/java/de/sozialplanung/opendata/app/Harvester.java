package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.vocab.Hydra;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/// Goes through the pages of a catalogue as the harvesters of portals do, each by the rules of its own code.
///
/// @param port of the service on this machine
/// @param base the public address that its links begin with
record Harvester(HttpClient client, int port, String base) {

    private static final int MOST_PAGES = 1000;

    /// What there is at an address, read by the format that the answer names.
    ///
    /// @param accept empty for none
    Model read(String address, String accept) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("GET", address, accept);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        Lang lang = Optional.ofNullable(RDFLanguages.contentTypeToLang(type)).orElseThrow();
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(lang).base(address).parse(model);
        return model;
    }

    HttpResponse<byte[]> get(String method, String address, String accept) throws IOException, InterruptedException {
        assertThat(address).as("links are absolute and public").startsWith(base);
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + port + address.substring(base.length())))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(accept.isEmpty() ? request.build() : request.header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// As ckanext-dcat does: HEAD first, any page node, `next` and then `nextPage`, no look at the number of all; a dataset is
    /// every subject of that type. It stops only where there is no link.
    Set<String> asCkan(String address, String accept) throws IOException, InterruptedException {
        assertThat(get("HEAD", address, accept).statusCode()).as("HEAD " + address).isEqualTo(200);
        Set<String> datasets = new TreeSet<>();
        Optional<String> next = Optional.of(address);
        for (int page = 0; next.isPresent(); page++) {
            assertThat(page).as("the pages end").isLessThan(MOST_PAGES);
            Model model = read(next.get(), accept);
            model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).forEach(one -> datasets.add(one.getURI()));
            Optional<Resource> view = first(model, Hydra.PARTIAL_COLLECTION_VIEW)
                    .or(() -> first(model, Hydra.PAGED_COLLECTION));
            next = view.flatMap(node -> link(node, Hydra.NEXT).or(() -> link(node, Hydra.NEXT_PAGE)));
        }
        return datasets;
    }

    /// As piveau does: the older type first and then nothing but `nextPage`, the number of all as a number or not at all; the
    /// next address is put together from the first one and the query of the link.
    Set<String> asPiveau(String address, String accept) throws IOException, InterruptedException {
        Set<String> datasets = new TreeSet<>();
        String path = address.replaceFirst("\\?.*", "");
        Optional<String> next = Optional.of(address);
        for (int page = 0; next.isPresent(); page++) {
            assertThat(page).as("the pages end").isLessThan(MOST_PAGES);
            Model model = read(next.get(), accept);
            model.listStatements(null, DCAT.dataset, (RDFNode) null).mapWith(Statement::getResource)
                    .forEach(one -> datasets.add(one.getURI()));
            Optional<Resource> paged = first(model, Hydra.PAGED_COLLECTION);
            Resource view = paged.or(() -> first(model, Hydra.PARTIAL_COLLECTION_VIEW)).orElseThrow();
            assertThat(view.getProperty(Hydra.TOTAL_ITEMS).getInt()).isPositive();
            next = link(view, paged.isPresent() ? Hydra.NEXT_PAGE : Hydra.NEXT)
                    .map(uri -> path + uri.substring(uri.indexOf('?')));
        }
        return datasets;
    }

    private static Optional<Resource> first(Model model, Resource type) {
        return model.listSubjectsWithProperty(RDF.type, type).toList().stream().findFirst();
    }

    private static Optional<String> link(Resource node, Property property) {
        return Optional.ofNullable(node.getPropertyResourceValue(property)).map(Resource::getURI);
    }
}
