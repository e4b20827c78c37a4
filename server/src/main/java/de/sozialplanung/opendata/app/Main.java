package de.sozialplanung.opendata.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program: `opendata serve | import | check | demo`.
///
/// Exit codes: 0 done, 1 the data or the surroundings do not allow it (one sentence says why), 2 wrong usage.
@Command(name = "opendata", mixinStandardHelpOptions = true, version = "Sozialplanung Open Data 0.1.0", description = "Publishes a data folder of small-area social planning as OGC API Features, WFS, DCAT and SPARQL.", subcommands = {
        ServeCommand.class, ImportCommand.class, EditionsCommand.class, PublishCommand.class,
        WithdrawCommand.class, DiffCommand.class, CheckCommand.class, DemoCommand.class, ConfigCommand.class,
        UsageCommand.class}, sortOptions = false)
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// Runs one command.
    ///
    /// @return the exit code
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Refusal) {
                command.getErr().println(failure.getMessage());
                return 1;
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    public static void main(String[] arguments) {
        // GeoTools and Jersey log through java.util.logging; everything goes one way.
        org.slf4j.bridge.SLF4JBridgeHandler.removeHandlersForRootLogger();
        org.slf4j.bridge.SLF4JBridgeHandler.install();
        System.setProperty("java.awt.headless", "true");
        int code = execute(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
