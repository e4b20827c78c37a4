package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.publication.EditionNews;
import de.sozialplanung.opendata.publication.Publication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The Atom feed (RFC 4287) of what happened to the editions: an entry for each publication and each withdrawal.
///
/// @param current names the publisher and, where nothing happened yet, the date
/// @param news    the latest first
/// @param root    the public address of the service
record EditionFeed(Publication current, List<EditionNews> news, String root, Language language) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final LocalizedText TITLE = new LocalizedText("Ausgaben", "Editions");

    byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOutput xml = XmlOutput.document(bytes);
            write(xml);
            xml.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(XmlOutput xml) throws IOException {
        String address = root + "/editions";
        xml.start("feed").attribute("xmlns", ATOM).attribute("xml:lang", language.tag());
        xml.element("id", address);
        xml.element("title", current.catalog().title().in(language) + " – " + TITLE.in(language));
        xml.element("updated",
                (news.isEmpty() ? current.edition().created() : news.getFirst().event().at()).toString());
        xml.start("author").element("name", current.catalog().publisher().name()).end();
        link(xml, "self", address + ".atom?lang=" + language.tag(), EditionsResource.FEED);
        link(xml, "alternate", address, "text/html");
        for (EditionNews entry : news) {
            String edition = address + "/" + entry.event().edition();
            xml.start("entry");
            xml.element("id", edition + "#" + entry.event().kind().name().toLowerCase(java.util.Locale.ROOT) + "-"
                    + entry.event().at().getEpochSecond());
            xml.element("title", entry.title().in(language));
            xml.element("updated", entry.event().at().toString());
            link(xml, "alternate", edition, "text/html");
            xml.start("content").attribute("type", "text")
                    .text(String.join("\n", entry.changes().stream().map(change -> change.in(language)).toList()))
                    .end();
            xml.end();
        }
        xml.end();
    }

    private static void link(XmlOutput xml, String rel, String href, String type) throws IOException {
        xml.start("link").attribute("rel", rel).attribute("type", type).attribute("href", href).end();
    }
}
