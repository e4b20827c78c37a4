package de.sozialplanung.opendata.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionReleaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final EditionContent CONTENT = EditionBuilder.build(EditionSamples.folder());
    private static final String FIRST = "2026-11-23-1";
    private static final String SECOND = "2026-11-23-2";

    @TempDir
    private Path root;

    private Editions editions() {
        return new Editions(root, CLOCK);
    }

    private interface Step {

        void with(EditionRelease release, EditionWork work) throws IOException;
    }

    private void release(Step step) throws IOException {
        try (EditionWork work = editions().begin()) {
            step.with(new EditionRelease(work, CLOCK), work);
        }
    }

    private void refused(String sentence, Step step) throws IOException {
        EditionHistory before = editions().history();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> release(step)).withMessageContaining(sentence);
        assertThat(editions().history()).as("nothing has changed").isEqualTo(before);
    }

    @Test
    void whatIsOnlyPreparedIsSeenByNobodyUntilItIsPublished() throws IOException {
        release((_, work) -> work.prepare(CONTENT));
        assertThat(editions().ids()).containsExactly(FIRST);
        assertThat(editions().currentId()).isEmpty();
        assertThat(editions().history().isPublished(FIRST)).isFalse();

        release((release, _) -> release.publish(FIRST));

        assertThat(editions().currentId()).contains(FIRST);
        assertThat(editions().history().isPublished(FIRST)).isTrue();
    }

    @Test
    void anOlderEditionBecomesCurrentAgainAndTheOtherStaysPublished() throws IOException {
        editions().publish(CONTENT);
        editions().publish(CONTENT);

        release((release, _) -> release.publish(FIRST));

        assertThat(editions().history().published()).containsExactly(FIRST, SECOND);
        release((release, _) -> release.publish(FIRST));
        assertThat(editions().history().events()).as("it is current already").hasSize(3);
    }

    @Test
    void theEditionBeforeFollowsOneThatIsWithdrawn() throws IOException {
        editions().publish(CONTENT);
        editions().publish(CONTENT);

        release((release, _) -> release.withdraw(SECOND, "Falsche Zahlen.", false));

        EditionHistory history = editions().history();
        assertThat(history.currentId()).contains(FIRST);
        assertThat(history.withdrawal(SECOND).orElseThrow().reason()).isEqualTo("Falsche Zahlen.");
        assertThat(history.isPublished(SECOND)).isFalse();
        assertThat(history.everPublished()).containsExactly(FIRST, SECOND);
        assertThat(editions().ids()).as("its data are still there for the protection of the next").contains(SECOND);
    }

    @Test
    void whatIsErasedLeavesItsNameAndReason() throws IOException {
        editions().publish(CONTENT);
        editions().publish(CONTENT);

        release((release, _) -> release.withdraw(SECOND, "Falsche Zahlen.", true));

        assertThat(root.resolve(SECOND)).doesNotExist();
        assertThat(editions().history().withdrawal(SECOND)).isPresent();
        assertThat(editions().publish(CONTENT).id()).as("a name is given once").isEqualTo("2026-11-23-3");
    }

    @Test
    void aWithdrawalThatWasBrokenOffBeforeErasingIsFinishedByTheSameCommand() throws IOException {
        editions().publish(CONTENT);
        editions().publish(CONTENT);
        release((release, _) -> release.withdraw(FIRST, "Falsch.", false));

        release((release, _) -> release.withdraw(FIRST, "Falsch.", true));

        assertThat(root.resolve(FIRST)).doesNotExist();
        assertThat(editions().history().events()).hasSize(3);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() throws IOException {
        refused("gibt es nicht", (release, _) -> release.publish(FIRST));
        editions().publish(CONTENT);
        refused("ist die einzige", (release, _) -> release.withdraw(FIRST, "Falsch.", false));
        release((_, work) -> work.prepare(CONTENT));
        refused("ist nicht veröffentlicht", (release, _) -> release.withdraw(SECOND, "Falsch.", false));
        release((release, _) -> {
            release.publish(SECOND);
            release.withdraw(FIRST, "Falsch.", false);
        });
        refused("zurückgezogen („Falsch.“) und bleibt es", (release, _) -> release.publish(FIRST));
        EditionFiles.deleteTree(root.resolve(SECOND));
        editions().publish(CONTENT);
        refused("ist die einzige", (release, _) -> release.withdraw("2026-11-23-3", "Falsch.", false));
    }

    @Test
    void aDamagedEditionIsNotPublishedAndADamagedPredecessorDoesNotKeepTheNextBack() throws IOException {
        editions().publish(CONTENT);
        release((_, work) -> work.prepare(CONTENT));
        Files.delete(root.resolve(SECOND).resolve("edition.gpkg"));
        refused("beschädigt", (release, _) -> release.publish(SECOND));

        Files.delete(root.resolve(FIRST).resolve("edition.gpkg"));

        assertThat(editions().publish(CONTENT).id()).isEqualTo("2026-11-23-3");
        assertThat(editions().history().events().getLast().changes()).isNull();
    }

    @Test
    void theHistoryComesBackAsItWasWrittenAndADamagedOneIsNamed() throws IOException {
        editions().publish(CONTENT);
        editions().publish(CONTENT);
        EditionHistory history = editions().history();
        assertThat(EditionHistory.parse(history.toJson())).isEqualTo(history);
        assertThat(history.events().getLast().changes())
                .isEqualTo(new EditionChanges(FIRST, List.of(), List.of()));

        Files.writeString(root.resolve("history.json"), "{");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> editions().current())
                .withMessageContaining("Geschichte der Ausgaben");
    }
}
