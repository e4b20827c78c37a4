package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Writes the eight planning processes and their measures, tied to the Wohnplätze of this folder.
final class Planning {

    private final long seed;
    private final Ground ground;
    private final List<Municipality> municipalities;
    /// The positions of each process's Wohnplätze.
    private final Map<String, List<Integer>> areas = new HashMap<>();

    Planning(long seed, Ground ground, List<Municipality> municipalities) {
        this.seed = seed;
        this.ground = ground;
        this.municipalities = municipalities;
    }

    void write(Path folder) throws IOException {
        List<String> processes = new ArrayList<>();
        processes.add("id;titel;gemeinde;gebiete;status;beginn;ende;federfuehrung;anlass;handlungsfelder;zielgruppen;"
                + "beschreibung");
        for (Table.Row row : Table.rows("prozesse.csv")) {
            List<Integer> found = areas(row.get("gemeinde"), row.get("orte").split("\\|"));
            areas.put(row.get("id"), found);
            String keys = String.join("|", found.stream().map(i -> ground.places().get(i).key()).toList());
            processes.add(String.join(";", row.get("id"), row.get("titel"), row.get("gemeinde"), keys,
                    row.get("status"), row.get("beginn"), row.get("ende"), row.get("federfuehrung"),
                    row.get("anlass"), row.get("handlungsfelder"), row.get("zielgruppen"),
                    row.get("beschreibung")));
        }
        write(folder.resolve("prozesse.csv"), processes);
        write(folder.resolve("massnahmen.csv"), measures());
    }

    private List<String> measures() {
        List<String> lines = new ArrayList<>();
        lines.add("id;titel;prozess;traeger;status;beginn;ende;ort;x;y;beschreibung");
        for (Table.Row row : Table.rows("massnahmen.csv")) {
            Dice dice = Dice.of(seed, "massnahme/" + row.get("id"));
            List<Integer> choice = Objects.requireNonNull(areas.get(row.get("prozess")));
            int at = choice.get(dice.below(choice.size()));
            double[] spot = ground.spot(at, dice);
            lines.add(String.join(";", row.get("id"), row.get("titel"), row.get("prozess"), row.get("traeger"),
                    row.get("status"), row.get("beginn"), row.get("ende"), ground.places().get(at).name(),
                    Hundredths.of(spot[0]), Hundredths.of(spot[1]), row.get("beschreibung")));
        }
        return lines;
    }

    /// The Wohnplätze of those names or their parts; in a small folder, where they are missing, the municipality's first.
    private List<Integer> areas(String municipality, String[] names) {
        List<Integer> own = IntStream.range(0, ground.places().size())
                .filter(i -> municipalities.get(ground.places().get(i).municipality()).key().equals(municipality))
                .boxed().toList();
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            own.stream().filter(i -> isCalled(ground.places().get(i), name)).forEach(found::add);
        }
        return found.isEmpty() ? own.subList(0, 1) : found;
    }

    private static boolean isCalled(Place place, String name) {
        return place.name().equals(name) || place.name().matches(java.util.regex.Pattern.quote(name) + " \\d+");
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
