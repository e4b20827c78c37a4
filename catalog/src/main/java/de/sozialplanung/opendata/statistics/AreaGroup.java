package de.sozialplanung.opendata.statistics;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/// Areas put together for a purpose of their own, such as what is planned for as one or a school district: they may lie in
/// several Gemeinden and belong to other groups as well.
///
/// @param key     identifies it; no area has it
/// @param name    what people call it
/// @param members the keys of its areas, none of which lies in another
/// @param geometry that of its areas together, in EPSG:25832
public record AreaGroup(String key, String name, List<String> members, MultiPolygon geometry) {

    public AreaGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("no areas in " + key);
        }
    }
}
