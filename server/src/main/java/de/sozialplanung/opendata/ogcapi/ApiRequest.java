package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.LanguageChoice;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.http.Negotiation;
import de.sozialplanung.opendata.query.Parameters;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What every resource of this face wants to know of a request.
///
/// @param context the request as JAX-RS has it
/// @param base    the public address of the service
public record ApiRequest(ContainerRequestContext context, String base) {

    /// The parameters that every resource knows.
    public static final Set<String> COMMON = Set.of("f", "lang");

    /// A request for a resource that knows no parameters of its own.
    ///
    /// @throws de.sozialplanung.opendata.problem.Problem 400 where a parameter is given that is not one of `COMMON`
    public static ApiRequest plain(ContainerRequestContext context, String base) {
        ApiRequest asked = new ApiRequest(context, base);
        Parameters.of(asked.parameters(), COMMON);
        return asked;
    }

    public Map<String, List<String>> parameters() {
        return context.getUriInfo().getQueryParameters();
    }

    public Language language() {
        return LanguageChoice.choose(context.getUriInfo().getQueryParameters().getFirst("lang"),
                context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public MediaFormat format(List<MediaFormat> offered) {
        return Negotiation.choose(offered, context.getUriInfo().getQueryParameters().getFirst("f"),
                context.getHeaderString(HttpHeaders.ACCEPT));
    }

    /// The answer that follows from this request, an edition, a language and a media type: 304 where it is known.
    public Response answer(String edition, Language language, String mediaType,
            Supplier<Response.ResponseBuilder> fresh) {
        EntityTag tag = Caching.tag(edition, base, context.getUriInfo().getRequestUri().toString(), language.tag(),
                mediaType);
        return Caching.answer(context.getRequest(), tag, () -> fresh.get()
                .header(HttpHeaders.CONTENT_TYPE, mediaType) // as a text: Jersey sorts the parameters of a type
                .language(language.tag()));
    }
}
