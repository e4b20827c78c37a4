package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.FileFacts;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.encode.CsvDialect;
import de.sozialplanung.opendata.encode.CsvEncoder;
import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.encode.flatgeobuf.FlatGeobufEncoder;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.rdf.DatasetFacts;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files that the datasets of an edition can be had in, and what is known of them.
///
/// Of an indicator, formats of maps have the shapes of the areas with its column of the wide collection; tables and graphs
/// have its rows of the long one. Size and checksum are known, up to a number of rows, of formats whose bytes follow from the
/// data alone and are soon made. For any number of threads.
public final class DatasetFiles implements DatasetFacts {

    /// What holds a file of CSV up to some hundred milliseconds.
    private static final long MOST_ROWS = 200_000;

    /// As much for a file with shapes.
    private static final long MOST_SHAPES = 20_000;

    private final Edition edition;
    private final Catalog catalog;
    private final FeatureStore store;
    private final Map<String, Measured> known = new ConcurrentHashMap<>();

    public DatasetFiles(Edition edition, FeatureStore store) {
        this.edition = edition;
        this.catalog = edition.catalog();
        this.store = store;
    }

    @Override
    public List<FeatureFormat> formats(Dataset dataset) {
        boolean large = rows(dataset) > XlsxEncoder.MOST_FEATURES;
        return Arrays.stream(FeatureFormat.values()).filter(format -> format != FeatureFormat.XLSX || !large).toList();
    }

    /// The features of a file.
    private Query query(Dataset dataset, FeatureFormat format) {
        Collection whole = collection(dataset, format);
        Query all = Query.all(whole, crs(whole, format));
        return catalog.indicatorOf(dataset).map(indicator -> isLong(whole)
                ? all.with(FilterBinder.bind(ofIndicator(indicator), whole))
                : all.with(Fields.of(whole, columns(whole, indicator)))).orElse(all);
    }

    /// The collection that a file is read from.
    public Collection collection(Dataset dataset, FeatureFormat format) {
        Optional<Collection> figures = catalog.collection(ObservationSchemas.LONG)
                .filter(_ -> catalog.indicatorOf(dataset).isPresent() && !isMap(format));
        return figures.or(() -> catalog.collection(dataset.collection())).orElseThrow();
    }

    /// Opens what a file holds, to be closed; a file of one layer names it by the dataset.
    public Page open(Dataset dataset, FeatureFormat format) {
        Page features = store.open(query(dataset, format));
        return switch (format) {
            case GEOPACKAGE, FLATGEOBUF, PARQUET -> DatasetPage.of(features, dataset);
            case GEOJSON, JSON_FG, GML, CSV, CSV_EXCEL, XLSX, TURTLE, JSON_LD -> features;
        };
    }

    private static boolean isLong(Collection collection) {
        return collection.id().equals(ObservationSchemas.LONG);
    }

    private static boolean isMap(FeatureFormat format) {
        return switch (format) {
            case GEOJSON, JSON_FG, GML, GEOPACKAGE, FLATGEOBUF, PARQUET -> true;
            case CSV, CSV_EXCEL, XLSX, TURTLE, JSON_LD -> false;
        };
    }

    /// What programs of geography open comes in the system that it is kept in; all else as the web and spreadsheets expect.
    public static Crs crs(Collection collection, FeatureFormat format) {
        return switch (format) {
            case GML, GEOPACKAGE, FLATGEOBUF ->
                    collection.schema().geometry().isPresent() ? Crs.EPSG_25832 : Crs.CRS84;
            case GEOJSON, JSON_FG, CSV, CSV_EXCEL, XLSX, PARQUET, TURTLE, JSON_LD -> Crs.CRS84;
        };
    }

    private static Filter ofIndicator(Indicator indicator) {
        Origin here = Origin.of("indikator");
        return new Filter.Compare(Comparison.EQUAL, new Expression.Property("indikator", here),
                new Expression.Text(indicator.id(), here));
    }

    /// All columns but those of other indicators.
    private Set<String> columns(Collection wide, Indicator indicator) {
        Set<String> others = catalog.indicators().stream().filter(other -> !other.equals(indicator))
                .flatMap(other -> Stream.of(other.column(), other.column() + "_status")).collect(Collectors.toSet());
        return wide.schema().properties().stream().map(Property::name).filter(name -> !others.contains(name))
                .collect(Collectors.toSet());
    }

    /// Rows of the dataset's file: of a theme's collection, which has one per area and year, as of the indicators in it.
    private long rows(Dataset dataset) {
        CollectionSummary summary = edition.summaries().get(dataset.collection());
        return summary == null ? 0 : summary.count();
    }

    @Override
    public Optional<FileFacts> file(Dataset dataset, FeatureFormat format) {
        return encoder(dataset, format)
                .map(encoder -> measured(dataset, format, encoder).facts());
    }

    @Override
    public OptionalInt series(Indicator indicator) {
        return catalog.entries().dataset(indicator.dataset())
                .flatMap(dataset -> encoder(dataset, FeatureFormat.CSV)
                        .map(encoder -> measured(dataset, FeatureFormat.CSV, encoder).areas()))
                .filter(areas -> areas > 0).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /// @param areas how many different ones its rows name; 0 where they name none
    private record Measured(FileFacts facts, int areas) {}

    private Measured measured(Dataset dataset, FeatureFormat format, FeatureEncoder encoder) {
        return known.computeIfAbsent(dataset.id() + "." + format.extension(), _ -> read(dataset, format, encoder));
    }

    /// The encoder of a file whose bytes follow from the data alone, and are soon made; empty for all others. Shapes of the
    /// areas are read once for the areas, and not once more for each indicator.
    private Optional<FeatureEncoder> encoder(Dataset dataset, FeatureFormat format) {
        long rows = rows(dataset);
        return switch (format) {
            case CSV -> rows <= MOST_ROWS ? Optional.of(new CsvEncoder(CsvDialect.PLAIN, false)) : Optional.empty();
            case FLATGEOBUF -> rows <= MOST_SHAPES && catalog.indicatorOf(dataset).isEmpty()
                    ? Optional.of(new FlatGeobufEncoder(Manner.Purpose.FILE))
                    : Optional.empty();
            // with addresses of the service in them
            case GEOJSON, JSON_FG, GML, XLSX, TURTLE, JSON_LD -> Optional.empty();
            // packed, which two machines may do differently; long to make; as long as CSV once more
            case PARQUET, GEOPACKAGE, CSV_EXCEL -> Optional.empty();
        };
    }

    @Override
    public Optional<String> graph(Dataset dataset) {
        Optional<Indicator> indicator = catalog.indicatorOf(dataset);
        boolean own = indicator.isPresent()
                ? catalog.collection(GraphBuilder.OBSERVATIONS).isPresent()
                        && edition.tally(indicator.get().id()).figures() > 0
                : catalog.collection(dataset.collection())
                        .filter(collection -> GraphBuilder.hasOwnGraph(collection, rows(dataset))).isPresent();
        return own ? Optional.of(dataset.id()) : Optional.empty();
    }

    private Measured read(Dataset dataset, FeatureFormat format, FeatureEncoder encoder) {
        Set<Object> areas = new HashSet<>();
        try (Page page = new ColumnValues(open(dataset, format), "gebiet", areas);
                Counting out = new Counting(MessageDigest.getInstance("SHA-256"))) {
            encoder.write(page,
                    new Frame(List.of(), OptionalLong.of(page.matched()), edition.state(dataset).modified()), out);
            return new Measured(
                    new FileFacts(out.bytes, HexFormat.of().formatHex(out.getMessageDigest().digest())), areas.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes in a file and keeps nothing but its size and digest.
    private static final class Counting extends DigestOutputStream {

        private long bytes;

        Counting(MessageDigest digest) {
            super(OutputStream.nullOutputStream(), digest);
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            super.write(b, off, len);
            bytes += len;
        }
    }

    @Override
    public OptionalDouble completeness(Indicator indicator) {
        Edition.Tally tally = edition.tally(indicator.id());
        return tally.figures() == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (double) tally.withheld() / tally.figures());
    }
}
