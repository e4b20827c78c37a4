package de.sozialplanung.opendata.geoserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a GeoServer needs of the jar: byte code of Java 17, and no class that it has not.
class ClassFilesTest {

    private static final Pattern NAME = Pattern.compile("L([^;<]+);");
    private static final List<String> THERE = List.of("java/", "org/geotools/", "org/locationtech/jts/",
            "javax/servlet/", "jakarta/servlet/", "de/sozialplanung/opendata/geoserver/");

    private static List<ClassModel> classes() throws IOException, URISyntaxException {
        Path root = Path.of(EditionDataStoreFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(ClassFilesTest::read).toList();
        }
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void allAreForJava17() throws Exception {
        assertThat(classes()).hasSizeGreaterThan(30).allMatch(model -> model.majorVersion() == 61);
    }

    @Test
    void noneNeedsAClassThatGeoServerHasNot() throws Exception {
        Set<String> foreign = new TreeSet<>();
        for (ClassModel model : classes()) {
            if (model.thisClass().asInternalName().endsWith("package-info")) {
                continue;
            }
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry named) {
                    note(foreign, named.asInternalName());
                } else if (entry instanceof NameAndTypeEntry typed) {
                    note(foreign, typed.type().stringValue());
                }
            }
            model.methods().forEach(method -> note(foreign, method.methodType().stringValue()));
            model.fields().forEach(field -> note(foreign, field.fieldType().stringValue()));
        }
        assertThat(foreign).isEmpty();
    }

    private static void note(Set<String> foreign, String name) {
        if (name.indexOf(';') >= 0 || name.startsWith("(") || name.startsWith("[")) {
            Matcher matcher = NAME.matcher(name);
            while (matcher.find()) {
                note(foreign, matcher.group(1));
            }
        } else if (name.length() > 1 && THERE.stream().noneMatch(name::startsWith)) {
            foreign.add(name);
        }
    }
}
