package de.sozialplanung.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no compiler checks, over the whole source tree: sizes, names, comments, and whether the map is true.
class TidyTest {

    private static final Path TOP = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("vocab", "catalog", "server", "server/geoserver");
    private static final Pattern DRAWER = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Misc|Common)");
    private static final Pattern DRAWER_PACKAGE = Pattern.compile(".*/(util|common|helper|misc|impl|base|manager)/.*");
    private static final Pattern MACHINE_PATH = Pattern.compile("/(work|farm|root)/|/tmp/[a-z]+/");

    @Test
    void theTopLevelHoldsWhatTheOwnerSetAndNothingElse() throws IOException {
        try (Stream<Path> entries = Files.list(TOP)) {
            assertThat(entries.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".")))
                    .isSubsetOf("pom.xml", "server", "vocab", "catalog", "deploy", "README.md", "target");
        }
    }

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(sources().filter(p -> lines(p).size() > 400).map(TidyTest::name)).isEmpty();
    }

    @Test
    void halfOfTheFilesAreShorterThanNinetyLines() {
        List<Integer> sizes = sources().filter(p -> p.toString().contains("/src/main/")).map(p -> lines(p).size())
                .sorted()
                .toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThan(90);
    }

    @Test
    void noTypeOrPackageIsADrawer() {
        assertThat(sources().filter(p -> DRAWER.matcher(simpleName(p)).matches()
                || DRAWER_PACKAGE.matcher(p.toString()).matches()).map(TidyTest::name)).isEmpty();
    }

    @Test
    void documentationIsWrittenInMarkdownComments() {
        assertThat(sources().filter(p -> lines(p).stream().anyMatch(l -> l.strip().startsWith("/**")))
                .map(TidyTest::name)).isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        List<String> silent = new ArrayList<>();
        for (Path file : sources().filter(p -> p.toString().contains("/src/main/")).toList()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i)
                        .matches("public (final |sealed |abstract |non-sealed )*(class|interface|record|enum) .*")) {
                    int before = i - 1;
                    while (before > 0 && lines.get(before).matches("@.*|\\s.+")) {
                        before--;
                    }
                    if (before < 0 || !lines.get(before).startsWith("///")) {
                        silent.add(name(file));
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyRoomHasItsSentence() {
        Set<Path> rooms = sources().filter(p -> p.toString().contains("/src/main/")).map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).allSatisfy(room -> {
            Path info = room.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).startsWith("///").contains("@NullMarked");
        });
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|not imple" + "mented");
        assertThat(sources().filter(p -> lines(p).stream().anyMatch(l -> later.matcher(l).find())).map(TidyTest::name))
                .isEmpty();
    }

    @Test
    void noPathOfOneMachineIsInTheTree() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources().toList()) {
            if (!simpleName(file).equals("TidyTest")
                    && lines(file).stream().anyMatch(l -> MACHINE_PATH.matcher(l).find())) {
                found.add(name(file));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyTypeNamedOnTheMapExists() throws IOException {
        Set<String> types = sources().map(TidyTest::simpleName).collect(Collectors.toSet());
        Matcher named = Pattern.compile("`(?:[a-z0-9.]+\\.)?([A-Z][A-Za-z0-9]+)`")
                .matcher(Files.readString(TOP.resolve("server/README.md")));
        Set<String> unknown = new TreeSet<>();
        while (named.find()) {
            if (!types.contains(named.group(1))
                    && !named.group(1).equals(named.group(1).toUpperCase(java.util.Locale.ROOT))) {
                unknown.add(named.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static Stream<Path> sources() {
        return MODULES.stream().flatMap(module -> {
            try (Stream<Path> files = Files.walk(TOP.resolve(module).resolve("src"))) {
                return files.filter(p -> p.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new IllegalStateException("cannot walk " + module, e);
            }
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static String simpleName(Path file) {
        String fileName = String.valueOf(file.getFileName());
        return fileName.substring(0, fileName.length() - ".java".length());
    }

    private static String name(Path file) {
        return TOP.relativize(file).toString();
    }
}
