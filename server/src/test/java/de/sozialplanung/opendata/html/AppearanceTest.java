package de.sozialplanung.opendata.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.html.page.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppearanceTest {

    /// Text and ground as the style sheet pairs them.
    private static final List<List<String>> PAIRS = List.of(List.of("ink", "paper"), List.of("ink", "wash"),
            List.of("muted", "paper"), List.of("muted", "wash"), List.of("muted", "raised"),
            List.of("accent", "paper"), List.of("accent", "wash"), List.of("accent", "raised"),
            List.of("accent", "accent-wash"), List.of("ink", "accent-wash"), List.of("accent-ink", "accent"),
            List.of("warm", "warm-wash"), List.of("warm", "raised"), List.of("warm", "accent-wash"),
            List.of("ink", "warm-wash"), List.of("deep-ink", "deep"), List.of("deep-muted", "deep"));

    @Test
    void textContrastsWithItsGroundInBothSchemes() throws IOException {
        String style = style();
        int dark = style.indexOf("prefers-color-scheme: dark");
        Map<String, String> light = colours(style.substring(0, dark));
        Map<String, String> night = new HashMap<>(light);
        night.putAll(colours(style.substring(dark)));
        for (Map<String, String> scheme : List.of(light, night)) {
            for (List<String> pair : PAIRS) {
                double text = luminance(Objects.requireNonNull(scheme.get(pair.getFirst())));
                double ground = luminance(Objects.requireNonNull(scheme.get(pair.getLast())));
                double contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
                assertThat(contrast).as(pair.toString()).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void bothLanguagesFillTheSameGaps(List<Phrase> phrases) {
        assertThat(phrases).isNotEmpty().allSatisfy(
                phrase -> assertThat(gaps(phrase.in(Language.EN))).isEqualTo(gaps(phrase.in(Language.DE))));
    }

    /// The phrases of every enumeration of them, whichever there are.
    static Stream<Named<List<Phrase>>> vocabularies() {
        return new ClassFileImporter().importPackagesOf(Phrase.class).stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Phrase.class)).map(JavaClass::reflect)
                .map(type -> Named.of(type.getSimpleName(),
                        Stream.of(type.getEnumConstants()).map(Phrase.class::cast).toList()));
    }

    private static List<String> gaps(String words) {
        return Pattern.compile("\\{\\d}").matcher(words).results().map(found -> found.group()).sorted().toList();
    }

    private static String style() throws IOException {
        try (InputStream in = AppearanceTest.class.getResourceAsStream("assets/style.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Pattern.compile("--([a-z-]+): #([0-9a-f]{6})").matcher(css).results()
                .forEach(found -> colours.putIfAbsent(found.group(1), found.group(2)));
        return colours;
    }

    /// Relative luminance (WCAG 2.1).
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
