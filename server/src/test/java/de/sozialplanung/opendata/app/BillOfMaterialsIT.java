package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the product is made of, as its bill of materials says: the jars that are shipped, under licences that we may ship.
class BillOfMaterialsIT {

    private static final Path TARGET = Path.of("target");

    /// Licences that ask for no more than their text, or, weakly, for changes of the library itself.
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-1.0",
            "EPL-2.0",
            "ISC");

    /// They say no more than "BSD", which the bill takes for the strictest, of four clauses; it may be shipped with its text.
    private static final Set<String> PLAIN_BSD = Set.of("uom-lib-common", "systems-common");

    private static List<JsonNode> components() throws IOException {
        assumeFalse(Boolean.getBoolean("offline"), "Maven writes no bill without the net.");
        List<JsonNode> components = new ArrayList<>();
        new ObjectMapper().readTree(TARGET.resolve("bom.json").toFile()).path("components").forEach(components::add);
        return components;
    }

    private static Set<String> shipped() throws IOException {
        try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", "")).collect(Collectors
                    .toCollection(TreeSet::new));
        }
    }

    @Test
    void everyJarThatIsShippedIsOnTheBill() throws IOException {
        Set<String> shipped = shipped();
        Set<String> billed = components().stream()
                .map(part -> part.path("name").asText() + "-" + part.path("version").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(billed).containsAll(shipped);
        billed.removeAll(shipped);
        assertThat(billed).as("annotations that nobody needs at run time")
                .allMatch(name -> name.startsWith("checker-qual-"));
    }

    @Test
    void theListForReadersNamesEachOfThem() throws IOException {
        String list = Files.readString(TARGET.resolve("licences.txt"));
        assertThat(shipped()).filteredOn(jar -> !jar.startsWith("opendata-"))
                .allSatisfy(jar -> assertThat(list).contains(":" + jar.replaceFirst("-(?=\\d)", ":")));
    }

    @Test
    void everyLicenceIsOneThatWeMayShip() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        for (JsonNode part : components()) {
            Set<String> licences = new TreeSet<>();
            part.path("licenses").forEach(licence -> licences.add(licence.has("expression")
                    ? licence.path("expression").asText()
                    : licence.path("license").path("id").asText(licence.path("license").path("name").asText())));
            boolean ours = part.path("group").asText().equals("de.sozialplanung");
            if (!ours && !PLAIN_BSD.contains(part.path("name").asText())
                    && licences.stream().noneMatch(ALLOWED::contains)) {
                unknown.put(part.path("name").asText(), licences);
            }
        }
        assertThat(unknown).isEmpty();
    }
}
