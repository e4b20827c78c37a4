package de.sozialplanung.opendata.store.memory.row;

/// An index that knows the rows of one condition. Made for one query and used by one thread.
public interface Source {

    /// What `exactly` says where rows have to be looked at.
    int UNKNOWN = -1;

    /// No less than `rows` has. Costs little.
    int atMost();

    /// How many rows pass, if that can be told for less than looking at all of them; else `UNKNOWN`.
    int exactly();

    /// The rows that pass.
    RowSet rows();

    /// Whether `rows` costs nothing, however many there are.
    default boolean isReady() {
        return false;
    }

    /// These rows.
    static Source of(RowSet rows) {
        return new Source() {

            @Override
            public int atMost() {
                return rows.count();
            }

            @Override
            public int exactly() {
                return rows.count();
            }

            @Override
            public RowSet rows() {
                return rows;
            }

            @Override
            public boolean isReady() {
                return true;
            }
        };
    }

    /// The rows that another index leaves out.
    ///
    /// @param known  how many rows can pass the one or the other
    /// @param size   how many rows the table has
    /// @param others whether a row is left out
    static Source others(Source source, int known, int size, RowTest others) {
        return new Source() {

            @Override
            public int atMost() {
                return exactly() == UNKNOWN ? known : exactly();
            }

            @Override
            public int exactly() {
                return source.exactly() == UNKNOWN ? UNKNOWN : known - source.exactly();
            }

            @Override
            public RowSet rows() {
                return new RowSet.Run(0, size).where(others);
            }
        };
    }
}
