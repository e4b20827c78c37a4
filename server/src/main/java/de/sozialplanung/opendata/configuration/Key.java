package de.sozialplanung.opendata.configuration;

import java.util.Locale;
import java.util.Optional;

/// Something that an operator may set, under one name in three spellings: `base-url` in the file, `OPENDATA_BASE_URL` in the
/// environment, and `--base-url` on the command line where a command has it.
///
/// @param group    what it is about
/// @param name     lower-case words with hyphens
/// @param type     what its values may be
/// @param standard the text of the value that it has where nobody sets it; empty where it has none
/// @param absent   what happens where nobody sets it, if `standard` does not say that
/// @param sentence what it does
/// @param <T>      its values
public record Key<T>(Group group, String name, ValueType<T> type, Optional<String> standard, String absent,
        String sentence) {

    /// A key with a standard value.
    static <T> Key<T> of(Group group, String name, ValueType<T> type, String standard, String sentence) {
        return new Key<>(group, name, type, Optional.of(standard), "", sentence);
    }

    /// A key that need not have a value.
    ///
    /// @param absent what happens without one
    static <T> Key<T> optional(Group group, String name, ValueType<T> type, String absent, String sentence) {
        return new Key<>(group, name, type, Optional.empty(), absent, sentence);
    }

    /// Its name in the environment.
    public String variable() {
        return "OPENDATA_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Its name on the command line.
    public String option() {
        return "--" + name;
    }
}
