package de.sozialplanung.opendata.edition;

import java.io.IOException;

/// What somebody makes of an edition.
///
/// @param <T> what it becomes
@FunctionalInterface
public interface EditionUse<T> {

    T of(Edition edition) throws IOException;
}
