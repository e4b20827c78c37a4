package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.simplify.Detail;
import de.sozialplanung.opendata.simplify.Simplification;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Answers with features of a collection, however they were asked for.
///
/// @param links          builds addresses
/// @param simplification what leaves out points for small scales
record ItemsAnswer(Links links, Simplification simplification) {

    /// The links around the features, which depend on how was asked.
    interface Around {

        /// All but the one to the next page.
        List<Link> links(Representation wanted);

        Link next(PageToken token, Representation wanted);
    }

    Response.ResponseBuilder of(ItemsRequest request, Representation wanted, Language language, Around around) {
        Publication publication = request.publication();
        Collection collection = request.collection();
        Page page = simplification.open(publication.store(), collection, query(request, wanted),
                detail(request.zoomLevel()));
        long matched = page.matched();
        List<Link> all = new ArrayList<>(around.links(wanted));
        page.nextPage().ifPresent(token -> all.add(around.next(token, wanted)));
        all.addAll(wanted.profileLink());
        if (CsvwDocument.formats().anyMatch(wanted.format()::equals)) {
            all.add(new Link("describedby", links.to("/collections/" + collection.id() + "/" + wanted.format().key()
                    + CsvwDocument.SUFFIX), CsvwDocument.MEDIA_TYPE, null));
        }
        FeatureEncoder encoder = encoder(publication, wanted);
        return Response.ok((StreamingOutput) out -> {
            try (page) {
                encoder.write(page, frame(all, matched, publication, language), out);
            }
        }).header(HttpHeaders.LINK, ApiLinks.header(all)).header("OGC-NumberMatched", matched)
                .header("OGC-NumberReturned", page.size())
                .header("Content-Crs", "<" + request.query().crs().uri() + ">")
                .header(HttpHeaders.CONTENT_DISPOSITION, wanted.fileName(collection).orElse(null));
    }

    /// A graph says all of a thing or nothing.
    private static Query query(ItemsRequest request, Representation wanted) {
        return wanted.format().isGraph() ? request.query().with(Fields.all(request.collection())) : request.query();
    }

    FeatureEncoder encoder(Publication publication, Representation wanted) {
        return new Encoders(links.base(), links.root(), publication.linkedData()::write).of(wanted.format(),
                wanted.manner());
    }

    static Frame frame(List<Link> links, long matched, Publication publication, Language language) {
        return new Frame(links, OptionalLong.of(matched), publication.edition().created(),
                new Imprint(publication.catalog(), publication.edition().id(), language));
    }

    static Detail detail(OptionalDouble zoomLevel) {
        return zoomLevel.isPresent() ? Detail.of(zoomLevel.getAsDouble()) : new Detail(Detail.FULL);
    }
}
