package de.sozialplanung.opendata.sparql;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/// Rows that end in an exception when there are more than an answer may have cells for.
final class CellLimit implements RowSet {

    private final RowSet rows;
    private final long mostRows;

    /// Thrown where a result has too many cells or triples.
    static final class Reached extends QueryCancelledException {

        private static final long serialVersionUID = 1L;
    }

    CellLimit(RowSet rows, long cells) {
        this.rows = rows;
        this.mostRows = cells / Math.max(1, rows.getResultVars().size());
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        if (rows.getRowNumber() >= mostRows) {
            throw new Reached();
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
