package de.sozialplanung.opendata.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.filter.Folding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharactersTest {

    /// On which the order of replacements in the database rests.
    @ParameterizedTest
    @EnumSource
    void noFoldingChangesWhatItHasMade(Folding folding) {
        assertThat(IntStream.rangeClosed(1, Character.MAX_CODE_POINT).filter(c -> !isHalf(c))
                .mapToObj(Character::toString).map(folding::fold).filter(text -> !folding.fold(text).equals(text)))
                .isEmpty();
    }

    /// All characters of the European, Near Eastern and Indian scripts, punctuation, symbols, full-width forms, and some
    /// beyond the first plane.
    @Test
    void theDatabaseFoldsEveryCharacterAsWeDo() {
        DatabaseSettings settings = PostgisCluster.shared().database();
        List<Integer> all = IntStream.concat(IntStream.range(1, 0x3000), IntStream.concat(
                IntStream.range(0xA640, 0xABC0), IntStream.concat(IntStream.range(0xFB00, 0xFFFE),
                        IntStream.concat(IntStream.range(0x10400, 0x10600), IntStream.range(0x1E900, 0x1E960)))))
                .boxed().toList();
        String text = all.stream().map(Character::toString).collect(Collectors.joining("|"));
        Characters characters = new Characters();
        characters.add(text);

        for (String function : characters.create("public")) {
            PostgisCluster.sql(settings, function);
        }

        try (Database database = Database.open(settings)) {
            for (Folding one : Folding.values()) {
                for (Folding other : Folding.values()) {
                    Sql sql = Sql.of("SELECT public." + EditionFunctions.name(one) + "(public."
                            + EditionFunctions.name(other) + "(").then(Sql.value(text)).then("))");
                    String folded = database.read(connection -> {
                        try (java.sql.PreparedStatement statement = sql.prepare(connection);
                                java.sql.ResultSet found = statement.executeQuery()) {
                            found.next();
                            return found.getString(1);
                        }
                    });
                    assertThat(folded).isEqualTo(one.fold(other.fold(text)));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
