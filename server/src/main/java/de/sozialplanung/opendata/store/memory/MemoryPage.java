package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes features of selected rows, one at a time.
final class MemoryPage implements Page {

    private final Table table;
    private final Rows rows;
    private final Crs crs;
    private final String edition;
    private int position;

    MemoryPage(Table table, Rows rows, Crs crs, String edition) {
        this.table = table;
        this.rows = rows;
        this.crs = crs;
        this.edition = edition;
    }

    @Override
    public Collection collection() {
        return table.collection();
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public long size() {
        return rows.count();
    }

    @Override
    public Optional<PageToken> nextPage() {
        return rows.more() && rows.count() > 0
                ? Optional.of(new PageToken(edition, rows.at(rows.count() - 1)))
                : Optional.empty();
    }

    @Override
    public @Nullable Feature next() {
        return position < rows.count() ? table.feature(rows.at(position++), crs) : null;
    }

    @Override
    public void close() {
        position = rows.count();
    }
}
