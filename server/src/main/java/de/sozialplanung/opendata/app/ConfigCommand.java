package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.configuration.ConfigurationPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata config`: describes everything that can be set, as a file to begin with or as a page.
@Command(name = "config", mixinStandardHelpOptions = true, description = "Prints every key of the configuration, as a file to begin with.")
final class ConfigCommand implements Callable<Integer> {

    @Option(names = "--markdown", description = "as a page to read")
    private boolean markdown;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(markdown ? ConfigurationPage.markdown() : ConfigurationPage.yaml());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
