package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The list `altersaufbau` of `katalog.yaml`: which indicators are shares of which ages. Ages may lie within each other, as
/// "under 6" within "under 18"; the groups that are shown are what remains of each without those within it.
///
/// @param shares in the order of the file
record AgeStructureSource(List<Share> shares) {

    private static final int OLDEST = 130;

    /// The ages of an indicator's people.
    ///
    /// @param indicator its id; empty for all inhabitants
    /// @param from      the youngest
    /// @param end       older than the oldest by one year
    /// @param place     where it stands
    record Share(String indicator, int from, int end, Place place) {

        private boolean contains(Share other) {
            return from <= other.from && other.end <= end;
        }

        private boolean isApartFrom(Share other) {
            return end <= other.from || other.end <= from;
        }

        /// Null for all inhabitants.
        private @Nullable String id() {
            return indicator.isEmpty() ? null : indicator;
        }

        private String ages() {
            return end > OLDEST ? "ab " + from : from + " bis " + (end - 1);
        }
    }

    static AgeStructureSource read(List<KatalogObject> objects) {
        List<Share> shares = new ArrayList<>();
        for (KatalogObject object : objects) {
            String indicator = object.required("kennzahl", "die Kennung eines Indikators");
            Optional<Integer> from = object.number("von", 0, OLDEST);
            Optional<Integer> to = object.number("bis", 0, OLDEST);
            if (!object.has("von") && !object.has("bis")) {
                object.missing("bis", "das Alter der Ältesten, oder unter `von` das der Jüngsten");
            } else if (to.isPresent() && to.get() < from.orElse(0)) {
                object.wrong("bis", to.get().toString(), "kein geringeres Alter als unter `von`");
            } else if (!indicator.isEmpty() && (from.isPresent() || to.isPresent())) {
                shares.add(new Share(indicator, from.orElse(0), to.orElse(OLDEST) + 1, object.place("kennzahl")));
            }
            object.finish();
        }
        return new AgeStructureSource(List.copyOf(shares));
    }

    /// The groups, the youngest first; none where something cannot be used, which is reported.
    List<AgeGroup> check(List<Indicator> indicators, Findings findings) {
        if (shares.isEmpty() || !areShares(indicators, findings) || !areNested(findings)) {
            return List.of();
        }
        List<AgeGroup> groups = new ArrayList<>();
        boolean whole = remainder(new Share("", 0, OLDEST + 1, shares.getFirst().place()), groups, findings);
        for (Share share : shares) {
            whole &= remainder(share, groups, findings);
        }
        return whole ? groups.stream().sorted(Comparator.comparingInt(AgeGroup::from)).toList() : List.of();
    }

    private boolean areShares(List<Indicator> indicators, Findings findings) {
        boolean good = true;
        String whole = null;
        for (Share share : shares) {
            Optional<Indicator> found = indicators.stream().filter(i -> i.id().equals(share.indicator())).findFirst();
            String fault = null;
            if (found.isEmpty()) {
                fault = "Diese Kennzahl gibt es nicht; erwartet wird eine Kennung aus der Datei der Indikatoren.";
            } else if (found.get().denominator().isBlank() || found.get().factor() != 100) {
                fault = "Erwartet wird ein Anteil in Prozent, also ein Indikator mit Nenner und dem Faktor 100.";
            } else if (whole != null && !found.get().denominator().strip().equals(whole)) {
                fault = "Alle Anteile eines Altersaufbaus haben denselben Nenner, hier `" + whole + "`.";
            }
            if (fault != null) {
                share.place().error(findings, FindingKind.CATALOG_KEY, share.indicator(), fault);
                good = false;
            } else if (whole == null) {
                whole = found.orElseThrow().denominator().strip();
            }
        }
        return good;
    }

    private boolean areNested(Findings findings) {
        boolean good = true;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            for (Share earlier : shares.subList(0, i)) {
                boolean same = share.contains(earlier) && earlier.contains(share);
                if (same || !(share.contains(earlier) || earlier.contains(share) || share.isApartFrom(earlier))) {
                    share.place().error(findings, FindingKind.CATALOG_KEY, share.indicator(),
                            "Das Alter (" + share.ages() + ") überschneidet sich mit dem von " + earlier.indicator()
                                    + " (" + earlier.ages() + "); erwartet wird eines, das ganz darin oder ganz"
                                    + " daneben liegt.");
                    good = false;
                }
            }
        }
        return good;
    }

    /// Adds the group of those who are in no share within this one, if there are any; false where they are in two pieces,
    /// whose shares nobody knows.
    private boolean remainder(Share share, List<AgeGroup> groups, Findings findings) {
        List<Share> within = shares.stream()
                .filter(other -> !other.equals(share) && share.contains(other)
                        && shares.stream().noneMatch(between -> !between.equals(other) && !between.equals(share)
                                && share.contains(between) && between.contains(other)))
                .sorted(Comparator.comparingInt(Share::from)).toList();
        List<Share> pieces = new ArrayList<>();
        int next = share.from();
        for (Share other : within) {
            if (other.from() > next) {
                pieces.add(new Share(share.indicator(), next, other.from(), share.place()));
            }
            next = other.end();
        }
        if (next < share.end()) {
            pieces.add(new Share(share.indicator(), next, share.end(), share.place()));
        }
        if (pieces.size() > 1) {
            share.place().error(findings, FindingKind.CATALOG_KEY, share.id(),
                    "Es fehlen Anteile: das Alter " + String.join(" und ", pieces.stream().map(Share::ages).toList())
                            + " lässt sich nicht trennen; erwartet wird höchstens eine Lücke.");
            return false;
        }
        pieces.forEach(piece -> groups.add(new AgeGroup(piece.from(),
                piece.end() > OLDEST ? null : Integer.valueOf(piece.end() - 1), share.id(),
                within.stream().map(Share::indicator).toList())));
        return true;
    }
}
