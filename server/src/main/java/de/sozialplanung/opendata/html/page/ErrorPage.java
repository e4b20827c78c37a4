package de.sozialplanung.opendata.html.page;

/// What a browser shows where a request could not be answered as asked.
///
/// @param shell  what every page shares
/// @param status the HTTP status
/// @param title  what went wrong, in the page's language
/// @param detail the sentence of the problem, which is English
public record ErrorPage(Shell shell, int status, String title, String detail) {}
