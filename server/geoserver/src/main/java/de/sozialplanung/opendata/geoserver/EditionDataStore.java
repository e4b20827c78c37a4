package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.data.LockingManager;
import org.geotools.api.data.Query;
import org.geotools.api.data.ServiceInfo;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/// The collections of whichever edition is current, for reading. What it hands out goes with the editions: a source asks the
/// edition of the moment each time, while a collection of features and an open reader stay with theirs.
final class EditionDataStore implements DataStore {

    private final CurrentEdition current;

    EditionDataStore(CurrentEdition current) {
        this.current = current;
    }

    @Override
    public ServiceInfo getInfo() {
        try {
            return current.get().getInfo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getTypeNames() throws IOException {
        return current.get().getTypeNames();
    }

    @Override
    public List<Name> getNames() throws IOException {
        return current.get().getNames();
    }

    @Override
    public SimpleFeatureType getSchema(String typeName) throws IOException {
        return current.get().getSchema(typeName);
    }

    @Override
    public SimpleFeatureType getSchema(Name name) throws IOException {
        return current.get().getSchema(name);
    }

    @Override
    public SimpleFeatureSource getFeatureSource(String typeName) throws IOException {
        return getFeatureSource(current.get().getFeatureSource(typeName).getName());
    }

    @Override
    public SimpleFeatureSource getFeatureSource(Name name) throws IOException {
        current.get().getFeatureSource(name);
        return new CurrentSource(this, current, name);
    }

    @Override
    public FeatureReader<SimpleFeatureType, SimpleFeature> getFeatureReader(Query query, Transaction transaction)
            throws IOException {
        return current.get().getFeatureReader(query, transaction);
    }

    /// Nothing is kept open.
    @Override
    public void dispose() {}

    /// Nothing is locked, since nothing is written.
    @Override
    public @Nullable LockingManager getLockingManager() {
        return null;
    }

    @Override
    public FeatureWriter<SimpleFeatureType, SimpleFeature> getFeatureWriter(String typeName, Filter filter,
            Transaction transaction) {
        throw readOnly();
    }

    @Override
    public FeatureWriter<SimpleFeatureType, SimpleFeature> getFeatureWriter(String typeName, Transaction transaction) {
        throw readOnly();
    }

    @Override
    public FeatureWriter<SimpleFeatureType, SimpleFeature> getFeatureWriterAppend(String typeName,
            Transaction transaction) {
        throw readOnly();
    }

    @Override
    public void createSchema(SimpleFeatureType type) {
        throw readOnly();
    }

    @Override
    public void updateSchema(String typeName, SimpleFeatureType type) {
        throw readOnly();
    }

    @Override
    public void updateSchema(Name name, SimpleFeatureType type) {
        throw readOnly();
    }

    @Override
    public void removeSchema(String typeName) {
        throw readOnly();
    }

    @Override
    public void removeSchema(Name name) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("Editions never change: import a new one.");
    }
}
