package de.sozialplanung.opendata.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs in a container or under systemd, run without either: the package that the operator's handbook makes, with
/// nothing of this machine around it, and what the files for both say.
class DeploymentIT {

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();

    @TempDir
    private Path work;

    @Test
    void thePackageOfTheOperatorsHandbookNeedsNothingOfTheMachineAndWritesNothingIntoItself()
            throws IOException, InterruptedException {
        Path handbook = Files.createDirectory(work.resolve("handbook"));
        Handbook.follow("operating.md", handbook);
        Path folder = handbook.resolve("opendata");
        assertThat(folder.resolve("opendata.aot")).isNotEmptyFile();
        List<String> before = files(folder);
        String program = folder.resolve("bin/opendata").toString();
        Map<String, String> bare = Map.of("PATH", "/usr/bin:/bin", "OPENDATA_HEAP", "256m", "OPENDATA_EDITIONS",
                work.resolve("editions").toString());
        run(bare, program, "demo", work.resolve("demo").toString(), "--areas", "12", "--offers", "50", "--years", "2");
        run(bare, program, "import", work.resolve("demo").toString());
        assertThat(run(bare, program, "serve", "--check")).contains("can be served.").doesNotContain("aot");
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void theUnitLeavesTheProcessFewRights() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("systemd-analyze"), "systemd is not installed");
        RunningProgram.Finished rated = RunningProgram.client("systemd-analyze", "security", "--offline=yes",
                "--threshold=15", "--no-pager", DEPLOY.resolve("systemd/opendata.service").toString());
        assertThat(rated.code()).as(rated.output()).isZero();
    }

    @Test
    void theFilesOfKubernetesAreWholeAndFitTogether() throws IOException, InterruptedException {
        Assumptions.assumeTrue(RunningProgram.installed("kubectl"), "kubectl is not installed");
        RunningProgram.Finished built = RunningProgram.client("kubectl", "kustomize",
                DEPLOY.resolve("kubernetes").toString());
        assertThat(built.code()).as(built.output()).isZero();
        assertThat(built.output()).contains("kind: Deployment", "kind: Service", "kind: Ingress",
                "kind: PodDisruptionBudget", "kind: HorizontalPodAutoscaler", "kind: NetworkPolicy");
    }

    @Test
    void everySettingThatTheFilesNameExists() throws IOException, InterruptedException {
        String known = RunningProgram.run("config", "--markdown").output();
        Set<String> named = new TreeSet<>();
        for (String file : List.of("container/Dockerfile", "container/compose.yaml", "kubernetes/deployment.yaml",
                "kubernetes/settings.yaml", "systemd/opendata.service")) {
            Matcher setting = Pattern.compile("\\bOPENDATA_[A-Z_]+").matcher(Files.readString(DEPLOY.resolve(file)));
            while (setting.find()) {
                named.add(setting.group());
            }
        }
        named.remove("OPENDATA_HEAP"); // of the launcher
        assertThat(named).isNotEmpty().allSatisfy(setting -> assertThat(known).contains("`" + setting + "`"));
    }

    @Test
    void theImageRunsAsNobodyInParticularAndIsBuiltByTheScripts() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("container/Dockerfile")))
                .contains("RUN bash deploy/package.sh /opt/opendata", "USER 10001:10001",
                        "ENTRYPOINT [\"/opt/opendata/bin/opendata\"]")
                .doesNotContain(":latest");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(folder::relativize).map(Path::toString).sorted().toList();
        }
    }

    /// With these variables and no other.
    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("PATH", "HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
