package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({"Straße, STRASSE", "straße, strasse", "ÄÖÜ, äöü", "ΣΊΣΥΦΟΣ, σίσυφος", "ﬁ, FI", "Ǆ, ǆ", "😀A, 😀a"})
    void caseDoesNotCount(String one, String other) {
        assertThat(Folding.CASE.fold(one)).isEqualTo(Folding.CASE.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"Köln, Koln", "Rösrath, Rosrath", "é, e", "Ǟ, A", "ﬁ, ﬁ", "ß, ß", "ø, ø"})
    void accentsDoNotCount(String one, String other) {
        assertThat(Folding.ACCENT.fold(one)).isEqualTo(other);
        assertThat(Folding.ACCENT.fold("e\u0301")).isEqualTo("e");
    }

    /// What databases rely on: they fold by a table of characters.
    @Test
    void aCharacterFoldsTheSameWhateverStandsAroundIt() {
        for (Folding folding : Folding.values()) {
            for (int character = 1; character < 0x3000; character++) {
                if (Character.isDefined(character)) {
                    String alone = folding.fold(Character.toString(character));
                    assertThat(folding.fold("a" + Character.toString(character) + "b")).isEqualTo("a" + alone + "b");
                    assertThat(folding.fold(alone)).as("%x", character).isEqualTo(alone);
                }
            }
        }
    }
}
