package de.sozialplanung.opendata.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.filter.cql2.Cql2Json;
import de.sozialplanung.opendata.filter.cql2.Cql2Text;
import de.sozialplanung.opendata.filter.fes.FesFilter;
import de.sozialplanung.opendata.folder.shape.ShapeFile;
import de.sozialplanung.opendata.folder.table.Table;
import de.sozialplanung.opendata.folder.table.TableOptions;
import de.sozialplanung.opendata.folder.yaml.YamlDocument;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.sparql.SparqlRequest;
import de.sozialplanung.opendata.store.SampleFeatures;
import de.sozialplanung.opendata.wfs.WfsFuzz;
import de.sozialplanung.opendata.xml.XmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// What reads the bytes of strangers. Whatever comes in, it reads them or says what is wrong with them (`Problem` to
/// clients, `IOException` to whoever imports); anything else is a fault.
enum FuzzTarget {
    CQL2_TEXT {
        @Override
        void feed(byte[] data) {
            FilterBinder.bind(Cql2Text.parse(text(data), Crs.EPSG_4326, "filter"), SampleFeatures.points());
        }
    },
    CQL2_JSON {
        @Override
        void feed(byte[] data) {
            FilterBinder.bind(Cql2Json.parse(text(data), Crs.EPSG_4326, "filter"), SampleFeatures.points());
        }
    },
    FES {
        @Override
        void feed(byte[] data) {
            FilterBinder.bind(FesFilter.read(XmlReader.read(data), SampleFeatures.points(), FilterLimits.STANDARD),
                    SampleFeatures.points());
        }
    },
    WFS_KVP {
        @Override
        void feed(byte[] data) throws IOException {
            Service.WFS.kvp(text(data));
        }
    },
    WFS_XML {
        @Override
        void feed(byte[] data) throws IOException {
            Service.WFS.xml(data);
        }
    },
    ITEMS {
        @Override
        void feed(byte[] data) {
            Map<String, List<String>> values = new TreeMap<>();
            for (String pair : text(data).split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(equals < 0 ? pair : pair.substring(0, equals),
                        List.of(equals < 0 ? "" : pair.substring(equals + 1)));
            }
            ItemsRequest.read(Service.WFS.publications(), "angebote", values, Set.of());
        }
    },
    SPARQL {
        @Override
        void feed(byte[] data) {
            new SparqlEngine(SparqlLimits.standard(), "https://daten.example").check(
                    new SparqlRequest(text(data), List.of(), List.of(), null, null),
                    DatasetGraphFactory.createGeneral());
        }
    },
    CSV {
        @Override
        void feed(byte[] data) throws IOException {
            file(data, ".csv", file -> Table.open(file, TableOptions.DETECT).rows(_ -> true));
        }
    },
    GEOJSON {
        @Override
        void feed(byte[] data) throws IOException {
            file(data, ".geojson", file -> ShapeFile.read(file, null));
        }
    },
    YAML {
        @Override
        void feed(byte[] data) throws IOException {
            YamlDocument.read(text(data));
        }
    };

    /// The service that is asked; made when it is first needed.
    private static final class Service {

        static final WfsFuzz WFS = new WfsFuzz();
    }

    /// Reads a file.
    private interface Reading {
        void of(Path file) throws IOException;
    }

    abstract void feed(byte[] data) throws IOException;

    /// Whole inputs to begin with.
    List<byte[]> seeds() {
        return FuzzSeeds.of(this).stream().map(seed -> seed.getBytes(UTF_8)).toList();
    }

    private static String text(byte[] data) {
        return new String(data, UTF_8);
    }

    private static void file(byte[] data, String ending, Reading reading) throws IOException {
        Path file = Files.createTempFile("fuzz", ending);
        try {
            reading.of(Files.write(file, data));
        } finally {
            Files.delete(file);
        }
    }
}
