package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.filter.fes.FesFilter;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes the capabilities (OGC 09-025, 8.3). Texts stand in German first, then in English, each with its language,
/// or in the one language that was asked for.
///
/// @param publication what is published
/// @param links       the public addresses
/// @param names       the namespace of the types
/// @param languages   those that texts stand in, the one of the answer first
record CapabilitiesWriter(Publication publication, Links links, GmlNames names, List<Language> languages) {

    CapabilitiesWriter {
        languages = List.copyOf(languages);
    }

    static final String XLINK = "http://www.w3.org/1999/xlink";

    /// @param sections the parts to write; none for the head only
    void write(Set<Section> sections, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out).start("wfs:WFS_Capabilities")
                .attribute("xmlns:wfs", WfsVersion.NAMESPACE).attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                .attribute("xmlns:fes", FesFilter.NAMESPACE).attribute("xmlns:gml", "http://www.opengis.net/gml/3.2")
                .attribute("xmlns:xlink", XLINK).attribute("xmlns:" + GmlNames.PREFIX, names.namespace())
                .attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation",
                        WfsVersion.NAMESPACE + " http://schemas.opengis.net/wfs/2.0/wfs.xsd "
                                + InspireWriter.SCHEMA_LOCATION)
                .attribute("version", WfsVersion.SPOKEN).attribute("updateSequence", publication.edition().id());
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                xml.text("\n");
                switch (section) {
                    case SERVICE_IDENTIFICATION -> identification(xml, publication.catalog());
                    case SERVICE_PROVIDER -> provider(xml, publication.catalog());
                    case OPERATIONS_METADATA -> new OperationsWriter(links.to("/wfs")).write(xml,
                            new InspireWriter(publication, links, languages.getFirst()));
                    case FEATURE_TYPE_LIST -> new TypeListWriter(publication, links, languages).write(xml);
                    case FILTER_CAPABILITIES -> FilterCapabilitiesWriter.write(xml);
                }
            }
        }
        xml.text("\n").finish();
    }

    private void identification(XmlOutput xml, Catalog catalog) throws IOException {
        xml.start("ows:ServiceIdentification");
        both(xml, "ows:Title", catalog.title(), languages);
        both(xml, "ows:Abstract", noticed(catalog.description(), catalog), languages);
        xml.start("ows:Keywords");
        for (String keyword : keywords(catalog)) {
            xml.element("ows:Keyword", keyword);
        }
        xml.end();
        xml.start("ows:ServiceType").attribute("codeSpace", "http://www.opengeospatial.org/").text("WFS").end();
        for (String version : WfsVersion.numbers()) {
            xml.element("ows:ServiceTypeVersion", version);
        }
        xml.element("ows:Fees", "NONE");
        xml.element("ows:AccessConstraints", constraints(catalog));
        xml.end();
    }

    /// The keywords of all datasets, and the region.
    static Set<String> keywords(Catalog catalog) {
        Set<String> keywords = new TreeSet<>();
        catalog.datasets().forEach(dataset -> keywords.addAll(dataset.keywords()));
        keywords.add(catalog.region().name());
        return keywords;
    }

    /// The licence, and whom it wants named.
    static String constraints(Catalog catalog) {
        String attribution = catalog.licence().attribution();
        return catalog.licence().title() + ", " + catalog.licence().iri()
                + (attribution == null ? "" : "; " + attribution);
    }

    /// Who provides the service, which OWS 1.0 says in the same elements as 1.1.
    static void provider(XmlOutput xml, Catalog catalog) throws IOException {
        Agent contact = catalog.contact();
        xml.start("ows:ServiceProvider").element("ows:ProviderName", catalog.publisher().name());
        link(xml, "ows:ProviderSite", catalog.publisher().homepage());
        xml.start("ows:ServiceContact").element("ows:PositionName", contact.name()).start("ows:ContactInfo");
        if (contact.telephone() != null) {
            xml.start("ows:Phone").element("ows:Voice", contact.telephone()).end();
        }
        if (contact.email() != null) {
            xml.start("ows:Address").element("ows:ElectronicMailAddress", contact.email()).end();
        }
        link(xml, "ows:OnlineResource", contact.homepage());
        xml.end().end().end();
    }

    private static void link(XmlOutput xml, String element, @Nullable String href)
            throws IOException {
        if (href != null) {
            xml.start(element).attribute("xlink:type", "simple").attribute("xlink:href", href).end();
        }
    }

    /// A description with the catalogue's notice, if it has one that the description does not repeat, in front.
    static LocalizedText noticed(LocalizedText description, Catalog catalog) {
        LocalizedText notice = catalog.notice();
        return notice == null || description.de().contains(notice.de().replaceFirst("\\.$", "")) ? description
                : new LocalizedText(notice.de() + " " + description.de(), notice.en() + " " + description.en());
    }

    /// An element in each of these languages.
    static void both(XmlOutput xml, String element, LocalizedText text, List<Language> languages)
            throws IOException {
        for (Language language : languages) {
            xml.start(element).attribute("xml:lang", language.tag()).text(text.in(language)).end();
        }
    }
}
