package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns a page's record into an answer by the template of its name.
final class Pages {

    static final String TYPE = "text/html;charset=utf-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), "de.sozialplanung.opendata.html.template");
    private final Assets assets;
    private final String base;
    private final String prefix;
    private final String root;
    private final String rootPath;
    private final @Nullable BaseMap baseMap;
    private final String version;

    /// @param baseMap what lies beneath the maps; null where nothing does
    Pages(Links links, Assets assets, @Nullable BaseMap baseMap) {
        this.assets = assets;
        this.baseMap = baseMap;
        version = assets.version() + (baseMap == null ? "" : baseMap);
        base = links.base();
        root = links.root();
        prefix = path(base);
        rootPath = path(root);
    }

    private static String path(String address) {
        String path = URI.create(address).getRawPath();
        return path == null ? "" : path;
    }

    /// The public address of the service, whatever edition is shown.
    String root() {
        return root;
    }

    Shell shell(Visit visit, Publication publication) {
        return new Shell(visit.language(), visit.chosen(), base, prefix, rootPath, visit.path(), visit.query(),
                publication.edition(), prefix + "/assets/" + assets.version(), baseMap);
    }

    /// The page, or 304 where the browser has it: a page follows from the edition, the address, the language and what the
    /// operator has set.
    Response answer(Request request, String template, Shell shell, Supplier<Object> model) {
        EntityTag tag = Caching.tag(shell.edition().id(), version, shell.language().tag(),
                String.valueOf(shell.chosen()), shell.path(), shell.query());
        return Caching.answer(request, tag, () -> Response.ok(render(template, model.get()))
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.language().tag()));
    }

    /// A page that follows from the time of day, too: nobody keeps it.
    Response passing(String template, Shell shell, Supplier<Object> model) {
        return Response.ok(render(template, model.get())).header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    byte[] render(String template, Object model) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template + ".jte", model, out);
        return out.toByteArray();
    }
}
