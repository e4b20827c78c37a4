package de.sozialplanung.opendata.app;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;

/// A progress bar on a terminal; silent where the output is no terminal.
final class Progress implements DoubleConsumer, AutoCloseable {

    private static final int WIDTH = 40;

    private final String title;
    private final PrintWriter out;
    /// Since Java 25 there is again no console where there is no terminal (JDK-8351435); Error Prone does not know yet.
    @SuppressWarnings("SystemConsoleNull")
    private final boolean shown = System.console() != null;
    private int last = -1;

    Progress(String title, PrintWriter out) {
        this.title = title;
        this.out = out;
    }

    /// Shows the share that is done.
    ///
    /// @param done from 0 to 1
    @Override
    public void accept(double done) {
        int filled = (int) Math.round(Math.clamp(done, 0, 1) * WIDTH);
        if (shown && filled != last) {
            last = filled;
            out.printf("\r%-10s [%s%s] %3d %%", title, "#".repeat(filled), " ".repeat(WIDTH - filled),
                    filled * 100 / WIDTH);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (shown && last >= 0) {
            out.println();
        }
    }
}
