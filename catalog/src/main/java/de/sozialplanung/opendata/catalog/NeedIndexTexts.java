package de.sozialplanung.opendata.catalog;

import de.sozialplanung.opendata.catalog.NeedIndexMethod.Dynamics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The method of the need index in words, so that everybody can follow it with the published values.
final class NeedIndexTexts {

    private NeedIndexTexts() {}

    /// How the index is made, in sentences.
    static LocalizedText description(NeedIndexMethod method, List<Indicator> components) {
        List<LocalizedText> sentences = new ArrayList<>(List.of(sum(method, components), deviation(method)));
        Dynamics dynamics = method.dynamics();
        if (dynamics != null) {
            sentences.add(new LocalizedText(
                    "Die Dynamik ist derselbe Index aus den Veränderungen über " + dynamics.years() + " Jahre.",
                    "The dynamics are the same index of the changes over " + dynamics.years() + " years."));
        }
        int least = method.minimumInhabitants();
        if (least > 0) {
            sentences.add(new LocalizedText("Gebiete mit weniger als " + least + " Einwohnern nehmen nicht teil.",
                    "Areas with fewer than " + least + " inhabitants take no part."));
        }
        if (!method.excluded().isEmpty()) {
            String keys = String.join(", ", method.excluded());
            sentences.add(new LocalizedText("Ausgenommen sind: " + keys + ".", "Left out are: " + keys + "."));
        }
        sentences.add(new LocalizedText(
                "Wo ein Wert fehlt, gibt es keinen Index. Er ist ein Hinweis für das Urteil vor Ort, keine Rangliste.",
                "Where a value is missing there is no index. It is a hint for local judgement, not a ranking."));
        return new LocalizedText(String.join(" ", sentences.stream().map(LocalizedText::de).toList()),
                String.join(" ", sentences.stream().map(LocalizedText::en).toList()));
    }

    private static LocalizedText sum(NeedIndexMethod method, List<Indicator> components) {
        List<String> de = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            double weight = method.components().get(i).weight();
            LocalizedText name = components.get(i).name();
            de.add(weight == 1 ? name.de() : name.de() + " (Gewicht " + german(weight) + ")");
            en.add(weight == 1 ? name.en() : name.en() + " (weight " + english(weight) + ")");
        }
        boolean isEqual = method.components().stream().allMatch(component -> component.weight() == 1);
        return new LocalizedText(
                "Summe der z-Werte" + (isEqual ? " mit gleichem Gewicht" : "")
                        + ", geteilt durch ihre Standardabweichung, aus den veröffentlichten Werten von: "
                        + String.join(", ", de) + ". Höher heißt mehr Bedarf.",
                "Sum of z-values" + (isEqual ? " with equal weights" : "")
                        + ", divided by its standard deviation, from the published values of: " + String.join(", ", en)
                        + ". Higher means more need.");
    }

    private static LocalizedText deviation(NeedIndexMethod method) {
        LocalizedText mean = switch (method.mean()) {
            case KREIS -> new LocalizedText("vom Wert des Kreises", "from the value of the district");
            case AREAS -> new LocalizedText("vom ungewichteten Mittel der Gebiete",
                    "from the unweighted mean of the areas");
        };
        String divisor = switch (method.spread()) {
            case POPULATION -> "÷ n";
            case SAMPLE -> "÷ (n − 1)";
        };
        return new LocalizedText(
                "Ein z-Wert ist der Abstand " + mean.de() + ", geteilt durch die Standardabweichung der Gebiete ("
                        + divisor + ").",
                "A z-value is the distance " + mean.en() + ", divided by the standard deviation of the areas ("
                        + divisor + ").");
    }

    /// A number as German texts have it.
    static String german(double number) {
        return english(number).replace('.', ',');
    }

    /// A number as English texts have it.
    static String english(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
