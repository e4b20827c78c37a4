package de.sozialplanung.opendata.http;

/// Is told of every request once it is answered, by one thread that no request waits for.
public interface RequestListener {

    void finished(Finished request);

    /// So many requests went by untold, since there were too many to keep up with.
    void lost(long count);
}
