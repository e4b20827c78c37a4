package de.sozialplanung.opendata.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    @Test
    void aTreeKeepsNamesAttributesTextsAndPlaces() {
        String document = "<?xml version='1.0'?>\n<a:root xmlns:a='http://a' b=' 1 ' a:c='2'>ä😀 <!-- no --><child"
                + "\n  d='x'/><child>t<![CDATA[<&]]>&amp;</child></a:root>";
        XmlNode root = XmlReader.read(document);

        assertThat(root.namespace()).isEqualTo("http://a");
        assertThat(root.name()).isEqualTo("root");
        assertThat(root.content()).isEqualTo("ä😀 ");
        assertThat(root.text()).isEqualTo("ä😀");
        assertThat(root.attribute("B")).isEqualTo("1");
        assertThat(root.attribute("c")).isNull();
        assertThat(root.attribute("http://a", "c")).isEqualTo("2");
        assertThat(root.position()).isEqualTo(document.indexOf("<a:root"));
        assertThat(root.children().stream().map(XmlNode::position)).containsExactly(document.indexOf("<child"),
                document.lastIndexOf("<child"));
        assertThat(root.children().getLast().text()).isEqualTo("t<&&");
        assertThat(root.child("child").orElseThrow().scope().namespace("a")).isEqualTo("http://a");
        assertThat(root.scope().namespace("b")).isNull();
    }

    @Test
    void placesAreExactWhateverStandsBetween() {
        String document = "<long-name:root xmlns:long-name='u'><!-- <no> --><?no <no> ?><![CDATA[<no>]]><b c='>'/>text"
                + "<d></d></long-name:root>";
        XmlNode root = XmlReader.read(document);

        assertThat(root.position()).isZero();
        assertThat(root.children().stream().map(XmlNode::position)).containsExactly(document.indexOf("<b"),
                document.indexOf("<d"));
    }

    @Test
    void whatIsNotWellFormedIsSaidWithItsLine() {
        assertThat(catchThrowableOfType(Problem.class, () -> XmlReader.read("<a>\n  <b></c></a>")).detail())
                .isEqualTo("The document is not well-formed XML; see line 2, column 8.");
    }

    @Test
    void placesAreExactFarIntoALongDocument() {
        String document = "<a>" + "<b c='ü'>x😀</b>\n".repeat(9_000) + "<last/></a>";

        assertThat(XmlReader.read(document).child("last").orElseThrow().position())
                .isEqualTo(document.indexOf("<last"));
        assertThat(XmlReader.read(document.getBytes(StandardCharsets.UTF_8)).child("last").orElseThrow().position())
                .isEqualTo(document.indexOf("<last"));
    }

    @Test
    void innerScopesHideOuterOnes() {
        XmlNode root = XmlReader
                .read("<a xmlns:p='http://1' xmlns='http://d'><b xmlns:p='http://2'/><c xmlns=''/></a>");

        assertThat(root.children().stream().map(child -> child.scope().namespace("p"))).containsExactly("http://2",
                "http://1");
        assertThat(root.children().stream().map(XmlNode::namespace)).containsExactly("http://d", "");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, UTF-8", "UTF-16, ''", "UTF-16LE, ''", "ISO-8859-1, iso-8859-1", "UTF-16, UTF-16"})
    void documentsAreDecodedByMarkOrDeclaration(String charset, String declared) {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        String declaration = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";

        assertThat(XmlReader.read((mark + declaration + "<a>ä</a>").getBytes(Charset.forName(charset))).text())
                .isEqualTo("ä");
    }

    @Test
    void otherEncodingsAndBrokenBytesAreRefused() {
        byte[] broken = "<a>ä</a>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] odd = "<?xml version='1.0' encoding='UTF-7'?><a/>".getBytes(StandardCharsets.UTF_8);

        for (byte[] document : List.of(broken, odd)) {
            assertThat(catchThrowableOfType(Problem.class, () -> XmlReader.read(document)).detail())
                    .isEqualTo("The document is not XML in UTF-8, UTF-16, ISO-8859-1 or US-ASCII.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "<a", "<a><b></a>", "<a/><a/>", "<p:a/>", "<a b='1' b='2'/>", "<a>&#0;</a>",
            "<a>&e;</a>", "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", "<a xmlns:p=''/>"})
    void anythingElseThanAPlainDocumentIsRefused(String document) {
        Problem problem = catchThrowableOfType(Problem.class, () -> XmlReader.read(document));

        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_QUERY);
        assertThat(problem.detail()).endsWith(".");
    }

    @Test
    void depthAndNumberOfElementsAreBounded() {
        assertThat(XmlReader.read("<a>".repeat(160) + "</a>".repeat(160)).children()).hasSize(1);
        assertThat(XmlReader.read("<a>" + "<b/>".repeat(49_999) + "</a>").children()).hasSize(49_999);

        for (String document : Stream.of("<a>".repeat(161) + "</a>".repeat(161), "<a>".repeat(300_000),
                "<a>" + "<b/>".repeat(50_000) + "</a>").toList()) {
            assertThat(catchThrowableOfType(Problem.class, () -> XmlReader.read(document)).detail())
                    .startsWith("The document has too many elements or nests them too deeply");
        }
    }

    @Test
    void manyPrefixesCostNoMoreThanTheirDeclarations() {
        StringBuilder document = new StringBuilder("<a");
        for (int i = 0; i < 190; i++) {
            document.append(" xmlns:p").append(i).append("='u'");
        }
        document.append(">").append("<b xmlns:q='v'/>".repeat(40_000)).append("</a>");
        XmlNode root = XmlReader.read(document.toString());

        assertThat(root.children()).allSatisfy(child -> assertThat(child.scope().outer()).isSameAs(root.scope()));
    }
}
