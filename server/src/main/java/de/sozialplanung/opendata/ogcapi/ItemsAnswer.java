package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.simplify.Detail;
import de.sozialplanung.opendata.simplify.Simplification;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Answers with features of a collection, however they were asked for.
///
/// @param encoders       the formats
/// @param simplification what leaves out points for small scales
record ItemsAnswer(Encoders encoders, Simplification simplification) {

    /// The links around the features, which depend on how was asked.
    interface Around {

        /// All but the one to the next page.
        List<Link> links(FeatureFormat format);

        Link next(PageToken token, FeatureFormat format);
    }

    Response.ResponseBuilder of(ItemsRequest request, Representation wanted, Language language, Around around) {
        FeatureFormat format = wanted.format();
        Publication publication = request.publication();
        Page page = simplification.open(publication.store(), request.collection(), request.query(),
                detail(request.zoomLevel()));
        long matched = page.matched();
        List<Link> links = new ArrayList<>(around.links(format));
        page.nextPage().ifPresent(token -> links.add(around.next(token, format)));
        FeatureEncoder encoder = encoders.of(format, wanted.manner());
        return Response.ok((StreamingOutput) out -> {
            try (page) {
                encoder.write(page, frame(links, matched, publication, language), out);
            }
        }).header(HttpHeaders.LINK, ApiLinks.header(links)).header("OGC-NumberMatched", matched)
                .header("OGC-NumberReturned", page.size())
                .header("Content-Crs", "<" + request.query().crs().uri() + ">");
    }

    static Frame frame(List<Link> links, long matched, Publication publication, Language language) {
        return new Frame(links, OptionalLong.of(matched), publication.edition().created(),
                new Imprint(publication.catalog(), publication.edition().id(), language));
    }

    static Detail detail(OptionalDouble zoomLevel) {
        return zoomLevel.isPresent() ? Detail.of(zoomLevel.getAsDouble()) : new Detail(Detail.FULL);
    }
}
