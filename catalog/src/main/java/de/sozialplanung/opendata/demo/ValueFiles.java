package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Writes the counts of all areas and years, one area at a time.
final class ValueFiles implements AutoCloseable {

    private static final String UNATTRIBUTED = "ohne Angabe";

    private final long seed;
    private final DemoSize size;
    private final List<Municipality> municipalities;
    private final ValueFile demography;
    private final ValueFile migration;
    private final ValueFile income;
    private final ValueFile youth;
    private final ValueFile health;
    private final ValueFile care;
    private final HigherFiles higher;

    ValueFiles(Path folder, long seed, DemoSize size, List<Municipality> municipalities) throws IOException {
        this.seed = seed;
        this.size = size;
        this.municipalities = municipalities;
        demography = ValueFile.wide(folder.resolve("demographie.csv"), Measures.DEMOGRAPHY);
        migration = ValueFile.wide(folder.resolve("migration.csv"), Measures.MIGRATION);
        income = ValueFile.wide(folder.resolve("grundsicherung.csv"), Measures.INCOME);
        youth = ValueFile.wide(folder.resolve("jugendhilfe.csv"), Measures.YOUTH);
        health = ValueFile.tall(folder.resolve("gesundheit.csv"), List.copyOf(Measures.HEALTH.keySet()));
        care = ValueFile.wide(folder.resolve("pflege.csv"), Measures.CARE);
        higher = new HigherFiles(folder, seed, size, municipalities);
    }

    /// Writes all years of one Wohnplatz.
    void write(Place place) {
        Latent latent = new Latent(seed, place);
        String municipality = municipalities.get(place.municipality()).key();
        for (int year = size.firstYear(); year <= DemoSize.LAST_YEAR; year++) {
            Counts counts = counts(latent, year);
            int ofYear = year;
            Function<String, String> plain = measure -> Integer.toString(counts.get(measure));
            demography.row(place.key(), year, plain);
            migration.row(place.key(), year, plain);
            income.row(place.key(), year, m -> plain.apply(m) + Gaps.mark(m, ofYear));
            youth.row(place.key(), year,
                    m -> Gaps.sign(m, municipality, ofYear).orElse(counts.get(m) == 0 ? "-" : plain.apply(m)));
            health.row(place.key(), year, label -> plain.apply(Objects.requireNonNull(Measures.HEALTH.get(label))));
            care.row(place.key(), year, plain);
            higher.add(place.municipality(), counts);
        }
    }

    static Counts counts(Latent latent, int year) {
        Counts counts = new Counts(latent, year);
        Population.fill(counts);
        Origins.fill(counts);
        Incomes.fill(counts);
        Childhood.fill(counts);
        return counts;
    }

    /// Writes what is known of the whole only, after the last area.
    void finish() throws IOException {
        for (int year = size.firstYear(); year <= DemoSize.LAST_YEAR; year++) {
            Counts nobody = counts(new Latent(seed, nowhere()), year);
            int ofYear = year;
            income.row(UNATTRIBUTED, year, m -> Integer.toString(nobody.get(m)) + Gaps.mark(m, ofYear));
            youth.row(UNATTRIBUTED, year, m -> Integer.toString(nobody.get(m)));
        }
        higher.write();
    }

    /// Cases without an address that could be placed: some 0.3 percent, more of them poor.
    private Place nowhere() {
        double people = municipalities.stream().mapToInt(Municipality::inhabitants).sum();
        return new Place(UNATTRIBUTED, UNATTRIBUTED, 0, people * 0.003, 0, 0, 0, 1.5);
    }

    @Override
    public void close() throws IOException {
        for (ValueFile file : List.of(demography, migration, income, youth, health, care)) {
            file.close();
        }
        higher.close();
    }
}
