package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.geotools.api.data.ResourceInfo;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/// What a layer list shows of a collection: the words of the catalogue.
///
/// @param source the layer as a feature source
/// @param layer  the same as the manifest has it
record LayerInfo(LayerSource source, Layer layer) implements ResourceInfo {

    @Override
    public String getTitle() {
        return layer.title();
    }

    @Override
    public Set<String> getKeywords() {
        return new LinkedHashSet<>(layer.keywords());
    }

    @Override
    public String getDescription() {
        return layer.description();
    }

    @Override
    public String getName() {
        return layer.id();
    }

    @Override
    public @Nullable URI getSchema() {
        String namespace = source.getName().getNamespaceURI();
        return namespace == null ? null : URI.create(namespace);
    }

    @Override
    public ReferencedEnvelope getBounds() {
        try {
            return source.getBounds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable CoordinateReferenceSystem getCRS() {
        return layer.geometry() == null ? null : source.getSchema().getCoordinateReferenceSystem();
    }
}
