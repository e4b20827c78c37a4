package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.ServiceInfo;
import org.geotools.api.feature.type.Name;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.DefaultServiceInfo;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.jspecify.annotations.Nullable;

/// One edition as a data store that never changes. For any number of threads; holds nothing that must be closed.
final class MountedEdition extends ContentDataStore {

    private final Manifest manifest;
    private final Storage storage;
    private final SharedShapes shapes = new SharedShapes();
    private final CoordinateReferenceSystem crs = StorageCrs.get();

    /// Mounts an edition.
    ///
    /// @param namespace of its type names; null for none
    MountedEdition(Manifest manifest, Storage storage, @Nullable String namespace) {
        this.manifest = manifest;
        this.storage = storage;
        setNamespaceURI(namespace);
    }

    Storage storage() {
        return storage;
    }

    SharedShapes shapes() {
        return shapes;
    }

    CoordinateReferenceSystem crs() {
        return crs;
    }

    @Override
    public ServiceInfo getInfo() {
        DefaultServiceInfo info = new DefaultServiceInfo();
        info.setTitle(manifest.title());
        info.setDescription(manifest.description() + " (" + manifest.id() + ")");
        info.setKeywords(Set.of(manifest.id()));
        return info;
    }

    @Override
    protected List<Name> createTypeNames() {
        List<Name> names = new ArrayList<>();
        manifest.layers().forEach(layer -> names.add(typeName(layer)));
        return names;
    }

    /// With the namespace, which the inherited method leaves out.
    @Override
    public List<Name> getNames() {
        return createTypeNames();
    }

    Name typeName(Layer layer) {
        return name(layer.id());
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        String id = entry.getName().getLocalPart();
        Layer layer = manifest.layers().stream().filter(known -> known.id().equals(id)).findFirst()
                .orElseThrow(() -> new IOException("The edition has no collection of that name."));
        return new LayerSource(entry, this, layer);
    }

    /// What to say where a layer cannot be read although the edition is there.
    IOException unreadable(Layer layer, SQLException cause) {
        return new IOException("The layer '" + layer.id() + "' of edition " + manifest.id() + " cannot be read: the "
                + "edition was erased, is damaged, or its storage does not answer.", cause);
    }
}
