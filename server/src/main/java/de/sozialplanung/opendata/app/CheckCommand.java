package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.folder.Findings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `opendata check FOLDER`: reads a data folder and reports on it; publishes nothing.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Reads a data folder and reports every fault in it. Publishes nothing.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions options = new FolderOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        Findings findings = new Findings();
        boolean readable = options.read(findings).isPresent();
        FindingsReport.print(findings, spec.commandLine().getOut());
        return readable && !findings.hasErrors() ? 0 : 1;
    }
}
