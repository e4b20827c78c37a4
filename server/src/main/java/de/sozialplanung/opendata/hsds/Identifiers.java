package de.sozialplanung.opendata.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.vocab.Iris;

/// The identifiers of HSDS, which wants UUIDs: made of the addresses that the same things have as linked data (RFC 9562,
/// version 3), so that they stay the same from edition to edition.
record Identifiers(Iris iris) {

    UUID service(String offer) {
        return of(iris.thing("angebot", offer));
    }

    /// An actor; other organisations are known by their name only.
    UUID organization(Organization organization) {
        return of(organization.key().isEmpty() ? iris.base() + "/hsds/organizations/" + organization.name()
                : iris.thing("akteur", organization.key()));
    }

    UUID taxonomy(String scheme) {
        return of(iris.scheme(scheme));
    }

    UUID term(String scheme, String code) {
        return of(iris.concept(scheme, code));
    }

    /// A part of an offer, such as its place.
    ///
    /// @param part which part, the same in every edition
    UUID part(String offer, String part) {
        return of(iris.thing("angebot", offer) + "#" + part);
    }

    private static UUID of(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads an identifier of a request.
    ///
    /// @throws Problem 404 where it is none
    static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("There is nothing of that id; ids are UUIDs.");
        }
    }
}
