package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.NeedIndexMethod;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Component;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Mean;
import de.sozialplanung.opendata.catalog.NeedIndexMethod.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `bedarfsindex` of `katalog.yaml`.
final class NeedIndexReader {

    private static final String COMPONENTS = "kennzahlen";
    private static final String CLASSES = "klassen";
    private static final String INHABITANTS = "mindesteinwohner";
    private static final String EXCLUDED = "ausgeschlossen";
    private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,6})?";

    private NeedIndexReader() {}

    /// What the catalogue says; the usual method where it says nothing.
    static NeedIndexSource read(KatalogObject all) {
        Optional<KatalogObject> given = all.object("bedarfsindex");
        NeedIndexMethod method = given.map(NeedIndexReader::method).orElse(NeedIndexMethod.usual());
        given.ifPresent(KatalogObject::finish);
        Place place = all.place("bedarfsindex");
        return new NeedIndexSource(method, given.map(g -> g.place(COMPONENTS)).orElse(place),
                given.map(g -> g.place(EXCLUDED)).orElse(place),
                given.filter(g -> g.has(INHABITANTS)).map(g -> g.place(INHABITANTS)));
    }

    private static NeedIndexMethod method(KatalogObject object) {
        return new NeedIndexMethod(components(object), mean(object), spread(object),
                limits(object, CLASSES, NeedIndexMethod.USUAL_CLASS_LIMITS), dynamics(object),
                object.number(INHABITANTS, 0, 1_000_000).orElse(NeedIndexMethod.USUAL_MINIMUM_INHABITANTS),
                List.copyOf(object.set(EXCLUDED)));
    }

    private static List<Component> components(KatalogObject object) {
        List<Component> components = new ArrayList<>();
        if (object.isMapping(COMPONENTS)) {
            object.texts(COMPONENTS).forEach((id, weight) -> {
                if (weight.matches(NUMBER) && Double.parseDouble(weight) > 0) {
                    components.add(new Component(id, Double.parseDouble(weight)));
                } else {
                    object.wrong(COMPONENTS, weight, "zu jeder Kennzahl ein Gewicht über 0 wie `1` oder `0.5`");
                }
            });
        } else {
            object.set(COMPONENTS).forEach(id -> components.add(new Component(id, 1)));
        }
        if (components.size() < 2 && object.has(COMPONENTS)) {
            object.wrong(COMPONENTS, "", "eine Zuordnung von wenigstens zwei Kennzahlen zu ihren Gewichten");
        }
        return components;
    }

    private static Mean mean(KatalogObject object) {
        String text = object.text("mittelwert").orElse("gebiete");
        return switch (text) {
            case "kreis" -> Mean.KREIS;
            case "gebiete" -> Mean.AREAS;
            default -> {
                object.wrong("mittelwert", text, "`kreis` oder `gebiete`");
                yield Mean.AREAS;
            }
        };
    }

    private static Spread spread(KatalogObject object) {
        String text = object.text("streuung").orElse("n");
        return switch (text) {
            case "n" -> Spread.POPULATION;
            case "n-1" -> Spread.SAMPLE;
            default -> {
                object.wrong("streuung", text, "`n` oder `n-1`");
                yield Spread.POPULATION;
            }
        };
    }

    private static @Nullable Dynamics dynamics(KatalogObject object) {
        Optional<KatalogObject> given = object.object("dynamik");
        if (given.isEmpty()) {
            return null;
        }
        KatalogObject inner = given.get();
        if (!inner.has("jahre")) {
            inner.missing("jahre", "eine Zahl von Jahren");
        }
        Dynamics dynamics = new Dynamics(inner.number("jahre", 1, 99).orElse(1),
                limits(inner, CLASSES, NeedIndexMethod.USUAL_DYNAMICS_LIMITS));
        inner.finish();
        return dynamics;
    }

    private static List<Double> limits(KatalogObject object, String key, List<Double> usual) {
        if (!object.has(key)) {
            return usual;
        }
        Set<String> texts = object.set(key);
        if (texts.stream().allMatch(text -> text.matches(NUMBER))) {
            List<Double> limits = texts.stream().map(Double::valueOf).toList();
            if (limits.size() == usual.size() && NeedIndexMethod.isAscending(limits)) {
                return limits;
            }
        }
        object.wrong(key, String.join(", ", texts), "eine Liste von " + usual.size() + " aufsteigenden Grenzen wie `"
                + usual + "`");
        return usual;
    }
}
