package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A stream with some of the properties only (OGC 09-025, 7.9.2.2): those named, and the identifier, which no feature
/// is without. Closing it closes the stream behind.
final class ProjectedStream implements FeatureStream {

    private final FeatureStream whole;
    private final Collection collection;
    private final int[] kept;

    private ProjectedStream(FeatureStream whole, Collection collection, int[] kept) {
        this.whole = whole;
        this.collection = collection;
        this.kept = kept;
    }

    /// @param names from `check`; empty for all properties
    static FeatureStream of(FeatureStream whole, Set<String> names) {
        if (names.isEmpty()) {
            return whole;
        }
        Collection from = whole.collection();
        List<Property> all = from.schema().properties();
        List<Property> some = IntStream.range(0, all.size()).filter(i -> i == 0 || names.contains(all.get(i).name()))
                .mapToObj(all::get).toList();
        List<Property> attributes = from.schema().attributes();
        int[] kept = IntStream.range(0, attributes.size()).filter(i -> some.contains(attributes.get(i))).toArray();
        return new ProjectedStream(whole,
                new Collection(from.id(), from.title(), from.description(), new Schema(some)), kept);
    }

    /// The names of properties for the names of their elements.
    ///
    /// @throws Problem where the collection has no such property
    static Set<String> check(List<String> elements, Collection collection) {
        Set<String> names = new TreeSet<>();
        for (String element : elements) {
            names.add(collection.schema().properties().stream().map(Property::name)
                    .filter(name -> GmlNames.element(name).equals(element)).findFirst()
                    .orElseThrow(() -> Problem.parameter("propertyName",
                            "A property asked for does not exist; DescribeFeatureType lists those there are.")));
        }
        return names;
    }

    @Override
    public Collection collection() {
        return collection;
    }

    @Override
    public Crs crs() {
        return whole.crs();
    }

    @Override
    public long size() {
        return whole.size();
    }

    @Override
    public @Nullable Feature next() {
        Feature feature = whole.next();
        if (feature == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(kept.length);
        for (int index : kept) {
            values.add(feature.value(index));
        }
        return Feature.of(values, collection.schema().geometry().isPresent() ? feature.geometry() : null);
    }

    @Override
    public void close() {
        whole.close();
    }
}
