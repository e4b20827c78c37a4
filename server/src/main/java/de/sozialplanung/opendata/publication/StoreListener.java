package de.sozialplanung.opendata.publication;

/// Is told what a store is asked. Safe for any number of threads.
public interface StoreListener {

    /// A question is under way until what is returned is closed.
    ///
    /// @param question   `open`, `get` or `count`
    /// @param collection that it is about; there is one of that id
    Running asked(String question, String collection);

    /// A question under way.
    @FunctionalInterface
    interface Running extends AutoCloseable {

        @Override
        void close();
    }
}
