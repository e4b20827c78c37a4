package de.sozialplanung.opendata.iso;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.edition.Edition;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Writes what the documents of datasets and of the service have in common.
///
/// @param iso      the document
/// @param edition  what it is about
/// @param modified when that changed last
record IsoParts(IsoXml iso, Edition edition, Instant modified) {

    /// The head of a document.
    ///
    /// @param level of the code list `MD_ScopeCode`
    void head(String identifier, String level, LocalizedText levelName) throws IOException {
        Catalog catalog = edition.catalog();
        iso.text("gmd:fileIdentifier", identifier).language("gmd:language", "ger")
                .code("gmd:characterSet", "MD_CharacterSetCode", "utf8")
                .code("gmd:hierarchyLevel", "MD_ScopeCode", level).text("gmd:hierarchyLevelName", levelName)
                .party("gmd:contact", catalog.publisher(), catalog.contact(), "pointOfContact");
        iso.xml().start("gmd:dateStamp").element("gco:Date", day(modified)).end();
        iso.text("gmd:metadataStandardName", "ISO 19115").text("gmd:metadataStandardVersion", "2003/Cor.1:2006");
        iso.open("gmd:locale");
        iso.xml().start("gmd:PT_Locale").attribute("id", "EN");
        iso.language("gmd:languageCode", "eng").code("gmd:characterEncoding", "MD_CharacterSetCode", "utf8").close(2);
    }

    /// The day of the edition.
    String created() {
        return day(edition.created());
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    void citation(LocalizedText title, String identifier) throws IOException {
        iso.open("gmd:citation", "gmd:CI_Citation").text("gmd:title", title).date(day(modified), "revision")
                .open("gmd:identifier", "gmd:MD_Identifier").anchor("gmd:code", identifier, identifier).close(4);
    }

    /// With the catalogue's notice, where there is one: a reader may see nothing else.
    void description(LocalizedText description) throws IOException {
        LocalizedText notice = edition.catalog().notice();
        iso.text("gmd:abstract", notice == null ? description
                : new LocalizedText(notice.de() + " " + description.de(), notice.en() + " " + description.en()));
    }

    void keywords(List<String> keywords) throws IOException {
        if (keywords.isEmpty()) {
            return;
        }
        iso.open("gmd:descriptiveKeywords", "gmd:MD_Keywords");
        for (String keyword : keywords) {
            iso.text("gmd:keyword", keyword);
        }
        iso.code("gmd:type", "MD_KeywordTypeCode", "theme").close(2);
    }

    /// The keyword that portals of INSPIRE sort by.
    void theme(InspireTheme theme) throws IOException {
        iso.open("gmd:descriptiveKeywords", "gmd:MD_Keywords").anchor("gmd:keyword", theme.iri(), theme.label())
                .code("gmd:type", "MD_KeywordTypeCode", "theme").open("gmd:thesaurusName", "gmd:CI_Citation")
                .anchor("gmd:title", "http://www.eionet.europa.eu/gemet/inspire_themes", InspireTheme.THESAURUS)
                .date(InspireTheme.PUBLISHED, "publication").close(4);
    }

    /// Anybody may have the data, under the catalogue's licence.
    void constraints() throws IOException {
        Catalog catalog = edition.catalog();
        iso.open("gmd:resourceConstraints", "gmd:MD_LegalConstraints")
                .code("gmd:accessConstraints", "MD_RestrictionCode", "otherRestrictions")
                .anchor("gmd:otherConstraints",
                        "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations",
                        "Es gelten keine Zugriffsbeschränkungen")
                .close(2);
        iso.open("gmd:resourceConstraints", "gmd:MD_LegalConstraints")
                .code("gmd:useConstraints", "MD_RestrictionCode", "otherRestrictions")
                .anchor("gmd:otherConstraints", catalog.licence().iri(), catalog.licence().title());
        String attribution = catalog.licence().attribution();
        if (attribution != null) {
            iso.text("gmd:otherConstraints", "Quellenvermerk: " + attribution);
        }
        iso.close(2);
    }

    /// A box in degrees, or the name of the region where there is none.
    ///
    /// @param bbox west, south, east, north; may be empty
    void place(List<Double> bbox) throws IOException {
        iso.open("gmd:geographicElement");
        if (bbox.isEmpty()) {
            iso.open("gmd:EX_GeographicDescription", "gmd:geographicIdentifier", "gmd:MD_Identifier")
                    .text("gmd:code", edition.catalog().region().key()).close(3);
        } else {
            iso.open("gmd:EX_GeographicBoundingBox");
            decimal("gmd:westBoundLongitude", bbox.get(0));
            decimal("gmd:eastBoundLongitude", bbox.get(2));
            decimal("gmd:southBoundLatitude", bbox.get(1));
            decimal("gmd:northBoundLatitude", bbox.get(3));
            iso.close(1);
        }
        iso.close(1);
    }

    private void decimal(String element, double value) throws IOException {
        iso.xml().start(element).start("gco:Decimal").number(value, 6).end().end();
    }

    /// Where the data come from, and that nobody has tried them against the INSPIRE data specifications.
    ///
    /// @param level as in the head
    void quality(String level, LocalizedText levelName, String regulation, String published) throws IOException {
        iso.open("gmd:dataQualityInfo", "gmd:DQ_DataQuality", "gmd:scope", "gmd:DQ_Scope")
                .code("gmd:level", "MD_ScopeCode", level)
                .open("gmd:levelDescription", "gmd:MD_ScopeDescription").text("gmd:other", levelName).close(4);
        iso.open("gmd:report", "gmd:DQ_DomainConsistency", "gmd:result", "gmd:DQ_ConformanceResult",
                "gmd:specification", "gmd:CI_Citation").text("gmd:title", regulation).date(published, "publication")
                .close(2).text("gmd:explanation", "Nicht geprüft.");
        iso.xml().start("gmd:pass").attribute("gco:nilReason", "unknown").end();
        iso.close(4);
        iso.open("gmd:lineage", "gmd:LI_Lineage").text("gmd:statement", new LocalizedText(
                "Ausgabe " + edition.id() + " vom " + created() + ", herausgegeben von "
                        + edition.catalog().publisher().name() + ".",
                "Edition " + edition.id() + " of " + created() + ", published by "
                        + edition.catalog().publisher().name() + "."))
                .close(4);
    }
}
