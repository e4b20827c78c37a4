package de.sozialplanung.opendata.folder;

import java.util.List;
import java.util.Optional;

/// The entry `raeume` of `katalog.yaml`: areas put together for purposes of their own, and what is published of them.
///
/// @param place      where it stands
/// @param files      where the groups are
/// @param indicators the ids of the indicators, as written
record AreaGroupSource(Place place, List<RecordSource> files, List<String> indicators) {

    static AreaGroupSource read(Optional<KatalogObject> raeume, Place place, SourceReader sources) {
        if (raeume.isEmpty()) {
            return new AreaGroupSource(place, List.of(), List.of());
        }
        KatalogObject object = raeume.get();
        AreaGroupSource source = new AreaGroupSource(place, sources.records(object.objects("dateien")),
                List.copyOf(object.set("kennzahlen")));
        if (source.files().isEmpty()) {
            object.missing("dateien", "eine Liste von Tabellen mit `kennung;name;gebiete`");
        }
        if (source.indicators().isEmpty()) {
            object.missing("kennzahlen", "die Kennungen der Indikatoren, die für Räume veröffentlicht werden");
        }
        object.finish();
        return source;
    }
}
