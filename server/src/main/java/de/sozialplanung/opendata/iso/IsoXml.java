package de.sozialplanung.opendata.iso;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes the elements that every part of an ISO 19139 document is made of. German stands in the element itself, English
/// beside it as free text of the locale `EN` (ISO 19139, 7.3).
///
/// @param xml the document
record IsoXml(XmlOutput xml) {

    private static final String CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#";

    /// Begins a document.
    static IsoXml document(OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        xml.start("gmd:MD_Metadata").attribute("xmlns:gmd", "http://www.isotc211.org/2005/gmd")
                .attribute("xmlns:gco", "http://www.isotc211.org/2005/gco")
                .attribute("xmlns:gmx", "http://www.isotc211.org/2005/gmx")
                .attribute("xmlns:srv", "http://www.isotc211.org/2005/srv")
                .attribute("xmlns:gml", "http://www.opengis.net/gml/3.2")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", "http://www.isotc211.org/2005/gmd "
                        + "http://schemas.opengis.net/iso/19139/20070417/gmd/gmd.xsd http://www.isotc211.org/2005/gmx "
                        + "http://schemas.opengis.net/iso/19139/20070417/gmx/gmx.xsd http://www.isotc211.org/2005/srv "
                        + "http://schemas.opengis.net/iso/19139/20070417/srv/1.0/srv.xsd");
        return new IsoXml(xml);
    }

    /// Opens elements within each other.
    IsoXml open(String... elements) throws IOException {
        for (String element : elements) {
            xml.start(element);
        }
        return this;
    }

    /// Closes as many.
    IsoXml close(int elements) throws IOException {
        for (int i = 0; i < elements; i++) {
            xml.end();
        }
        return this;
    }

    /// A text.
    IsoXml text(String element, String text) throws IOException {
        xml.start(element).element("gco:CharacterString", text).end();
        return this;
    }

    /// A text in both languages.
    IsoXml text(String element, LocalizedText text) throws IOException {
        xml.start(element).attribute("xsi:type", "gmd:PT_FreeText_PropertyType").element("gco:CharacterString",
                text.de());
        english(text.en());
        xml.end();
        return this;
    }

    private void english(String text) throws IOException {
        xml.start("gmd:PT_FreeText").start("gmd:textGroup").start("gmd:LocalisedCharacterString")
                .attribute("locale", "#EN").text(text).end().end().end();
    }

    /// A text that a resource on the web explains.
    IsoXml anchor(String element, String href, String text) throws IOException {
        xml.start(element).start("gmx:Anchor").attribute("xlink:href", href).text(text).end().end();
        return this;
    }

    /// The same in both languages.
    IsoXml anchor(String element, String href, LocalizedText text) throws IOException {
        xml.start(element).attribute("xsi:type", "gmd:PT_FreeText_PropertyType").start("gmx:Anchor")
                .attribute("xlink:href", href).text(text.de()).end();
        english(text.en());
        xml.end();
        return this;
    }

    IsoXml url(String element, String address) throws IOException {
        xml.start(element).element("gmd:URL", address).end();
        return this;
    }

    /// A value of a code list of ISO 19115.
    IsoXml code(String element, String list, String value) throws IOException {
        xml.start(element).start("gmd:" + list).attribute("codeList", CODES + list).attribute("codeListValue", value)
                .text(value).end().end();
        return this;
    }

    /// A language of ISO 639-2/B.
    IsoXml language(String element, String code) throws IOException {
        xml.start(element).start("gmd:LanguageCode").attribute("codeList", "http://www.loc.gov/standards/iso639-2/")
                .attribute("codeListValue", code).text(code).end().end();
        return this;
    }

    /// A date and what it is the date of.
    IsoXml date(String date, String kind) throws IOException {
        open("gmd:date", "gmd:CI_Date", "gmd:date");
        xml.element("gco:Date", date).end();
        return code("gmd:dateType", "CI_DateTypeCode", kind).close(2);
    }

    /// An organisation in a role.
    IsoXml party(String element, Agent agent, Agent contact, String role) throws IOException {
        open(element, "gmd:CI_ResponsibleParty").text("gmd:organisationName", agent.name());
        open("gmd:contactInfo", "gmd:CI_Contact");
        String telephone = contact.telephone();
        if (telephone != null) {
            open("gmd:phone", "gmd:CI_Telephone").text("gmd:voice", telephone).close(2);
        }
        String email = contact.email();
        if (email != null) {
            open("gmd:address", "gmd:CI_Address").text("gmd:electronicMailAddress", email).close(2);
        }
        @Nullable
        String homepage = contact.homepage() == null ? agent.homepage() : contact.homepage();
        if (homepage != null) {
            open("gmd:onlineResource", "gmd:CI_OnlineResource").url("gmd:linkage", homepage).close(2);
        }
        return close(2).code("gmd:role", "CI_RoleCode", role).close(2);
    }

    /// A place on the web.
    ///
    /// @param element  `gmd:onLine` or `srv:connectPoint`
    /// @param function of the code list `CI_OnLineFunctionCode`
    IsoXml online(String element, String address, String name, String function) throws IOException {
        return open(element, "gmd:CI_OnlineResource").url("gmd:linkage", address).text("gmd:name", name)
                .code("gmd:function", "CI_OnLineFunctionCode", function).close(2);
    }

    void finish() throws IOException {
        xml.finish();
    }
}
