package de.sozialplanung.opendata.geoserver;

import java.awt.RenderingHints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FeatureListener;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.data.ResourceInfo;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.geometry.jts.ReferencedEnvelope;

/// One collection of whichever edition is current: each question goes to the edition of the moment.
///
/// @param store   that it is of
/// @param current says which edition that is
/// @param name    of the feature type
record CurrentSource(DataStore store, CurrentEdition current, Name name) implements SimpleFeatureSource {

    private SimpleFeatureSource now() throws IOException {
        return current.get().getFeatureSource(name);
    }

    private SimpleFeatureSource nowUnchecked() {
        try {
            return now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Name getName() {
        return name;
    }

    @Override
    public ResourceInfo getInfo() {
        return nowUnchecked().getInfo();
    }

    @Override
    public DataStore getDataStore() {
        return store;
    }

    @Override
    public QueryCapabilities getQueryCapabilities() {
        return nowUnchecked().getQueryCapabilities();
    }

    @Override
    public SimpleFeatureType getSchema() {
        return nowUnchecked().getSchema();
    }

    @Override
    public SimpleFeatureCollection getFeatures() throws IOException {
        return now().getFeatures();
    }

    @Override
    public SimpleFeatureCollection getFeatures(Filter filter) throws IOException {
        return now().getFeatures(filter);
    }

    @Override
    public SimpleFeatureCollection getFeatures(Query query) throws IOException {
        return now().getFeatures(query);
    }

    @Override
    public ReferencedEnvelope getBounds() throws IOException {
        return now().getBounds();
    }

    @Override
    public ReferencedEnvelope getBounds(Query query) throws IOException {
        return now().getBounds(query);
    }

    @Override
    public int getCount(Query query) throws IOException {
        return now().getCount(query);
    }

    @Override
    public Set<RenderingHints.Key> getSupportedHints() {
        return nowUnchecked().getSupportedHints();
    }

    /// Listeners hear of writing alone, and nothing is written.
    @Override
    public void addFeatureListener(FeatureListener listener) {}

    @Override
    public void removeFeatureListener(FeatureListener listener) {}
}
