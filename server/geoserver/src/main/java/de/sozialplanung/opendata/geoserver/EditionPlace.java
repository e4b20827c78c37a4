package de.sozialplanung.opendata.geoserver;

import java.io.IOException;

/// Where the editions of an installation are: a folder, or a database. For any number of threads.
interface EditionPlace {

    /// Something that differs as soon as anything happened to the editions; cheap to ask for.
    ///
    /// @throws IOException where the place cannot be reached or holds no editions
    Object mark() throws IOException;

    /// The history of the editions as JSON.
    String history() throws IOException;

    /// The manifest of an edition as JSON.
    ///
    /// @throws IOException where there is no such edition, or it is damaged
    String manifest(String edition) throws IOException;

    /// Where the rows of an edition lie that there is.
    Storage storage(String edition);
}
