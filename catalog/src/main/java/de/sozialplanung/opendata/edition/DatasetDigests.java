package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/// Digests of what portals list, one per dataset: the same where neither data nor description changed. All figures are read
/// once, whatever the number of indicators.
final class DatasetDigests {

    private final EditionData data;
    private final Catalog catalog;
    private final Map<String, MessageDigest> digests = new TreeMap<>();

    private DatasetDigests(EditionData data) {
        this.data = data;
        catalog = data.edition().catalog();
    }

    /// The digests by dataset.
    ///
    /// @throws IOException where the edition cannot be read
    static Map<String, String> of(EditionData data) throws IOException {
        DatasetDigests all = new DatasetDigests(data);
        all.readDescriptions();
        all.readFeatures();
        Map<String, String> found = new TreeMap<>();
        all.digests.forEach((id, digest) -> found.put(id, HexFormat.of().formatHex(digest.digest())));
        return found;
    }

    private void readDescriptions() throws IOException {
        for (Dataset dataset : catalog.entries().datasets()) {
            MessageDigest digest = sha256();
            for (Object part : Stream.of(Optional.of(dataset), catalog.indicatorOf(dataset),
                    catalog.collection(dataset.collection()).filter(_ -> catalog.indicatorOf(dataset).isEmpty()),
                    Optional.of(catalog.publisher()), Optional.of(catalog.contact()), Optional.of(catalog.licence()),
                    Optional.of(catalog.region()), Optional.ofNullable(catalog.notice()),
                    Optional.ofNullable(catalog.contributorId()),
                    Optional.of(catalog.legalBasis().of(dataset)).filter(law -> !law.saysNothing()))
                    .flatMap(Optional::stream).toList()) {
                digest.update(Manifest.mapper().writeValueAsBytes(part));
            }
            digests.put(dataset.id(), digest);
        }
    }

    private void readFeatures() throws IOException {
        for (Dataset dataset : catalog.entries().datasets()) {
            if (catalog.indicatorOf(dataset).isEmpty()) {
                try (FeatureStream rows = data.read(dataset.collection())) {
                    read(dataset, rows);
                }
            }
        }
        if (catalog.entries().dataset(ObservationSchemas.LONG).isEmpty()
                && catalog.collection(ObservationSchemas.LONG).isPresent()) {
            try (FeatureStream rows = data.read(ObservationSchemas.LONG)) {
                readFigures(rows, sha256());
            }
        }
    }

    private void read(Dataset dataset, FeatureStream rows) {
        MessageDigest whole = Objects.requireNonNull(digests.get(dataset.id()));
        if (dataset.collection().equals(ObservationSchemas.LONG)) {
            readFigures(rows, whole);
            return;
        }
        WKBWriter shapes = new WKBWriter();
        for (Feature row = rows.next(); row != null; row = rows.next()) {
            whole.update(bytes(row));
            Geometry shape = row.geometry();
            if (shape != null) {
                whole.update(shapes.write(shape));
            }
        }
    }

    /// Rows of the long collection, each for the dataset of its indicator, too.
    private void readFigures(FeatureStream rows, MessageDigest whole) {
        Map<String, MessageDigest> byIndicator = new HashMap<>();
        for (Indicator indicator : catalog.indicators()) {
            MessageDigest digest = digests.get(indicator.dataset());
            if (digest != null) {
                byIndicator.put(indicator.id(), digest);
            }
        }
        int column = rows.collection().schema().index("indikator").orElseThrow();
        for (Feature row = rows.next(); row != null; row = rows.next()) {
            byte[] bytes = bytes(row);
            whole.update(bytes);
            MessageDigest own = byIndicator.get(String.valueOf(row.value(column)));
            if (own != null) {
                own.update(bytes);
            }
        }
    }

    private static byte[] bytes(Feature row) {
        return (row.values() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
