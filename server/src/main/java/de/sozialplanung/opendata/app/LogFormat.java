package de.sozialplanung.opendata.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import org.slf4j.LoggerFactory;

/// How the log is written, once the configuration has said it: until then it goes by the environment alone.
final class LogFormat {

    private static final String PROPERTY = "OPENDATA_LOG";
    private static final String DESCRIPTION = "/logback.xml";

    private LogFormat() {}

    /// Whether programs read it.
    static boolean isStructured(String format) {
        return "json".equals(format);
    }

    /// Writes the log that way from now on.
    ///
    /// @param format the name of an appender of `logback.xml`
    static void use(String format) {
        URL description = LogFormat.class.getResource(DESCRIPTION);
        if (description == null || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)
                || format.equals(System.getenv().getOrDefault(PROPERTY, "text"))) {
            return;
        }
        context.reset();
        context.putProperty(PROPERTY, format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(description);
        } catch (JoranException e) {
            throw new IllegalStateException("the description of the log that ships with the program is not right", e);
        }
    }
}
