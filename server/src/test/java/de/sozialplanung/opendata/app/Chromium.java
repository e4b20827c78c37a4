package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a visitor with Debian's Chromium to tests: one browser for all of them, on a service with the demo that is reached
/// by the address that it says of itself. Where Chromium or its driver is not installed, such tests are skipped.
final class Chromium implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Chromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program("chromium").isPresent() && program("chromedriver").isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is installed")
                : ConditionEvaluationResult.disabled("Chromium is not installed (packages chromium, chromium-driver)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ServedDemo.Running demo = context.getRoot().getStore(OURS).getOrComputeIfAbsent(DemoService.class,
                _ -> ServedDemo.Running.start(folder -> new DemoService(folder, freePort())), ServedDemo.Running.class);
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent(Visitor.class, _ -> visitor(demo.service()),
                Visitor.class);
    }

    /// A visitor of a service of its own; only where this condition is met.
    static Visitor visitor(DemoService service) {
        return new Visitor(service, program("chromium").orElseThrow(), program("chromedriver").orElseThrow());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> program(String name) {
        return List.of(System.getenv("PATH").split(":", -1)).stream().map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }
}
