package de.sozialplanung.opendata.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The ordered properties of a collection: the identifier first, the geometry (if any) last.
///
/// One schema drives every output: GeoJSON, GML, CSV, tables, queryables, RDF and the API description.
///
/// @param properties all properties, names unique
public record Schema(List<Property> properties) {

    public Schema {
        properties = List.copyOf(properties);
        if (properties.isEmpty() || properties.getFirst().role() != Role.ID) {
            throw new IllegalArgumentException("the first property must be the identifier");
        }
        if (properties.stream().map(Property::name).distinct().count() != properties.size()) {
            throw new IllegalArgumentException("property names must be unique");
        }
        for (Property property : properties.subList(0, properties.size() - 1)) {
            if (property.type().isGeometry()) {
                throw new IllegalArgumentException("the geometry must be the last property");
            }
        }
    }

    /// The geometry property; empty for a table without geometry.
    public Optional<Property> geometry() {
        Property last = properties.getLast();
        return last.type().isGeometry() ? Optional.of(last) : Optional.empty();
    }

    /// The properties whose values a feature carries in its value list: all but the geometry, the identifier first.
    public List<Property> attributes() {
        return geometry().isPresent() ? properties.subList(0, properties.size() - 1) : properties;
    }

    /// The position of an attribute in a feature's value list.
    public OptionalInt index(String name) {
        List<Property> attributes = attributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The property of that name, geometry included.
    public Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /// The first property in that role.
    public Optional<Property> inRole(Role role) {
        return properties.stream().filter(p -> p.role() == role).findFirst();
    }
}
