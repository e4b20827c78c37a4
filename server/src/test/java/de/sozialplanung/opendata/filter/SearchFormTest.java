package de.sozialplanung.opendata.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {

    @ParameterizedTest
    @CsvSource({"Rösrath, rosrath", "ROESRATH, rosrath", "Straße, strasse", "Aeeo, aeo", "oaee, oae", "'a e', 'a e'",
            "aueu, auu", "'Käte-Kollwitz  Weg', 'kate-kollwitz weg'", "Ǆ, ǆ", "'  x', ' x'", "👩ae, 👩a"})
    void caseAccentsUmlautsAndBlanksDoNotCount(String text, String form) {
        assertThat(SearchForm.of(text)).isEqualTo(form);
    }

    /// The steps one after the other, as a database takes them.
    @Test
    void oneGoIsTheSameAsItsSteps() {
        Random random = new Random(7);
        String letters = "aeouäöüAEOUÄÖÜß Ṡ\u0301\u0308\t\n\u00A0\u2003éÅx1-ﬁΣİǞ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.appendCodePoint(random.nextInt(12) == 0 ? random.nextInt(1, 0xD800)
                        : letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(SearchForm.of(text.toString())).as("%s", text).isEqualTo(steps(text.toString()));
        }
    }

    @Test
    void everyCharacterHasItsFormAlsoThoseThatBecomeSeveral() {
        for (int character = 1; character < 0x3000; character++) {
            String text = Character.toString(character).repeat(3);
            assertThat(SearchForm.of(text)).as("%x", character).isEqualTo(steps(text));
        }
    }

    private static String steps(String text) {
        return Folding.ACCENT.fold(Folding.CASE.fold(text)).replace("ae", "a").replace("oe", "o").replace("ue", "u")
                .replaceAll(SearchForm.SPACES.replace("\\v", "\u000B"), " ");
    }
}
