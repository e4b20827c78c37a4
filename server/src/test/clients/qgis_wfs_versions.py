"""Opens every feature type of a running service in QGIS by each version of WFS, and as QGIS negotiates it, and compares
what arrives: the identifiers, the values and places of all features, which are also those of OGC API Features, and what
lies in a rectangle or passes a filter.

Usage: qgis_wfs_versions.py BASE_URL [TYPE...]     needs Debian's python3-qgis; runs headless.
Prints one line per type; ends with 1 where any two disagree.
"""
import json
import os
import sys
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest,  # noqa: E402
                       QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer)

VERSIONS = ("1.0.0", "1.1.0", "2.0.0", "auto")


def text(value):
    """A value as text; nothing and the empty text are the same, as QGIS 3.22 tells them apart in none of the versions."""
    if value is None or not str(value) or str(value) == "NULL":
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a column of whole numbers has another type by each protocol
    if isinstance(value, list):
        return "|".join(value)
    if isinstance(value, str) and value.startswith('["'):
        return "|".join(json.loads(value))
    return value.toString(1) if hasattr(value, "toString") else str(value)


def content(layer, request=None):
    """The features by identifier: values by name, and the place to a centimetre."""
    found = {}
    metres = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:25832"), QgsProject.instance())
    for feature in layer.getFeatures(request or QgsFeatureRequest()):
        values = {field.name(): text(feature[field.name()]) for field in layer.fields()
                  if field.name() not in ("gml_id", "fid")}
        shape = feature.geometry()
        if not shape.isNull() and layer.crs().authid() != "EPSG:25832":
            shape.transform(metres)
        middle_of = shape.boundingBox().center()
        place = () if shape.isNull() else (round(middle_of.x(), 2), round(middle_of.y(), 2), round(shape.area()))
        found[str(feature["id"])] = (values, place)
    return found


def middle(extent):
    """The middle of an extent, off all round numbers."""
    width, height = extent.width(), extent.height()
    return QgsRectangle(extent.xMinimum() + width * 0.2137, extent.yMinimum() + height * 0.2219,
                        extent.xMinimum() + width * 0.7331, extent.yMinimum() + height * 0.7173)


def opened(base, name, version, srs="EPSG:25832", box="0"):
    return QgsVectorLayer(f"url='{base}/wfs' typename='sp:{name}' version='{version}' srsname='{srs}' "
                          f"restrictToRequestBBOX='{box}'", name, "WFS")


def within(layer, box):
    """What a layer that has loaded nothing yet finds in a rectangle; it asks the service for no more than that."""
    return sorted(str(f["id"]) for f in layer.getFeatures(
        QgsFeatureRequest().setFilterRect(box).setFlags(QgsFeatureRequest.ExactIntersect)))


def seen(base, name, version):
    """All that one version shows of a type."""
    whole = opened(base, name, version)
    if not whole.isValid():
        return {"valid": False}
    features = content(whole)
    first = min(features) if features else ""
    part = opened(base, name, version)
    part.setSubsetString(f"\"id\" = '{first}'")
    shown = {"crs": whole.crs().authid(), "features": features, "filter": sorted(content(part))}
    if whole.isSpatial():
        box = middle(whole.extent())
        shown["rectangle"] = within(opened(base, name, version, box="1"), box)
        meets = QgsGeometry.fromRect(box)
        shown["geometry"] = shown["rectangle"] == sorted(
            str(f["id"]) for f in whole.getFeatures() if f.geometry().intersects(meets))
        degrees = opened(base, name, version, "EPSG:4326")
        shown["degrees"] = {str(f["id"]): (round(f.geometry().boundingBox().center().x(), 5),
                                           round(f.geometry().boundingBox().center().y(), 5))
                            for f in degrees.getFeatures() if not f.geometry().isNull()}
        inside = degrees.extent()
        shown["rectangle in degrees"] = within(opened(base, name, version, "EPSG:4326", "1"), middle(inside))
        shown["axes"] = inside.isEmpty() or (5 < inside.xMinimum() < 16 and 47 < inside.yMinimum() < 56)
    return shown


def unlike(base, name, features):
    """What OGC API Features says otherwise: features, values, or places by more than two centimetres."""
    api = content(QgsVectorLayer(f"url='{base}' typename='{name}'", name, "OAPIF"))
    if sorted(api) != sorted(features):
        return ["other ids"]
    found = []
    for key, (values, place) in api.items():
        names = set(values) | set(features[key][0])
        found += [f"{key} {field}" for field in sorted(names)
                  if values.get(field, "") != features[key][0].get(field, "")]
        other = features[key][1]
        if len(place) != len(other) or any(abs(one - two) > 0.02 for one, two in zip(place[:2], other)):
            found.append(f"place of {key}")
    return found


def main(base, wanted):
    with urllib.request.urlopen(base + "/collections?f=json") as answer:
        collections = json.load(answer)["collections"]
    application = QgsApplication([], False)
    application.initQgis()
    failed = False
    for collection in collections:
        name = collection["id"]
        if collection.get("itemType", "feature") != "feature" or (wanted and name not in wanted):
            continue
        shown = {version: seen(base, name, version) for version in VERSIONS}
        found = []
        for version in VERSIONS:
            one, other = shown[version], shown["2.0.0"]
            found += [f"{version}: other {key}" for key in other if one.get(key) != other[key]]
            found += [f"{version}: wrong {key}" for key in ("geometry", "axes") if one.get(key) is False]
        found += [f"OGC API: {what}" for what in unlike(base, name, shown["2.0.0"].get("features", {}))[:5]]
        count = len(shown["2.0.0"].get("features", {}))
        if count != collection.get("itemCount", count):
            found.append(f"{collection['itemCount']} features promised")
        failed |= bool(found)
        print(f"{name}: {count} features, {len(shown['2.0.0'].get('rectangle', []))} in the middle: "
              f"{'; '.join(found) or 'same'}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    code = main(sys.argv[1].rstrip("/"), sys.argv[2:])
    sys.stdout.flush()
    os._exit(code)  # QGIS 3.22 crashes now and then while Python takes its objects down
