package de.sozialplanung.opendata.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.rdf.CatalogView;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// What is published is what was written to disk as an edition. All values are invented.
class PublicationsTest {

    private static final Iris IRIS = new Iris("https://daten.example.org");
    private static final Collection POINTS = SampleFeatures.points();

    @TempDir
    private Path folder;
    private Editions editions;

    @BeforeEach
    void openEditions() {
        editions = new Editions(folder, Clock.systemUTC());
    }

    @Test
    void anEditionIsLoadedAsItWasWritten() throws IOException {
        EditionContent content = content("Kölner Dom");
        Edition edition = editions.publish(content);

        Publication publication = PublicationLoader.load(edition, IRIS);

        assertThat(publication.edition()).isEqualTo(edition);
        assertThat(publication.catalog()).isEqualTo(content.catalog());
        assertThat(publication.store().edition()).isEqualTo(edition.id());
        assertThat(publication.linkedData().catalog(CatalogView.HARVEST).isEmpty()).isFalse();
        for (Table table : content.tables()) {
            Query all = Query.all(table.collection(), Crs.EPSG_25832);
            List<Feature> loaded = Stream.generate(publication.store().open(all)::next).takeWhile(f -> f != null)
                    .toList();
            List<Feature> written = StreamSupport.stream(table.features().spliterator(), false).toList();
            assertThat(loaded).extracting(Feature::values)
                    .isEqualTo(written.stream().map(Feature::values).toList());
            assertThat(loaded).extracting(f -> String.valueOf(f.geometry()))
                    .isEqualTo(written.stream().map(f -> String.valueOf(f.geometry())).toList());
        }
    }

    @Test
    void anEditionThatLostItsFileIsNotPublished() throws IOException {
        Edition edition = editions.publish(content("Kölner Dom"));
        Files.delete(edition.data().orElseThrow());

        assertThatThrownBy(() -> PublicationLoader.load(edition, IRIS)).isInstanceOf(IOException.class);
    }

    @Test
    void theEditionBeforeTheCurrentOneStaysWithinReach() throws IOException {
        Publication first = PublicationLoader.load(editions.publish(content("eins")), IRIS);
        Publication second = PublicationLoader.load(editions.publish(content("zwei")), IRIS);
        Publication third = PublicationLoader.load(editions.publish(content("drei")), IRIS);
        Publications publications = new Publications(first);

        publications.swap(second);

        assertThat(publications.current()).isSameAs(second);
        assertThat(publications.byEdition(first.edition().id())).containsSame(first);
        assertThat(publications.byEdition(second.edition().id())).containsSame(second);
        publications.swap(third);
        assertThat(publications.byEdition(first.edition().id())).isEmpty();
        assertThat(publications.byEdition(second.edition().id())).containsSame(second);
        publications.swap(third);
        assertThat(publications.byEdition(second.edition().id())).as("the same edition once more").isPresent();
        assertThat(publications.byEdition("2000-01-01-1")).isEmpty();
    }

    private static EditionContent content(String title) {
        Agent office = new Agent("Kreis Muster", null, null, null);
        LocalizedText text = LocalizedText.same("Probe");
        Catalog catalog = new Catalog("probe", text, text, null, office, office,
                new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "dl-by-de/2.0", null), null,
                new Region("05378", "Rheinisch-Bergischer Kreis"), List.of(), List.of(POINTS, SampleFeatures.table()),
                List.of(), List.of());
        Feature full = new Feature(
                Arrays.asList("a", title, "Kirche", List.of("alle", "Gäste"), 5L, 0.5, true, LocalDate.of(2024, 2, 29),
                        Instant.parse("2024-02-29T12:30:00Z")),
                new GeometryFactory().createPoint(new Coordinate(356560.927, 5645288.46)));
        Feature empty = new Feature(Arrays.asList("b", null, null, null, null, null, null, null, null), null);
        return new EditionContent(catalog, List.of(new Table(POINTS, List.of(full, empty)),
                new Table(SampleFeatures.table(), List.of(new Feature(Arrays.asList("x", 1.5), null)))));
    }
}
