package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.xml.XmlReader;
import java.io.IOException;
import java.io.OutputStream;

/// The WFS without a server around it, for whoever throws random bytes at it.
public final class WfsFuzz {

    private final Publications publications = new Publications(SampleWfs.publication("2026-11-23a"));
    private final Links links = new Links(SampleWfs.BASE);
    private final GmlNames names = GmlNames.at(links.root(), links.base());

    public Publications publications() {
        return publications;
    }

    /// Answers a query of key-value pairs.
    public void kvp(String query) throws IOException {
        Kvp kvp = Kvp.parse(query);
        answer(WfsKvp.read(OlderKvp.modern(kvp, OlderKvp.version(kvp))));
    }

    /// Answers a document.
    public void xml(byte[] document) throws IOException {
        var root = XmlReader.read(document);
        answer(WfsXml.read(OlderXml.modern(root, OlderXml.version(root))));
    }

    private void answer(WfsRequest request) throws IOException {
        new WfsAnswers(publications.current(), links, names).answer(request).body()
                .write(OutputStream.nullOutputStream());
    }
}
