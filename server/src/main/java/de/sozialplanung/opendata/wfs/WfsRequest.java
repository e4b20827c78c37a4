package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.xml.XmlScope;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A request as read, whether it came as key-value pairs or as XML. Values are well-formed but not yet checked against
/// the catalogue.
sealed interface WfsRequest {

    /// What is there, and how is it asked for?
    ///
    /// @param acceptVersions versions in the order of the client's liking; empty for any
    /// @param sections       names of the wanted parts, empty for all
    /// @param updateSequence the edition the client knows; null for none
    /// @param language       of the texts, as asked; null for all
    record GetCapabilities(List<String> acceptVersions, List<String> sections,
            @Nullable String updateSequence, @Nullable String language) implements WfsRequest {

        public GetCapabilities {
            acceptVersions = List.copyOf(acceptVersions);
            sections = List.copyOf(sections);
        }
    }

    /// What do features of these types look like?
    ///
    /// @param types        the types to describe; empty for all
    /// @param outputFormat as asked; null for the default
    record DescribeFeatureType(List<TypeName> types, @Nullable String outputFormat) implements WfsRequest {

        public DescribeFeatureType {
            types = List.copyOf(types);
        }
    }

    /// The features themselves, or how many there are.
    ///
    /// @param query        which features
    /// @param presentation how they are delivered
    record GetFeature(FeatureQuery query, Presentation presentation) implements WfsRequest {}

    /// The features of several queries in one document.
    ///
    /// @param queries      in their order, at least two; a stored one is written out
    /// @param presentation `count` and `startIndex` are meant for all of them together (OGC 09-025, 7.6.3)
    /// @param isOne        whether the client said them as one query, for features of several types
    record GetFeatures(List<FeatureQuery.AdHoc> queries, Presentation presentation, boolean isOne)
            implements
                WfsRequest {

        /// Each costs the store a question or two.
        static final int MOST = 20;

        public GetFeatures {
            queries = List.copyOf(queries);
        }

        /// Queries as read, to be answered in one document.
        static GetFeatures of(List<FeatureQuery> queries, Presentation presentation) {
            if (queries.size() > MOST) {
                throw Problem.notSupported("Query", "A request holds " + MOST + " queries at most.");
            }
            return new GetFeatures(queries.stream().map(FeatureQuery::adHoc).toList(), presentation, false);
        }
    }

    /// One value of each feature.
    ///
    /// @param query          which features
    /// @param valueReference names the value as filters do
    /// @param scope          the prefixes declared where it stands
    /// @param presentation   how the values are delivered
    record GetPropertyValue(FeatureQuery query, String valueReference, XmlScope scope,
            Presentation presentation) implements WfsRequest {

        /// @param valueReference null where there is none
        static GetPropertyValue of(FeatureQuery query, @Nullable String valueReference, XmlScope scope,
                Presentation presentation) {
            if (valueReference == null) {
                throw Problem.missing("valueReference",
                        "The parameter valueReference is needed; its value is the name of a property or @gml:id.");
            }
            return new GetPropertyValue(query, valueReference, scope, presentation);
        }
    }

    /// Which stored queries are there?
    record ListStoredQueries() implements WfsRequest {}

    /// How are stored queries used?
    ///
    /// @param ids the queries to describe; empty for all
    record DescribeStoredQueries(List<String> ids) implements WfsRequest {

        public DescribeStoredQueries {
            ids = List.copyOf(ids);
        }
    }

    /// The edition that a paging link goes on in; null for the current one.
    default @Nullable String edition() {
        return switch (this) {
            case GetFeature(FeatureQuery _, Presentation page) -> page.edition();
            case GetFeatures(List<FeatureQuery.AdHoc> _, Presentation page, boolean _) -> page.edition();
            case GetPropertyValue(FeatureQuery _, String _, XmlScope _, Presentation page) -> page.edition();
            case GetCapabilities _,DescribeFeatureType _,ListStoredQueries _,DescribeStoredQueries _ -> null;
        };
    }

    /// What is the same for every kind of query (OGC 09-025, 7.6.3 and 7.6.4).
    ///
    /// @param count        the most features to deliver; empty for all
    /// @param startIndex   how many matching features to skip
    /// @param hits         whether only the number of matching features is wanted
    /// @param outputFormat as asked; null for the default
    /// @param edition      the edition that a paging link goes on in; null where the request follows no link of ours
    record Presentation(OptionalLong count, long startIndex, boolean hits, @Nullable String outputFormat,
            @Nullable String edition) {

        /// The part of the features that a store is asked for.
        Slice slice() {
            return hits ? Slice.first(0) : new Slice(count.orElse(Long.MAX_VALUE), startIndex, null);
        }
    }

    /// The name of a feature type as a client says it.
    ///
    /// @param namespace what the prefix is bound to; null where there is no prefix or nobody declared it
    /// @param local     the name without prefix
    record TypeName(@Nullable String namespace, String local) {}
}
