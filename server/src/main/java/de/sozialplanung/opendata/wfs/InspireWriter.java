package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.iso.IsoDataset;
import de.sozialplanung.opendata.iso.IsoService;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.record.DatasetRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes the extended capabilities of an INSPIRE download service (technical guidance for download services 3.1, 6.3):
/// where its metadata are, which languages it has, and which datasets it serves.
///
/// @param publication what is published
/// @param links       the public addresses
/// @param language    that of the answer
record InspireWriter(Publication publication, Links links, Language language) {

    private static final String DLS = "http://inspire.ec.europa.eu/schemas/inspire_dls/1.0";
    private static final String COMMON = "http://inspire.ec.europa.eu/schemas/common/1.0";

    /// What the root says of where the schema is.
    static final String SCHEMA_LOCATION = DLS + " " + DLS + "/inspire_dls.xsd";

    /// The languages of an answer: the one that the parameter `LANGUAGE` names, by ISO 639-2 or BCP 47, else all, the
    /// default first. An unknown one is as none (INSPIRE Regulation 976/2009, Annex IV).
    static List<Language> languages(@Nullable String asked) {
        return switch (asked == null ? "" : asked.toLowerCase(Locale.ROOT)) {
            case "ger", "deu", "de" -> List.of(Language.DE);
            case "eng", "en" -> List.of(Language.EN);
            default -> List.of(Language.values());
        };
    }

    void write(XmlOutput xml) throws IOException {
        xml.start("ows:ExtendedCapabilities").start("inspire_dls:ExtendedCapabilities")
                .attribute("xmlns:inspire_dls", DLS).attribute("xmlns:inspire_common", COMMON);
        xml.start("inspire_common:MetadataUrl").element("inspire_common:URL", IsoService.address(links.base()))
                .element("inspire_common:MediaType", MetadataResource.MEDIA_TYPE).end();
        xml.start("inspire_common:SupportedLanguages").start("inspire_common:DefaultLanguage")
                .element("inspire_common:Language", code(Language.DE)).end();
        xml.start("inspire_common:SupportedLanguage").element("inspire_common:Language", code(Language.EN)).end().end();
        xml.start("inspire_common:ResponseLanguage").element("inspire_common:Language", code(language)).end();
        for (Dataset dataset : publication.catalog().datasets()) {
            xml.start("inspire_dls:SpatialDataSetIdentifier")
                    .attribute("metadataURL", IsoDataset.address(links.base(), dataset.id()))
                    .element("inspire_common:Code",
                            new DatasetRecord(publication.edition(), dataset, links.root()).iri())
                    .end();
        }
        xml.end().end();
    }

    private static String code(Language language) {
        return switch (language) {
            case DE -> "ger";
            case EN -> "eng";
        };
    }
}
