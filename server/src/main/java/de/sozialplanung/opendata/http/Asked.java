package de.sozialplanung.opendata.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// What a request asks for, as far as keeping, coding and condition of the answer go.
///
/// @param target      path and query as sent
/// @param head        whether only the headers of the answer are wanted
/// @param keepable    whether the answer may come from the cache and go there
/// @param accept      all `Accept` headers; null where there is none
/// @param language    all `Accept-Language` headers; null where there is none
/// @param ifNoneMatch all `If-None-Match` headers; null where there is none
/// @param choice      the content coding; null where the client takes none that is on offer
/// @param coded       whether the body of the request itself is in a content coding
record Asked(String target, boolean head, boolean keepable, @Nullable String accept, @Nullable String language,
        @Nullable String ifNoneMatch, ContentCodings.@Nullable Choice choice, boolean coded) {

    private static final int LONGEST_TARGET = 4096;

    private static final int LONGEST_HEADER = 512;

    static Asked of(Request request, ContentCodings codings) {
        String method = request.getMethod();
        boolean head = HttpMethod.HEAD.is(method);
        boolean keepable = head || HttpMethod.GET.is(method);
        String accept = null;
        String language = null;
        String encoding = null;
        String ifNoneMatch = null;
        boolean coded = false;
        for (HttpField field : request.getHeaders()) {
            HttpHeader name = field.getHeader();
            if (name == null) {
                continue;
            }
            switch (name) {
                case ACCEPT -> accept = joined(accept, field);
                case ACCEPT_LANGUAGE -> language = joined(language, field);
                case ACCEPT_ENCODING -> encoding = joined(encoding, field);
                case IF_NONE_MATCH -> ifNoneMatch = joined(ifNoneMatch, field);
                case CONTENT_ENCODING -> coded = !ContentCoding.IDENTITY.token().equalsIgnoreCase(field.getValue());
                case RANGE -> keepable &= head; // a range of nothing is not defined (RFC 9110, 14.2)
                case CONTENT_LENGTH -> keepable &= "0".equals(field.getValue());
                case AUTHORIZATION, IF_MATCH, IF_UNMODIFIED_SINCE, TRANSFER_ENCODING, EXPECT -> keepable = false;
                default -> {
                    // has no say
                }
            }
        }
        ContentCodings.Choice choice = codings.choose(encoding);
        String target = request.getHttpURI().getPathQuery();
        keepable &= target != null && target.length() <= LONGEST_TARGET && isShort(accept) && isShort(language)
                && choice != null && !choice.identityRefused();
        return new Asked(String.valueOf(target), head, keepable, accept, language, ifNoneMatch, choice, coded);
    }

    private static String joined(@Nullable String before, HttpField field) {
        String value = String.valueOf(field.getValue());
        return before == null ? value : before + ", " + value;
    }

    private static boolean isShort(@Nullable String header) {
        return header == null || header.length() <= LONGEST_HEADER;
    }

    /// The headers that a resource sees. For an answer that may be kept these are the ones of its key and the condition;
    /// else all of them, with the condition as those see it who know nothing of codings.
    HttpFields seen(HttpFields sent) {
        HttpFields.Mutable seen = keepable ? HttpFields.build() : HttpFields.build(sent);
        if (keepable) {
            put(seen, HttpHeader.ACCEPT, accept);
            put(seen, HttpHeader.ACCEPT_LANGUAGE, language);
        }
        if (head) {
            seen.remove(HttpHeader.RANGE);
        }
        seen.remove(HttpHeader.IF_NONE_MATCH);
        if (ifNoneMatch != null && choice != null) {
            put(seen, HttpHeader.IF_NONE_MATCH, EntityTags.plain(ifNoneMatch, choice.coding()));
        }
        return seen.asImmutable();
    }

    private static void put(HttpFields.Mutable fields, HttpHeader name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
