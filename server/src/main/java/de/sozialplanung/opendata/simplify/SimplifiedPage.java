package de.sozialplanung.opendata.simplify;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.PageOver;
import org.jspecify.annotations.Nullable;

/// A page of a store with other geometries.
final class SimplifiedPage implements PageOver {

    private final Page page;
    private final SimplifiedShapes shapes;
    private final Crs crs;
    private final Reprojection reprojection;

    /// @param page in metres, as the shapes are
    /// @param crs  of the geometries to deliver
    SimplifiedPage(Page page, SimplifiedShapes shapes, Crs crs) {
        this.page = page;
        this.shapes = shapes;
        this.crs = crs;
        reprojection = Reprojection.between(page.crs(), crs);
    }

    @Override
    public Page features() {
        return page;
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public @Nullable Feature next() {
        Feature feature = page.next();
        return feature == null || feature.geometry() == null
                ? feature
                : Feature.of(feature.values(), reprojection.apply(shapes.of(feature.geometry())));
    }
}
