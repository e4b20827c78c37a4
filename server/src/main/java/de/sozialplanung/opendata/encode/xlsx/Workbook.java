package de.sozialplanung.opendata.encode.xlsx;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook on its way out: the parts that hold it together, then its sheets one after the other. For one thread.
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /// The earliest moment that an archive knows.
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<String> sheets;
    private int written;

    /// Begins a workbook.
    ///
    /// @param sheets  the names of its sheets, each at most 31 characters
    /// @param created the moment it names as its beginning
    Workbook(OutputStream out, List<String> sheets, Instant created) throws IOException {
        zip = new ZipOutputStream(out);
        this.sheets = List.copyOf(sheets);
        types();
        relations("_rels/.rels", List.of(RELATIONS + "/officeDocument", "xl/workbook.xml",
                PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
        properties(created);
        list();
        relations("xl/_rels/workbook.xml.rels", related());
        styles();
    }

    private XmlOutput part(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        return XmlOutput.document(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                // the archive flushes by itself; each flush would end a block of its compression
            }
        });
    }

    private void types() throws IOException {
        XmlOutput xml = part("[Content_Types].xml");
        xml.start("Types").attribute("xmlns", PACKAGE + "content-types");
        xml.start("Default").attribute("Extension", "rels")
                .attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml").end();
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(xml, "/xl/workbook.xml", TYPE + "sheet.main+xml");
        type(xml, "/xl/styles.xml", TYPE + "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            type(xml, "/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml");
        }
        xml.finish();
    }

    private static void type(XmlOutput xml, String part, String type) throws IOException {
        xml.start("Override").attribute("PartName", part).attribute("ContentType", type).end();
    }

    private void relations(String part, List<String> typesAndTargets) throws IOException {
        XmlOutput xml = part(part);
        xml.start("Relationships").attribute("xmlns", PACKAGE + "relationships");
        for (int i = 0; i < typesAndTargets.size(); i += 2) {
            xml.start("Relationship").attribute("Id", "r" + (i / 2 + 1)).attribute("Type", typesAndTargets.get(i))
                    .attribute("Target", typesAndTargets.get(i + 1)).end();
        }
        xml.finish();
    }

    private List<String> related() {
        List<String> related = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            related.add(RELATIONS + "/worksheet");
            related.add("worksheets/sheet" + i + ".xml");
        }
        related.add(RELATIONS + "/styles");
        related.add("styles.xml");
        return related;
    }

    private void properties(Instant created) throws IOException {
        XmlOutput xml = part("docProps/core.xml");
        xml.start("cp:coreProperties").attribute("xmlns:cp", PACKAGE + "metadata/core-properties")
                .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.start("dcterms:created").attribute("xsi:type", "dcterms:W3CDTF").text(created.toString()).end();
        xml.finish();
    }

    private void list() throws IOException {
        XmlOutput xml = part("xl/workbook.xml");
        xml.start("workbook").attribute("xmlns", MAIN).attribute("xmlns:r", RELATIONS).start("sheets");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.start("sheet").attribute("name", sheets.get(i - 1)).attribute("sheetId", Integer.toString(i))
                    .attribute("r:id", "r" + i).end();
        }
        xml.finish();
    }

    private void styles() throws IOException {
        XmlOutput xml = part("xl/styles.xml");
        xml.start("styleSheet").attribute("xmlns", MAIN);
        xml.start("numFmts").attribute("count", "2");
        xml.start("numFmt").attribute("numFmtId", "164").attribute("formatCode", "yyyy\\-mm\\-dd").end();
        xml.start("numFmt").attribute("numFmtId", "165").attribute("formatCode", "yyyy\\-mm\\-dd\\ hh:mm:ss").end();
        xml.end();
        xml.start("fonts").attribute("count", "2").start("font").end().start("font").start("b").end().end().end();
        xml.start("fills").attribute("count", "2");
        for (String pattern : List.of("none", "gray125")) {
            xml.start("fill").start("patternFill").attribute("patternType", pattern).end().end();
        }
        xml.end();
        xml.start("borders").attribute("count", "1").start("border").end().end();
        xml.start("cellStyleXfs").attribute("count", "1").start("xf").end().end();
        xml.start("cellXfs").attribute("count", Integer.toString(CellStyle.values().length));
        for (CellStyle style : CellStyle.values()) {
            xml.start("xf").attribute("numFmtId", style.numberFormat()).attribute("fontId", style.font())
                    .attribute("applyNumberFormat", "1").attribute("applyFont", "1").end();
        }
        xml.finish();
    }

    /// Begins the next sheet; the one before must be finished.
    ///
    /// @param heads how many rows stay in sight when the rest moves
    Sheet next(int heads) throws IOException {
        written++;
        XmlOutput xml = part("xl/worksheets/sheet" + written + ".xml");
        xml.start("worksheet").attribute("xmlns", MAIN);
        if (heads > 0) {
            xml.start("sheetViews").start("sheetView").attribute("workbookViewId", "0").start("pane")
                    .attribute("ySplit", Integer.toString(heads)).attribute("topLeftCell", "A" + (heads + 1))
                    .attribute("activePane", "bottomLeft").attribute("state", "frozen").end().end().end();
        }
        return new Sheet(xml);
    }

    /// Writes what stands at the end; the stream stays open.
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
