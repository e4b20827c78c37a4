package de.sozialplanung.opendata.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @TempDir
    private Path folder;

    private Configuration.Checked read(String yaml, Map<String, String> environment, Map<Key<?>, String> options)
            throws IOException {
        Path file = folder.resolve("opendata.yaml");
        Files.writeString(file, yaml);
        return Configuration.read(Optional.of(file), environment, options);
    }

    private List<String> faults(String yaml) throws IOException {
        return read(yaml, Map.of(), Map.of()).faults().stream()
                .map(fault -> fault.toString().replace(folder + "/", "")).toList();
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        String yaml = "port: 1\nhost: file\nbase-url: https://file.example\n";
        Configuration.Checked checked = read(yaml, Map.of("OPENDATA_PORT", "2", "OPENDATA_HOST", "environment"),
                Map.of(Keys.PORT, "3"));
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.configuration().get(Keys.PORT)).isEqualTo(3);
        assertThat(checked.configuration().get(Keys.HOST)).isEqualTo("environment");
        assertThat(checked.configuration().find(Keys.BASE_URL)).contains("https://file.example");
        assertThat(checked.configuration().get(Keys.BODY)).isEqualTo(1024);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"port: 99999|`port` is '99999', but must be a whole number from 0 to 65535.",
            "port: eighty|`port` is 'eighty', but must be a whole number from 0 to 65535.",
            "port: -1|`port` is '-1', but must be a whole number from 0 to 65535.",
            "port: 99999999999999999999|`port` is '99999999999999999999', but must be a whole number from 0 to 65535.",
            "port:|`port` has no value; it must be a whole number from 0 to 65535. A line with # before it counts as not written.",
            "port: [1, 2]|`port` must be a whole number from 0 to 65535, not a structure of its own.",
            "port: {a: 1}|`port` must be a whole number from 0 to 65535, not a structure of its own.",
            "prot: 1|There is no key `prot`; did you mean `port`?",
            "baseurl: x|There is no key `baseurl`; did you mean `base-url`?",
            "colour: x|There is no key `colour`; `opendata config` lists those there are.",
            "base-url: ftp://x|`base-url` must be an http or https address without user, query and fragment, such as https://daten.example.org.",
            "base-url: https://name:geheim@x|`base-url` must be an http or https address without user, query and fragment, such as https://daten.example.org.",
            "base-url: https://x/?a=1|`base-url` must be an http or https address without user, query and fragment, such as https://daten.example.org.",
            "database: mysql://u:geheim@x|`database` must be an address that begins with jdbc:postgresql:, such as jdbc:postgresql://host/name.",
            "base-map: https://t.example/{z}/{x}|`base-map` must be an http or https address with a host name, and with each of {z}, {x} and {y} once in its path or query and no other braces, such as https://tiles.example.org/{z}/{x}/{y}.png.",
            "base-map: https://{s}.t.example/{z}/{x}/{y}|`base-map` must be an http or https address with a host name, and with each of {z}, {x} and {y} once in its path or query and no other braces, such as https://tiles.example.org/{z}/{x}/{y}.png.",
            "'base-map: https://t.example; script-src/{z}/{x}/{y}'|`base-map` must be an http or https address with a host name, and with each of {z}, {x} and {y} once in its path or query and no other braces, such as https://tiles.example.org/{z}/{x}/{y}.png.",
            "base-map: https://t.example/{z}/{x}/{y}.png|`base-map` is set without `base-map-attribution`, which says whose map it is.",
            "log: xml|`log` is 'xml', but must be one of: text, json.",
            "trusted-proxies: [localhost]|`trusted-proxies` is 'localhost', but must be a list of IP addresses or networks, such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32.",
            "trusted-proxies: 10.0.0.0/33|`trusted-proxies` is '10.0.0.0/33', but must be a list of IP addresses or networks, such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32.",
            "line-kib: 17|`line-kib` is 17 and must not be more than `header-kib`, which is 16.",
            "sparql-per-client: 9|`sparql-per-client` is 9 and must not be more than `sparql-at-once`, which is 8.",
            "database-password-file: nowhere|The file that `database-password-file` names cannot be read: is it there, and may this user read it?",
            "'just words'|Expected are lines of the form `key: value`."})
    void aFaultSaysWhereItIsWhatIsWrongAndWhatIsAllowed(String line, String sentence) throws IOException {
        assertThat(faults("\n" + line + "\n")).containsExactly("opendata.yaml:2: " + sentence);
    }

    @Test
    void tilesWithoutEncryptionAreNotForPagesWithIt() throws IOException {
        String tiles = "base-map-attribution: © Amt\nbase-map: http://t.example/{z}/{x}/{y}\n";
        assertThat(faults(tiles + "base-url: http://daten.example\n")).isEmpty();
        assertThat(faults(tiles.replace("http:", "https:") + "base-url: https://daten.example\n")).isEmpty();
        assertThat(faults(tiles + "base-url: https://daten.example\n")).containsExactly(
                "opendata.yaml:2: `base-map` begins with http: and `base-url` with https:, where browsers load nothing "
                        + "without encryption.");
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        Path file = folder.resolve("opendata.yaml");
        Files.writeString(file, "# comment\nport: x\nhsot: y\nlog: json\nlog: text\ncache: -1\n");
        assertThat(Configuration.read(Optional.of(file), Map.of("OPENDATA_BODY_KIB", "0", "OPENDATA_BASURL", "x"),
                Map.of(Keys.PORT, "y")).faults()).extracting(fault -> fault.place().replace(folder + "/", ""))
                .containsExactlyInAnyOrder("opendata.yaml:2", "opendata.yaml:3", "opendata.yaml:5", "opendata.yaml:6",
                        "OPENDATA_BODY_KIB", "OPENDATA_BASURL", "--port");
    }

    @Test
    void whatIsNoYamlIsSaidWithItsLine() throws IOException {
        assertThat(faults("port: 1\nhost: [a\nlog: }\n")).singleElement().asString()
                .matches("opendata.yaml:[23]: From here on the file is not valid YAML; .*");
        assertThat(faults("")).isEmpty();
        assertThat(Configuration.read(Optional.of(folder.resolve("none.yaml")), Map.of(), Map.of()).faults())
                .singleElement().asString()
                .endsWith("none.yaml: The file cannot be read as UTF-8 text: is it there, and "
                        + "may this user read it?");
    }

    @Test
    void noFaultAndNoDescriptionTellsASecret() throws IOException {
        String secret = "streng-geheim";
        Configuration.Checked checked = read("database-password: \"" + secret + "\\u0007\"\ndatabase: " + secret
                + "\nbase-url: " + secret + "\nunknown: " + secret + "\ndatabase-password-file: [" + secret + "]\n",
                Map.of("OPENDATA_DATABASE_PASSWORD", secret), Map.of());
        assertThat(checked.faults()).hasSize(6);
        assertThat(checked.faults().toString() + checked + checked.configuration()).doesNotContain(secret);
    }

    @Test
    void aPasswordMayStandInAFileOfItsOwn() throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, "aus der Datei\nnot this\n");
        Configuration.Checked checked = read("database-password-file: " + password + "\n", Map.of(), Map.of());
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.configuration().databasePassword()).contains("aus der Datei");
        assertThat(read("database-password-file: " + password + "\n", Map.of("OPENDATA_DATABASE_PASSWORD", "x"),
                Map.of()).faults()).singleElement().asString().endsWith("are both set; one is enough.");
        Files.writeString(password, "\n");
        assertThat(faults("database-password-file: " + password)).singleElement().asString().endsWith("is empty.");
    }

    @Test
    void variablesOfOthersThatBeginLikeOursAreLeftAlone() {
        assertThat(Configuration.read(Optional.empty(), Map.of("OPENDATA_SERVICE_HOST", "10.0.0.1", "OPENDATA_HOME",
                "x", "OPENDATA_CONFIG", "x", "OPENDATA_PORT", ""), Map.of()).faults()).isEmpty();
        assertThat(Configuration.read(Optional.empty(), Map.of("OPENDATA_TRUSTED_PROXY", "10.0.0.1",
                "OPENDATA_BASE_ULR", "x"), Map.of()).faults()).extracting(Fault::toString)
                .containsExactly("OPENDATA_BASE_ULR: There is no such variable; did you mean OPENDATA_BASE_URL?");
    }

    @Test
    void aListMayStandAsAListOrWithCommas() throws IOException {
        for (String yaml : List.of("trusted-proxies: [10.0.0.0/8, '::1']", "trusted-proxies: 10.0.0.0/8, ::1",
                "trusted-proxies:\n  - 10.0.0.0/8\n  - ::1\n")) {
            Configuration.Checked checked = read(yaml, Map.of(), Map.of());
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.configuration().get(Keys.TRUSTED_PROXIES)).hasSize(2);
        }
    }

    @Test
    void whatIsStandardIsAllowed() {
        assertThat(Keys.all()).allSatisfy(key -> {
            assertThat(key.standard().isPresent()).as(key.name()).isNotEqualTo(!key.absent().isEmpty());
            assertThat(key.standard().flatMap(key.type()::read).isPresent()).as(key.name())
                    .isEqualTo(key.standard().isPresent());
            assertThat(key.sentence()).as(key.name()).endsWith(".");
        });
        assertThat(Keys.all()).extracting(Key::name).doesNotHaveDuplicates();
        assertThat(Keys.all()).hasSize((int) List.of(Keys.class.getFields()).stream()
                .filter(field -> field.getType() == Key.class).count());
    }
}
