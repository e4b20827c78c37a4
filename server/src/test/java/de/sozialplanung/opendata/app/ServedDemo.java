package de.sozialplanung.opendata.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives the demo's service to tests that only ask it: one for all of them, as an edition never changes.
final class ServedDemo implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoService.class;
    }

    @Override
    public DemoService resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(ServedDemo.class))
                .getOrComputeIfAbsent(DemoService.class, _ -> Running.start(DemoService::new), Running.class)
                .service();
    }

    /// The service and its folder, which go when all tests are done.
    record Running(DemoService service, Path folder) implements AutoCloseable {

        /// Serves the demo from a folder.
        interface Start {
            DemoService in(Path folder) throws IOException;
        }

        static Running start(Start start) {
            try {
                Path folder = Files.createTempDirectory("demo");
                return new Running(start.in(folder), folder);
            } catch (IOException e) {
                throw new IllegalStateException("the demo cannot be served", e);
            }
        }

        @Override
        public void close() throws IOException {
            service.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
