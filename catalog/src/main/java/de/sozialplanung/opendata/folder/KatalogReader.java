package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Statements;
import de.sozialplanung.opendata.folder.yaml.YamlDocument;
import de.sozialplanung.opendata.folder.yaml.YamlNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `katalog.yaml`.
final class KatalogReader {

    private static final long LARGEST_FILE = 4L << 20;
    private static final String LICENCES = "http://dcat-ap.de/def/licenses/";

    private final String file;
    private final Findings findings;

    private KatalogReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /// What the file says; empty where it cannot be read as YAML or has no `katalog`.
    static Optional<Katalog> read(Path katalogYaml, Findings findings) {
        String name = String.valueOf(katalogYaml.getFileName());
        KatalogReader reader = new KatalogReader(name, findings);
        return reader.document(katalogYaml).flatMap(reader::katalog);
    }

    private Optional<YamlNode.Mapping> document(Path path) {
        if (!Files.isRegularFile(path)) {
            findings.error(FindingKind.FILE_MISSING, file, 0, null, null,
                    "Die Datei katalog.yaml gibt es nicht; sie sagt, was der Ordner enthält.");
            return Optional.empty();
        }
        try {
            if (Files.size(path) > LARGEST_FILE) {
                findings.error(FindingKind.FILE_UNREADABLE, file, 0, null, null,
                        "Die Datei ist größer als 4 MiB; erwartet wird ein kurzer Text.");
                return Optional.empty();
            }
            YamlDocument document = YamlDocument.read(Files.readString(path).replace("\ufeff", ""));
            document.faults().forEach(
                    f -> findings.error(FindingKind.CATALOG_KEY, file, f.line(), null, null, f.message()));
            if (document.root().orElse(null) instanceof YamlNode.Mapping mapping) {
                return Optional.of(mapping);
            }
            findings.error(FindingKind.FILE_UNREADABLE, file, 1, null, null,
                    "Die Datei enthält keine Zuordnung; erwartet werden Schlüssel wie `katalog:` und `gebiete:`.");
        } catch (MalformedInputException e) {
            findings.error(FindingKind.ENCODING, file, 0, null, null, "Die Datei ist nicht in UTF-8 geschrieben.");
        } catch (IOException e) {
            findings.error(FindingKind.FILE_UNREADABLE, file, 0, null, null, "Die Datei ist nicht lesbar.");
        }
        return Optional.empty();
    }

    private Optional<Katalog> katalog(YamlNode.Mapping root) {
        KatalogObject all = new KatalogObject(root, file, findings);
        SourceReader sources = new SourceReader();
        DisclosureDefaults disclosure = DisclosureDefaults.read(all.object("schutz"));
        NeedIndexSource needIndex = NeedIndexReader.read(all);
        Optional<KatalogObject> planning = all.object("planung");
        Optional<Catalog> catalog = all.object("katalog").map(this::catalog);
        if (catalog.isEmpty()) {
            all.missing("katalog", "eine Zuordnung mit Titel, Herausgeber und Lizenz");
        }
        Optional<Katalog> katalog = catalog.map(c -> new Katalog(c.withNeedIndex(needIndex.method()), disclosure,
                all.truth("personen_veroeffentlichen"), sources.areas(all.objects("gebiete"), c.region()),
                SourceReader.crosswalks(all.objects("uebergaenge")),
                all.text("indikatoren"), all.place("indikatoren"),
                sources.values(all.objects("werte"), c.region()),
                SourceReader.breakdowns(all.objects("gliederungen")), sources.records(all.objects("angebote")),
                SupplyGroups.read(all.object("versorgung")), sources.records(all.objects("akteure")),
                records(sources, planning, "prozesse"),
                records(sources, planning, "massnahmen"),
                AreaGroupSource.read(all.object("raeume"), all.place("raeume"), sources), needIndex,
                SavedQuerySource.read(all.objects("abfragen")), LegalBasisSource.read(all),
                AgeStructureSource.read(all.objects("altersaufbau"))));
        planning.ifPresent(KatalogObject::finish);
        if (katalog.isPresent()) {
            all.finish();
        }
        return katalog;
    }

    private static List<RecordSource> records(SourceReader sources, Optional<KatalogObject> planning, String key) {
        return planning.map(p -> sources.records(p.objects(key))).orElse(List.of());
    }

    private Catalog catalog(KatalogObject object) {
        String id = object.required("kennung", "ein kurzes Kürzel der Installation");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            object.wrong("kennung", id, "ein Kürzel aus Kleinbuchstaben, Ziffern und `-`");
        }
        LocalizedText title = localized(object, "titel");
        LocalizedText description = localized(object, "beschreibung");
        Agent publisher = object.object("herausgeber").map(this::agent).orElseGet(() -> {
            object.missing("herausgeber", "eine Zuordnung mit `name`");
            return new Agent("?", null, null, null);
        });
        Agent contact = object.object("kontakt").map(this::agent).orElse(publisher);
        Catalog catalog = new Catalog(id, title, description, object.localized("hinweis").orElse(null), publisher,
                contact, licence(object), address(object, "contributorID"), region(object), List.of(), List.of(),
                List.of(), List.of()).withStatements(
                        object.object("seiten").map(KatalogReader::statements)
                                .orElse(Statements.NONE));
        object.finish();
        return catalog;
    }

    private static Statements statements(KatalogObject pages) {
        Statements statements = new Statements(pages.localized("impressum").orElse(null),
                pages.localized("datenschutz").orElse(null), pages.localized("barrierefreiheit").orElse(null));
        pages.finish();
        return statements;
    }

    private static LocalizedText localized(KatalogObject object, String key) {
        Optional<LocalizedText> text = object.localized(key);
        if (text.isEmpty()) {
            object.missing(key, "ein Text als `{de: …, en: …}`");
        }
        return text.orElse(LocalizedText.same("?"));
    }

    private Agent agent(KatalogObject object) {
        String name = object.required("name", "der Name der Stelle");
        Optional<String> email = object.text("email");
        email.filter(e -> !e.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
                .ifPresent(e -> object.wrong("email", e, "eine Adresse ohne `mailto:`"));
        Agent agent = new Agent(name.isEmpty() ? "?" : name, address(object, "webseite"), email.orElse(null),
                object.text("telefon").orElse(null));
        object.finish();
        return agent;
    }

    private Licence licence(KatalogObject object) {
        Optional<KatalogObject> licence = object.object("lizenz");
        if (licence.isEmpty()) {
            object.missing("lizenz", "eine Zuordnung mit `iri` und `titel`");
            return new Licence(LICENCES + "other-closed", "?", null);
        }
        KatalogObject inner = licence.get();
        String iri = inner.required("iri", "eine Adresse unter " + LICENCES);
        if (!iri.isEmpty() && (!iri.startsWith(LICENCES) || iri.endsWith("/"))) {
            inner.wrong("iri", iri, "eine Adresse unter " + LICENCES + " ohne Schrägstrich am Ende");
        }
        Licence result = new Licence(iri, inner.text("titel").orElse(iri), inner.text("namensnennung").orElse(null));
        inner.finish();
        return result;
    }

    private Region region(KatalogObject object) {
        Optional<KatalogObject> region = object.object("region");
        if (region.isEmpty()) {
            object.missing("region", "eine Zuordnung mit `schluessel` und `name`");
            return new Region("", "?");
        }
        KatalogObject inner = region.get();
        String key = inner.required("schluessel", "der amtliche Schlüssel in Anführungszeichen, etwa \"05378\"");
        Region result = new Region(key, inner.required("name", "der Name des Kreises oder der Stadt"));
        inner.finish();
        return result;
    }

    private static @Nullable String address(KatalogObject object, String key) {
        Optional<String> text = object.text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text.get());
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text.get();
            }
        } catch (URISyntaxException e) {
            // reported below, like every other address that is none
        }
        object.wrong(key, text.get(), "eine vollständige Adresse mit http:// oder https://");
        return null;
    }
}
