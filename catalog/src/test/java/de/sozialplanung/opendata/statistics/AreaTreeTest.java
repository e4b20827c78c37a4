package de.sozialplanung.opendata.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.sozialplanung.opendata.catalog.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaTreeTest {

    private final AreaTree tree = Samples.tree();

    @Test
    void partsAndWholesAreFound() {
        assertThat(tree.children("05378")).extracting(Area::key).containsExactly("05378004", "05378008");
        assertThat(tree.children("11")).isEmpty();
        assertThat(tree.ancestors("12")).extracting(Area::key).containsExactly("05378004", "05378");
        assertThat(tree.ancestors("05378")).isEmpty();
    }

    @Test
    void anAreaLiesInOneOfEachLevelAbove() {
        assertThat(tree.at(Level.GEMEINDE, "11")).map(Area::key).contains("05378004");
        assertThat(tree.at(Level.GEMEINDE, "05378008")).map(Area::key).contains("05378008");
        assertThat(tree.at(Level.WOHNPLATZ, "05378008")).isEmpty();
        assertThat(tree.at(Level.GEMEINDE, "nirgends")).isEmpty();
    }

    @Test
    void aKeyBelongsToOneArea() {
        List<Area> areas = Samples.areas();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaTree(List.of(areas.getFirst(), areas.getFirst())))
                .withMessageContaining("05378");
    }
}
