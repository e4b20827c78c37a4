package de.sozialplanung.opendata;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The plan of the house as a test: which room may use which, and which library lives where.
///
/// A rule that gets in the way is changed here together with a record in `server/decisions`, never worked around.
class HouseTest {

    private static final String ROOT = "de.sozialplanung.opendata.";

    /// Room → the rooms it may depend on. What is not listed is forbidden.
    private static final Map<String, String> ROOMS = new TreeMap<>(Map.ofEntries(
            // the vocab module
            Map.entry("vocab", ""),
            // the catalog module
            Map.entry("catalog", ""), Map.entry("crs", ""), Map.entry("feature", "catalog crs"),
            Map.entry("geopackage", "crs"), Map.entry("statistics", "catalog"),
            Map.entry("folder",
                    "catalog feature crs geopackage plausibility statistics vocab folder.yaml folder.table folder.shape"),
            Map.entry("folder.yaml", ""), Map.entry("folder.table", "catalog statistics"),
            Map.entry("folder.shape", "crs geopackage folder.table"),
            Map.entry("plausibility", "catalog statistics"), Map.entry("protection", "catalog statistics"),
            Map.entry("edition", "catalog feature crs geopackage statistics folder protection vocab"),
            Map.entry("rdf", "catalog feature crs vocab"), Map.entry("demo", "catalog crs vocab"),
            // the server module
            Map.entry("problem", ""), Map.entry("scratch", "problem"), Map.entry("xml", "problem"),
            Map.entry("filter", "catalog crs problem"),
            Map.entry("filter.cql2", "crs filter problem"),
            Map.entry("filter.fes", "catalog crs encode filter problem xml"),
            Map.entry("store", "catalog crs feature filter problem"),
            Map.entry("store.memory",
                    "catalog crs feature filter store store.memory.column store.memory.row store.memory.shape"),
            Map.entry("store.memory.row", ""), Map.entry("store.memory.column", "catalog filter store.memory.row"),
            Map.entry("store.memory.shape", "crs filter store.memory.column store.memory.row"),
            Map.entry("store.postgis", "catalog crs edition feature filter problem store"),
            Map.entry("simplify", "catalog crs feature store"),
            Map.entry("encode", "catalog crs feature geopackage scratch encode.flatgeobuf encode.parquet encode.xlsx"),
            Map.entry("encode.flatgeobuf", "catalog crs encode feature scratch"),
            Map.entry("encode.parquet", "catalog crs encode feature"),
            Map.entry("encode.xlsx", "catalog crs encode feature"),
            Map.entry("publication",
                    "catalog crs encode encode.flatgeobuf encode.xlsx feature edition filter problem rdf store store.memory "
                            + "store.postgis vocab"),
            Map.entry("query", "catalog crs filter filter.cql2 problem publication store vocab"),
            Map.entry("record", "catalog crs edition feature filter problem publication query store store.memory"),
            Map.entry("iso", "catalog crs edition encode record"),
            Map.entry("http", "catalog encode problem"), Map.entry("configuration", "folder.yaml http"),
            Map.entry("telemetry", "edition http problem publication sparql vocab"),
            Map.entry("ogcapi",
                    "catalog crs edition encode feature filter http problem publication query scratch simplify store vocab"),
            Map.entry("ogcapi.record", "catalog crs edition encode http ogcapi problem publication query record store"),
            Map.entry("tile", "catalog crs feature"), Map.entry("style", "catalog encode vocab"),
            Map.entry("ogcapi.style",
                    "catalog crs edition encode feature filter http ogcapi problem publication query store style vocab"),
            Map.entry("ogcapi.qgis",
                    "catalog crs edition encode http ogcapi ogcapi.style problem publication query style vocab"),
            Map.entry("ogcapi.tile",
                    "catalog crs edition encode filter http ogcapi problem publication query simplify store tile"),
            Map.entry("wfs",
                    "catalog crs edition encode feature filter filter.fes http iso problem publication record store "
                            + "vocab xml"),
            Map.entry("sparql",
                    "catalog crs edition feature http problem publication rdf scratch sparql.cube store vocab"),
            Map.entry("sparql.cube", "rdf"),
            Map.entry("hsds", "catalog crs edition feature filter http problem publication query store vocab"),
            Map.entry("html",
                    "catalog crs edition encode feature filter http problem publication query record store vocab "
                            + "html.drawing html.page html.template"),
            Map.entry("html.drawing", "catalog crs feature store style html.page"),
            Map.entry("html.page", "catalog edition"),
            Map.entry("html.template", "catalog edition html.page html.template.part"),
            Map.entry("html.template.part", "catalog edition html.page"),
            Map.entry("app",
                    "catalog configuration crs demo edition encode feature folder hsds html html.page http ogcapi ogcapi.qgis ogcapi.record "
                            + "ogcapi.style ogcapi.tile problem publication query rdf "
                            + "simplify sparql statistics protection store store.postgis telemetry vocab wfs")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.sozialplanung.opendata");

    @TestFactory
    Stream<DynamicTest> everyRoomUsesOnlyTheRoomsItMay() {
        return ROOMS.entrySet().stream().map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
            Set<String> allowed = new TreeSet<>(List.of(room.getValue().split(" ", -1)));
            allowed.add(room.getKey());
            DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
                    "one of our rooms other than " + allowed,
                    c -> c.getPackageName().startsWith(ROOT) && !allowed.contains(roomOf(c)));
            noClasses().that().resideInAPackage(ROOT + room.getKey())
                    .should().dependOnClassesThat(forbidden)
                    .allowEmptyShould(true).check(HOUSE);
        }));
    }

    @Test
    void everyRoomIsOnThePlan() {
        Set<String> standing = new TreeSet<>();
        HOUSE.forEach(c -> standing.add(roomOf(c)));
        assertThat(ROOMS.keySet()).containsAll(standing);
    }

    @Test
    void roomsDoNotDependOnEachOtherInCircles() {
        slices().matching("de.sozialplanung.opendata.(*)..").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage(ROOT + "html.template.."), resideInAPackage(ROOT + "html"))
                .check(HOUSE);
    }

    @Test
    void theFacesDoNotKnowEachOtherNorAStoreBehindTheInterface() {
        for (String face : List.of("ogcapi", "wfs", "sparql", "hsds", "html")) {
            noClasses().that().resideInAPackage(ROOT + face + "..").should().dependOnClassesThat(
                    DescribedPredicate.describe("another face or a store", c -> Stream
                            .of("ogcapi", "wfs", "sparql", "hsds", "html", "store.memory", "store.postgis")
                            .anyMatch(other -> !other.equals(face) && c.getPackageName().startsWith(ROOT + other))))
                    .because("an adapter that knows another cannot be changed alone")
                    .allowEmptyShould(true).check(HOUSE);
        }
    }

    @TestFactory
    Stream<DynamicTest> oneLibraryLivesInOneRoom() {
        return Stream.of(
                library("org.apache.jena..", "vocab rdf sparql sparql.cube publication",
                        "RDF stays behind our own records"),
                library("org.geotools..", "crs folder", "it serves reference systems and old file formats only"),
                library("java.sql..", "geopackage store.postgis", "no SQL outside the rooms that own a database"),
                library("org.postgresql..", "store.postgis", "as above"),
                library("com.zaxxer..", "store.postgis", "as above"),
                library("org.sqlite..", "geopackage", "as above"),
                library("jakarta.ws.rs..",
                        "http hsds ogcapi ogcapi.qgis ogcapi.record ogcapi.style ogcapi.tile wfs sparql html app",
                        "only faces speak HTTP"),
                library("org.glassfish..", "http app", "Jersey is an engine, not an interface"),
                library("org.eclipse.jetty..", "http app", "as above"),
                library("com.github.benmanes..", "http", "one cache before everything, none inside"),
                library("com.aayushatharva..", "http", "bytes are coded where they leave"),
                library("com.github.luben..", "http", "as above"),
                library("com.fasterxml.jackson..",
                        "folder.yaml folder.shape edition filter.cql2 hsds http ogcapi ogcapi.qgis ogcapi.record "
                                + "ogcapi.style ogcapi.tile html demo app",
                        "JSON and YAML are read and written in few places"),
                library("de.siegmar..", "folder.table", "input files are the folder's business"),
                library("org.dhatim..", "folder.table", "as above"),
                library("org.wololo..", "encode.flatgeobuf", "one format, one room"),
                library("com.google.flatbuffers..", "encode.flatgeobuf", "as above"),
                library("picocli..", "app", "commands are the app's business"),
                library("io.prometheus..", "telemetry", "numbers are kept in one place"),
                library("ch.qos.logback..", "app", "the rest of the house logs by slf4j"),
                library("gg.jte..", "html html.template html.template.part", "templates are the pages' business"),
                library("java.awt..", "", "no AWT on a server"));
    }

    private static DynamicTest library(String packages, String rooms, String because) {
        Set<String> allowed = Set.of(rooms.split(" ", -1));
        return DynamicTest.dynamicTest(packages + " only in " + rooms, () -> noClasses()
                .that(DescribedPredicate.describe("outside " + allowed, c -> !allowed.contains(roomOf(c))))
                .should().dependOnClassesThat().resideInAPackage(packages).because(because).check(HOUSE));
    }

    @Test
    void nothingActsAtADistance() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.inject.Inject")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.Produces")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.ext.Provider")
                .because("constructor calls do the wiring and one place negotiates").check(HOUSE);
    }

    @Test
    void staticFieldsAreConstants() {
        fields().that().areStatic().should().beFinal().check(HOUSE);
    }

    @Test
    void resourcesAreWiredByOneConstructor() {
        classes().that().haveSimpleNameEndingWith("Resource").should().haveOnlyFinalFields().allowEmptyShould(true)
                .check(HOUSE);
    }

    private static String roomOf(JavaClass c) {
        String name = c.getPackageName();
        return name.length() < ROOT.length() ? "" : name.substring(ROOT.length());
    }
}
