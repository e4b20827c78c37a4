package de.sozialplanung.opendata.protection;

import de.sozialplanung.opendata.protection.Figure.Part;
import de.sozialplanung.opendata.protection.WithheldCount.Place;
import java.util.ArrayList;
import java.util.List;

/// Counts that are part of another by a share that is withheld itself, and go down with it: two of three children in
/// day care are exempt from fees; if none were in day care, none would be exempt. Without them such a whole could only
/// shrink to what its part is in truth, which nobody outside knows.
///
/// @param members with what each can do
record Companions(List<Companion> members) {

    /// A part of the count.
    ///
    /// @param figure the withheld share that both stand in
    /// @param part   the count that goes along, part of the numerator alone
    /// @param ways   how it may move
    record Companion(Figure figure, Part part, Exchange ways) {}

    Companions {
        members = List.copyOf(members);
    }

    static Companions none() {
        return new Companions(List.of());
    }

    static Companions of(Place place, Worlds worlds) {
        List<Companion> found = new ArrayList<>();
        for (Figure figure : place.tree().figures(place.area())) {
            if (figure.isPartOfWhole() && !figure.speaks() && figure.part(place.tree()).below() > 0) {
                figure.parts().stream()
                        .filter(part -> part.tree() != place.tree() && part.above() > 0 && part.below() == 0)
                        .findFirst()
                        .ifPresent(part -> found.add(new Companion(figure, part, worlds.exchange(part.tree()))));
            }
        }
        return new Companions(found);
    }

    /// How far the numerator of a share can go down with them.
    double ease(Figure share) {
        return members.stream().filter(member -> member.figure() == share)
                .mapToDouble(member -> member.ways().down(member.part().area()) * member.part().above()).sum();
    }

    /// Lets the count move as far as they follow.
    void ease(Place place, Exchange exchange) {
        if (!members.isEmpty()) {
            exchange.set(place.area(), Leeway.of(place.tree(), place.area(), this));
        }
    }

    /// Takes that back.
    void restore(Place place, Exchange exchange) {
        if (!members.isEmpty()) {
            exchange.set(place.area(), Leeway.of(place.tree(), place.area()));
        }
    }

    /// Moves them as far as they must once the count has moved.
    void follow(Place place, Shifts world) {
        for (Companion member : members) {
            Part part = member.part();
            double open = member.figure().excess(world);
            if (open > 0 && part.tree() != place.tree()) {
                world.with(part.tree(), member.ways().world(part.area(), -Math.ceil(open / part.above())));
            }
        }
    }
}
