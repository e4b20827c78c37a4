package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.EncodedFeatures;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.memory.row.Selection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes features of selected rows, one at a time.
final class MemoryPage implements Page {

    private final Table table;
    private final Rows rows;
    private final Selection selection;
    private final Query query;
    private final Collection collection;
    private final String edition;
    private int position;

    MemoryPage(Table table, Selection selection, Rows rows, Query query, String edition) {
        this.table = table;
        this.selection = selection;
        this.rows = rows;
        this.query = query;
        this.edition = edition;
        collection = query.fields().of(table.collection());
    }

    @Override
    public Collection collection() {
        return collection;
    }

    @Override
    public Crs crs() {
        return query.crs();
    }

    @Override
    public long size() {
        return rows.count();
    }

    @Override
    public long matched() {
        return selection.count();
    }

    @Override
    public Optional<PageToken> nextPage() {
        return rows.more() && rows.count() > 0
                ? Optional.of(new PageToken(edition, rows.at(rows.count() - 1)))
                : Optional.empty();
    }

    @Override
    public @Nullable Feature next() {
        return position < rows.count() ? table.feature(rows.at(position++), query.fields(), query.crs()) : null;
    }

    /// Only the default reference system is encoded ahead: the other ones in degrees turn the axes.
    @Override
    public Optional<EncodedFeatures> encoded() {
        EncodedRows encoded = table.encoded().get();
        if (encoded == null || query.crs() != Crs.CRS84 || !query.fields().isAll(table.collection())) {
            return Optional.empty();
        }
        return Optional.of(out -> {
            int from = position;
            position = rows.count();
            encoded.write(rows, from, out);
        });
    }

    @Override
    public void close() {
        position = rows.count();
    }
}
