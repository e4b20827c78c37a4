package de.sozialplanung.opendata.telemetry;

import de.sozialplanung.opendata.http.Finished;
import de.sozialplanung.opendata.http.RequestListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts by day what of the data was taken in which format, for an operator who wants to publish it: nothing of who took it,
/// and pages and errors not at all. Written every minute and at the end; what a crash loses is a minute.
public final class UsageCounts implements RequestListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UsageCounts.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final UsageFile file;
    private final Supplier<Set<String>> collections;
    private final Clock clock;
    private final Map<UsageFile.Use, Long> counted = new TreeMap<>();
    private Instant written;

    /// @param folder      for the files
    /// @param collections the ids of the collections there are
    public UsageCounts(Path folder, Supplier<Set<String>> collections, Clock clock) {
        file = new UsageFile(folder);
        this.collections = collections;
        this.clock = clock;
        written = clock.instant();
    }

    @Override
    public synchronized void finished(Finished request) {
        if (!request.method().equals("GET") || request.status() >= 300) {
            return;
        }
        RequestKind kind = RequestKind.of(request, collections.get());
        if (!kind.collection().isEmpty() || kind.face().equals("catalog") || kind.face().equals("sparql")) {
            String what = kind.collection().isEmpty() ? kind.face() : kind.collection();
            LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            counted.merge(new UsageFile.Use(day, what, kind.format()), 1L, Long::sum);
        }
        if (Duration.between(written, clock.instant()).compareTo(PAUSE) >= 0) {
            write();
        }
    }

    @Override
    public void lost(long count) {
        // a few uses more or less say the same
    }

    private void write() {
        written = clock.instant();
        try {
            file.add(counted);
            counted.clear();
        } catch (IOException e) {
            LOG.warn("the counts of use cannot be written for now: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        write();
    }
}
