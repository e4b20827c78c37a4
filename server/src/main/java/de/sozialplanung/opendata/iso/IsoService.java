package de.sozialplanung.opendata.iso;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.record.DatasetRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Writes the metadata of the download service (ISO 19139 and ISO 19119; INSPIRE technical guidance for metadata 2.0, 4),
/// coupled with the metadata of each of its datasets.
///
/// @param edition what the service serves
/// @param base    its public address
/// @param root    the public address of all editions, which the names of datasets begin with
public record IsoService(Edition edition, String base, String root) {

    private static final String CLASSIFICATION = "http://inspire.ec.europa.eu/metadata-codelist/SpatialDataServiceCategory/"
            + "infoFeatureAccessService";

    /// The address of the document.
    ///
    /// @param base the public address of the service
    public static String address(String base) {
        return base + "/metadata/services/wfs.xml";
    }

    public void write(OutputStream out) throws IOException {
        Catalog catalog = edition.catalog();
        IsoXml iso = IsoXml.document(out);
        IsoParts parts = new IsoParts(iso, edition, edition.created());
        LocalizedText levelName = new LocalizedText("Downloaddienst (WFS)", "Download service (WFS)");
        String identifier = base + "/wfs";
        parts.head(identifier, "service", levelName);
        iso.open("gmd:identificationInfo", "srv:SV_ServiceIdentification");
        parts.citation(catalog.title(), identifier);
        parts.description(catalog.description());
        iso.party("gmd:pointOfContact", catalog.publisher(), catalog.contact(), "pointOfContact");
        iso.open("gmd:descriptiveKeywords", "gmd:MD_Keywords")
                .anchor("gmd:keyword", CLASSIFICATION, "infoFeatureAccessService")
                .text("gmd:keyword", catalog.region().name()).close(2);
        parts.constraints();
        iso.xml().start("srv:serviceType").element("gco:LocalName", "download").end();
        iso.text("srv:serviceTypeVersion", "OGC:WFS:2.0.0");
        iso.open("srv:extent", "gmd:EX_Extent");
        parts.place(extent());
        iso.close(2);
        coupling(iso);
        iso.close(2);
        iso.open("gmd:distributionInfo", "gmd:MD_Distribution", "gmd:transferOptions", "gmd:MD_DigitalTransferOptions")
                .online("gmd:onLine", capabilities(), "WFS GetCapabilities", "information").close(4);
        parts.quality("service", levelName,
                "VERORDNUNG (EG) Nr. 976/2009 DER KOMMISSION vom 19. Oktober 2009 zur Durchführung der Richtlinie "
                        + "2007/2/EG des Europäischen Parlaments und des Rates hinsichtlich der Netzdienste",
                "2009-10-20");
        iso.finish();
    }

    private String capabilities() {
        return base + "/wfs?service=WFS&request=GetCapabilities";
    }

    private void coupling(IsoXml iso) throws IOException {
        iso.open("srv:couplingType");
        iso.xml().start("srv:SV_CouplingType")
                .attribute("codeList", "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#SV_CouplingType")
                .attribute("codeListValue", "tight").text("tight").end();
        iso.close(1);
        iso.open("srv:containsOperations", "srv:SV_OperationMetadata").text("srv:operationName", "GetCapabilities")
                .open("srv:DCP");
        iso.xml().start("srv:DCPList")
                .attribute("codeList", "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#DCPList")
                .attribute("codeListValue", "WebServices").text("WebServices").end();
        iso.close(1).online("srv:connectPoint", capabilities(), "GetCapabilities", "download").close(2);
        for (DatasetRecord dataset : datasets()) {
            iso.xml().start("srv:operatesOn").attribute("xlink:href", IsoDataset.address(base, dataset.id()))
                    .attribute("uuidref", dataset.iri()).end();
        }
    }

    private List<DatasetRecord> datasets() {
        return edition.catalog().datasets().stream().map(dataset -> new DatasetRecord(edition, dataset, root)).toList();
    }

    /// The box around those of all collections; empty where none has one.
    private List<Double> extent() {
        List<Double> box = new ArrayList<>();
        for (CollectionSummary summary : edition.summaries().values()) {
            List<Double> other = summary.bbox();
            if (box.isEmpty()) {
                box.addAll(other);
            } else if (!other.isEmpty()) {
                box = new ArrayList<>(List.of(Math.min(box.get(0), other.get(0)), Math.min(box.get(1), other.get(1)),
                        Math.max(box.get(2), other.get(2)), Math.max(box.get(3), other.get(3))));
            }
        }
        return box;
    }
}
