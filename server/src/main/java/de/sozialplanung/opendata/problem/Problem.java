package de.sozialplanung.opendata.problem;

import org.jspecify.annotations.Nullable;

/// A request that cannot be answered as asked. The only exception that faces turn into an answer with its own words.
///
/// The detail is one plain English sentence that says what was wrong and what is allowed; it never quotes data.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final @Nullable String parameter;
    private final int position;

    private Problem(ProblemKind kind, String detail, @Nullable String parameter, int position) {
        super(detail, null, false, false);
        this.kind = kind;
        this.parameter = parameter;
        this.position = position;
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, null, -1);
    }

    /// A fault in the value of a parameter.
    public static Problem parameter(String parameter, String detail) {
        return new Problem(ProblemKind.INVALID_PARAMETER, detail, parameter, -1);
    }

    /// A fault at a position, from 0, in the text of a parameter.
    public static Problem at(String parameter, int position, String detail) {
        return new Problem(ProblemKind.INVALID_QUERY, detail, parameter, position);
    }

    public static Problem unknownParameter(String parameter, String detail) {
        return new Problem(ProblemKind.UNKNOWN_PARAMETER, detail, parameter, -1);
    }

    /// A parameter that the request needs and does not have.
    public static Problem missing(String parameter, String detail) {
        return new Problem(ProblemKind.MISSING_PARAMETER, detail, parameter, -1);
    }

    /// Something that the protocol knows and this service does not offer.
    public static Problem notSupported(String parameter, String detail) {
        return new Problem(ProblemKind.NOT_SUPPORTED, detail, parameter, -1);
    }

    public static Problem notFound(String detail) {
        return new Problem(ProblemKind.NOT_FOUND, detail, null, -1);
    }

    /// A parameter that names a thing that is not there.
    public static Problem notFound(String parameter, String detail) {
        return new Problem(ProblemKind.NOT_FOUND, detail, parameter, -1);
    }

    public ProblemKind kind() {
        return kind;
    }

    /// The sentence for the client.
    public String detail() {
        return String.valueOf(getMessage());
    }

    /// The parameter at fault; null where none is.
    public @Nullable String parameter() {
        return parameter;
    }

    /// The position in the parameter's text, from 0; -1 where unknown.
    public int position() {
        return position;
    }
}
