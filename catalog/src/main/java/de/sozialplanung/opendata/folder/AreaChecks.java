package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.statistics.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// From drafts to areas: unique keys, parents that exist one level up, no overlaps within a set, parts inside their
/// whole.
final class AreaChecks {

    /// What two areas may share, as a share of the smaller one, before it is worth a word, and before it is an error.
    private static final double NOTICED = 1e-4;
    private static final double TOO_MUCH = 0.01;

    /// Square metres below which an overlap is drawing accuracy.
    private static final double SLIVER = 10;

    private final Region region;
    private final Findings findings;

    AreaChecks(Region region, Findings findings) {
        this.region = region;
        this.findings = findings;
    }

    /// The areas, Kreis first, each level by key.
    List<Area> check(List<AreaDraft> drafts) {
        Map<String, AreaDraft> unique = unique(drafts);
        Map<String, String> shortKeys = new HashMap<>();
        unique.keySet().forEach(key -> shortKeys.put(key.replaceFirst("^0+(?=.)", ""), key));
        List<Area> areas = new ArrayList<>();
        for (AreaDraft draft : unique.values()) {
            areas.add(draft.finished(parent(draft, unique, shortKeys)));
        }
        areas.sort(Comparator.comparing(Area::level).thenComparing(Area::key));
        requireWhole(areas);
        overlaps(unique.values().stream().filter(d -> !d.geometry().isEmpty()).toList());
        for (Area area : areas) {
            AreaDraft whole = area.parent() == null ? null : unique.get(area.parent());
            if (whole != null && !whole.geometry().isEmpty() && !area.geometry().isEmpty()) {
                inside(area, whole.geometry(), unique.getOrDefault(area.key(), whole).place());
            }
        }
        return List.copyOf(areas);
    }

    private Map<String, AreaDraft> unique(List<AreaDraft> drafts) {
        Map<String, AreaDraft> unique = new LinkedHashMap<>();
        for (AreaDraft draft : drafts) {
            AreaDraft first = unique.putIfAbsent(draft.key(), draft);
            if (first != null) {
                draft.place().error(findings, FindingKind.DUPLICATE_KEY, draft.key(),
                        "Den Schlüssel gibt es schon in " + first.place().file() + ", " + first.place().line()
                                + "; ein Schlüssel bezeichnet ein einziges Gebiet.");
            }
        }
        return unique;
    }

    private @Nullable String parent(AreaDraft draft, Map<String, AreaDraft> unique, Map<String, String> shortKeys) {
        if (draft.areaSet().level() == Level.KREIS) {
            return null;
        }
        String named = draft.parent() == null ? region.key() : draft.parent();
        String meant = unique.containsKey(named) ? named : shortKeys.get(named.replaceFirst("^0+(?=.)", ""));
        AreaDraft parent = meant == null ? null : unique.get(meant);
        if (parent == null) {
            draft.place().error(findings, FindingKind.ORPHANED_PARENT, named,
                    "Das übergeordnete Gebiet von " + draft.key() + " gibt es nicht; erwartet wird der Schlüssel eines"
                            + " gelesenen Gebiets.");
            return region.key();
        }
        if (parent.areaSet().level().compareTo(draft.areaSet().level()) >= 0) {
            draft.place().error(findings, FindingKind.ORPHANED_PARENT, named,
                    "Das übergeordnete Gebiet von " + draft.key() + " liegt nicht auf einer höheren Ebene.");
        }
        return meant;
    }

    private void requireWhole(List<Area> areas) {
        List<Area> wholes = areas.stream().filter(a -> a.level() == Level.KREIS).toList();
        if (wholes.size() != 1) {
            findings.error(FindingKind.MISSING_DATA, "katalog.yaml", 0, "gebiete", null, "Es gibt " + wholes.size()
                    + " Gebiete der Ebene `kreis`; erwartet wird genau eines (als Datei oder als `vereinigung`).");
        } else if (!wholes.getFirst().key().equals(region.key())) {
            findings.error(FindingKind.UNKNOWN_AREA, "katalog.yaml", 0, "region", wholes.getFirst().key(),
                    "Das Gebiet der Ebene `kreis` hat einen anderen Schlüssel als `region` (" + region.key() + ").");
        }
    }

    private void overlaps(List<AreaDraft> drafts) {
        Map<String, STRtree> bySet = new HashMap<>();
        for (AreaDraft draft : drafts) {
            STRtree tree = bySet.get(draft.areaSet().id());
            if (tree == null) {
                tree = new STRtree();
                bySet.put(draft.areaSet().id(), tree);
            }
            tree.insert(draft.geometry().getEnvelopeInternal(), draft);
        }
        for (AreaDraft draft : drafts) {
            STRtree tree = bySet.getOrDefault(draft.areaSet().id(), new STRtree());
            tree.query(draft.geometry().getEnvelopeInternal(), item -> {
                if (item instanceof AreaDraft other && other.areaSet().level() == draft.areaSet().level()
                        && other.key().compareTo(draft.key()) < 0) {
                    overlap(draft, other);
                }
            });
        }
    }

    private void overlap(AreaDraft draft, AreaDraft other) {
        double shared = sharedArea(draft.geometry(), other.geometry());
        double smaller = Math.min(draft.geometry().getArea(), other.geometry().getArea());
        if (shared <= SLIVER || shared <= NOTICED * smaller) {
            return;
        }
        String message = "Die Gebiete " + other.key() + " und " + draft.key() + " überdecken sich auf "
                + Math.round(shared) + " m²; erwartet werden Flächen, die sich nur berühren.";
        if (shared > TOO_MUCH * smaller) {
            draft.place().error(findings, FindingKind.OVERLAP, draft.key(), message);
        } else {
            draft.place().warning(findings, FindingKind.OVERLAP, draft.key(), message);
        }
    }

    private void inside(Area area, MultiPolygon whole, Place place) {
        double own = area.geometry().getArea();
        double outside = own - sharedArea(area.geometry(), whole);
        if (outside > TOO_MUCH * own && outside > SLIVER) {
            place.warning(findings, FindingKind.OUTSIDE, area.key(), "Das Gebiet ragt zu "
                    + Math.round(100 * outside / own) + " % über sein übergeordnetes Gebiet hinaus.");
        }
    }

    private static double sharedArea(MultiPolygon one, MultiPolygon other) {
        try {
            return Optional.of(one).filter(g -> g.getEnvelopeInternal().intersects(other.getEnvelopeInternal()))
                    .map(g -> OverlayNGRobust
                            .overlay(g, other, OverlayNG.INTERSECTION)
                            .getArea())
                    .orElse(0.0);
        } catch (TopologyException e) {
            return 0;
        }
    }
}
