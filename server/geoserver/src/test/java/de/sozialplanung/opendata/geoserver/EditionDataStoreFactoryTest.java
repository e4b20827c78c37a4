package de.sozialplanung.opendata.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.edition.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said where there is nothing to mount, and what the parameters do.
class EditionDataStoreFactoryTest {

    private final EditionDataStoreFactory factory = new EditionDataStoreFactory();

    @TempDir
    Path folder;

    @BeforeEach
    void publish() throws IOException {
        new Editions(folder, Clock.systemUTC()).publish(DemoEdition.hostileAlone(10));
    }

    private void refused(Map<String, ?> parameters, String... said) {
        assertThatThrownBy(() -> factory.createDataStore(parameters)).isInstanceOf(IOException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(said).doesNotContain("geheim"));
    }

    @Test
    void onlyItsOwnParametersAreItsBusiness() {
        assertThat(factory.canProcess(null)).isFalse();
        assertThat(factory.canProcess(Map.of("url", "file:x.shp", "dbtype", "postgis"))).isFalse();
        assertThat(factory.canProcess(Map.of("editions", " "))).isFalse();
        assertThat(factory.canProcess(Map.of("editions", "x"))).isTrue();
        assertThat(factory.isAvailable()).isTrue();
        refused(Map.of(), "One of the parameters");
        refused(Map.of("editions", "x", "editions database", "jdbc:postgresql:x"), "only one");
        refused(Map.of("editions", folder.toString(), "language", "fr"), "'de' or 'en'");
    }

    @Test
    void aFolderWithoutEditionsIsSaidToBeOne() throws IOException {
        refused(Map.of("editions", folder.resolve("nirgends").toString()), "does not exist");
        refused(Map.of("editions", Files.createDirectory(folder.resolve("leer")).toString()),
                "No edition is published");
        refused(Map.of("editions", "a\u0000b"), "no path");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidToBeOne() {
        refused(Map.of("editions database", "jdbc:postgresql://127.0.0.1:1/x", "user", "u", "passwd", "geheim"),
                "cannot be reached");
        refused(Map.of("editions database", "jdbc:h2:mem:x"), "begins with jdbc:postgresql:");
    }

    @Test
    void whatIsDamagedOrOfAnotherVersionIsNotMounted() throws IOException {
        Path edition = folder.resolve(new Editions(folder, Clock.systemUTC()).currentId().orElseThrow());
        Path data = edition.resolve("edition.gpkg");
        byte[] whole = Files.readAllBytes(data);
        byte[] changed = whole.clone();
        changed[changed.length - 1] ^= 1;
        Files.write(data, changed);
        refused(Map.of("editions", folder.toString()), "damaged", "edition.gpkg");
        Files.delete(data);
        refused(Map.of("editions", folder.toString()), "damaged", "missing");
        Files.writeString(folder.resolve("history.json"), "{\"events\": [{\"kind\": \"MOVED\", \"edition\": \"1\"}]}");
        refused(Map.of("editions", folder.toString()), "history", "another version");
    }

    @Test
    void aManifestOfAnotherFormatNamesBoth() {
        assertThatThrownBy(() -> Manifest.parse("{\"format\": 2}", "de")).isInstanceOf(IOException.class)
                .hasMessageContaining("format 2").hasMessageContaining("format 1");
        assertThatThrownBy(() -> Manifest.parse("{\"format\": 1}", "de")).isInstanceOf(IOException.class)
                .hasMessageContaining("another version");
        assertThatThrownBy(() -> Manifest.parse("[[", "de")).isInstanceOf(IOException.class);
    }

    @Test
    void aFileAddressIsAFolderToo() throws IOException {
        DataStore store = factory.createDataStore(
                Map.of("editions", folder.toUri().toString(), "namespace", "https://daten.example/ns", "language",
                        "en"));
        assertThat(store.getNames().getFirst().getNamespaceURI()).isEqualTo("https://daten.example/ns");
        assertThat(store.getFeatureSource(store.getNames().getFirst()).getSchema().getName().getNamespaceURI())
                .isEqualTo("https://daten.example/ns");
        store.dispose();
    }
}
