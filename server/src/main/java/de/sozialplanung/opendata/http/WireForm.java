package de.sozialplanung.opendata.http;

/// The form of a face's errors, for those that happen before the face is reached, such as a body that is too large. A
/// resource that has one implements it; all others' errors are problem documents (RFC 9457).
public interface WireForm {

    /// Whether a request to that path gets its errors in this form.
    boolean covers(String path);

    /// The media type of `body`.
    String mediaType();

    /// The answer to a request that failed.
    ///
    /// @param status of HTTP, from 400
    /// @param detail one sentence for the client
    byte[] body(int status, String detail);
}
