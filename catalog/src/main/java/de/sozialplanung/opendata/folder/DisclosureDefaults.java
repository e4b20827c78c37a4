package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.statistics.MeasureRelation;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.MeasureSumException;
import de.sozialplanung.opendata.statistics.PooledYears;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What `katalog.yaml` says under `schutz`: what holds for indicators that say nothing of their own.
///
/// @param usual     the limits and the method
/// @param cellKey   the secret that counts are altered by; empty where none is given
/// @param relations what everybody knows to hold between measures
record DisclosureDefaults(Disclosure usual, String cellKey, MeasureRelations relations) {

    /// The methods that there are, for messages.
    static final String METHODS = Arrays.stream(DisclosureMethod.values()).map(DisclosureMethod::code)
            .collect(Collectors.joining(", "));

    private static final int USUAL_MINIMUM_COUNT = 3;
    private static final int USUAL_MINIMUM_BASE = 30;
    private static final int SHORTEST_KEY = 16;

    /// Reads the object, if there is one.
    static DisclosureDefaults read(Optional<KatalogObject> schutz) {
        DisclosureDefaults read = schutz.map(DisclosureDefaults::read)
                .orElse(new DisclosureDefaults(Disclosure.suppression(USUAL_MINIMUM_COUNT, USUAL_MINIMUM_BASE), "",
                        MeasureRelations.none()));
        schutz.ifPresent(KatalogObject::finish);
        return read;
    }

    private static DisclosureDefaults read(KatalogObject schutz) {
        Disclosure usual = new Disclosure(method(schutz),
                schutz.number("mindestfall", 1, 1000).orElse(USUAL_MINIMUM_COUNT),
                schutz.number("mindestbasis", 0, 100_000).orElse(USUAL_MINIMUM_BASE), schutz.truth("gruppenschutz"),
                null);
        String key = schutz.text("zellschluessel").orElse("");
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            // the value is a secret and stays out of the report
            schutz.wrong("zellschluessel", "…", "ein geheimer Text von wenigstens " + SHORTEST_KEY + " Zeichen");
        }
        return new DisclosureDefaults(usual, key, relations(schutz));
    }

    private static MeasureRelations relations(KatalogObject schutz) {
        List<MeasureRelation> ofOneYear = new ArrayList<>();
        List<PooledYears> pooled = new ArrayList<>();
        for (String text : schutz.set("beziehungen")) {
            try {
                PooledYears.parse(text).ifPresentOrElse(pooled::add, () -> ofOneYear.add(MeasureRelation.parse(text)));
            } catch (MeasureSumException e) {
                schutz.wrong("beziehungen", text,
                        "`Merkmal = Merkmal + Merkmal`, `Merkmal >= Merkmal` oder, für mehrere "
                                + "Jahre zusammen, `Merkmal = Merkmal + Merkmal@-1`");
            }
        }
        MeasureRelations relations = new MeasureRelations(ofOneYear, pooled);
        if (!relations.areOrderly()) {
            schutz.wrong("beziehungen", String.join(", ", schutz.set("beziehungen")),
                    "dass jedes Merkmal nur einmal als letztes oder als Summe mehrerer Jahre steht und nicht mittelbar aus "
                            + "sich selbst folgt");
            return MeasureRelations.none();
        }
        return relations;
    }

    private static DisclosureMethod method(KatalogObject schutz) {
        Optional<String> code = schutz.text("verfahren");
        Optional<DisclosureMethod> method = code.flatMap(DisclosureMethod::of);
        if (method.isEmpty()) {
            code.ifPresent(wrong -> schutz.wrong("verfahren", wrong, "eines von " + METHODS));
        }
        return method.orElse(DisclosureMethod.SUPPRESSION);
    }

    /// Says nothing of the secret, so that no log can leak it.
    @Override
    public String toString() {
        return "DisclosureDefaults[" + usual + "]";
    }
}
