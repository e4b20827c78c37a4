package de.sozialplanung.opendata.geoserver;

import java.awt.RenderingHints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;
import org.jspecify.annotations.Nullable;

/// Mounts the current edition in a GeoTools program: from a folder of editions, or from a database of them.
public final class EditionDataStoreFactory implements DataStoreFactorySpi {

    static final Param EDITIONS = new Param("editions", String.class,
            "Folder of editions, the one of `opendata import --editions`; a path or a file: address", false);
    static final Param DATABASE = new Param("editions database", String.class,
            "Instead of a folder: address of the database, the one of `opendata import --database` (jdbc:postgresql:…)",
            false);
    static final Param USER = new Param("user", String.class, "User of the database; one that may only read will do",
            false);
    static final Param PASSWORD = new Param("passwd", String.class, "Password of that user", false, null,
            Map.of(Param.IS_PASSWORD, Boolean.TRUE));
    static final Param LANGUAGE = new Param("language", String.class, "Language of titles and descriptions", false,
            "de", Map.of(Param.OPTIONS, List.of("de", "en")));
    static final Param NAMESPACE = new Param("namespace", URI.class, "Namespace of the type names", false, null,
            Map.of(Param.LEVEL, "advanced"));

    /// For `META-INF/services`.
    public EditionDataStoreFactory() {
        // nothing to prepare
    }

    @Override
    public String getDisplayName() {
        return "Sozialplanung Open Data";
    }

    @Override
    public String getDescription() {
        return "The current edition of Sozialplanung Open Data, for reading; follows when a new one is published";
    }

    @Override
    public Param[] getParametersInfo() {
        return new Param[]{EDITIONS, DATABASE, USER, PASSWORD, LANGUAGE, NAMESPACE};
    }

    @Override
    public boolean canProcess(@Nullable Map<String, ?> parameters) {
        return parameters != null && (given(parameters, EDITIONS) != null || given(parameters, DATABASE) != null);
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Map<RenderingHints.Key, ?> getImplementationHints() {
        return Map.of();
    }

    /// Mounts the current edition.
    ///
    /// @throws IOException where parameters contradict each other, the place cannot be reached, or it has no edition that
    ///                     can be read
    @Override
    public DataStore createDataStore(Map<String, ?> parameters) throws IOException {
        String language = given(parameters, LANGUAGE);
        if (language != null && !List.of("de", "en").contains(language)) {
            throw new IOException("The parameter 'language' is 'de' or 'en'.");
        }
        CurrentEdition current = new CurrentEdition(place(parameters), language == null ? "de" : language,
                given(parameters, NAMESPACE));
        // what is wrong is said now, not when somebody asks for a map
        current.get();
        return new EditionDataStore(current);
    }

    private static EditionPlace place(Map<String, ?> parameters) throws IOException {
        String folder = given(parameters, EDITIONS);
        String database = given(parameters, DATABASE);
        if ((folder == null) == (database == null)) {
            throw new IOException("One of the parameters 'editions' and 'editions database' is needed, and only one.");
        }
        if (database == null) {
            return new FolderPlace(path(folder));
        }
        if (!database.startsWith(PostgisDatabase.PREFIX)) {
            throw new IOException("The parameter 'editions database' begins with " + PostgisDatabase.PREFIX + ".");
        }
        return new DatabasePlace(new PostgisDatabase(database, given(parameters, USER), given(parameters, PASSWORD)));
    }

    private static Path path(@Nullable String folder) throws IOException {
        try {
            String text = String.valueOf(folder);
            return text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("The parameter 'editions' is no path on this machine.", e);
        }
    }

    private static @Nullable String given(Map<String, ?> parameters, Param parameter) {
        Object value = parameters.get(parameter.key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /// Nothing is created: editions are imported.
    @Override
    public DataStore createNewDataStore(Map<String, ?> parameters) {
        throw new UnsupportedOperationException("Editions are made by `opendata import`.");
    }
}
