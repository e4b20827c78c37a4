"""Opens every collection of a running service in QGIS, by OGC API Features and by WFS, and compares what arrives: all
features, those within a rectangle, and those that a filter of the layer leaves. A collection of records, which no WFS has,
is opened by the API alone.

Usage: qgis_layers.py BASE_URL [COLLECTION...]     needs Debian's python3-qgis; runs headless.
Prints one line per collection; ends with 1 where a layer is invalid, not read-only, or the two protocols disagree.
"""
import json
import os
import sys
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorDataProvider,  # noqa: E402
                       QgsVectorLayer)

ID = "id"
EDITING = (QgsVectorDataProvider.AddFeatures | QgsVectorDataProvider.DeleteFeatures
           | QgsVectorDataProvider.ChangeAttributeValues | QgsVectorDataProvider.ChangeGeometries)


def ids(layer):
    """The identifiers of all features."""
    return [str(feature[ID]) for feature in layer.getFeatures()]


def rectangle(extent):
    """The middle of an extent, off all round numbers, so that no feature lies on its edge by design."""
    width, height = extent.width(), extent.height()
    return QgsRectangle(extent.xMinimum() + width * 0.2137, extent.yMinimum() + height * 0.2219,
                        extent.xMinimum() + width * 0.7331, extent.yMinimum() + height * 0.7173)


def within(fresh, whole):
    """Whether a rectangle asked of a layer that has loaded nothing yet has the features that meet it in the whole."""
    box = rectangle(whole.extent())
    expected = [feature[ID] for feature in whole.getFeatures() if feature.geometry().intersects(box)]
    found = fresh.getFeatures(QgsFeatureRequest().setFilterRect(box).setFlags(QgsFeatureRequest.ExactIntersect))
    return sorted(expected) == sorted(feature[ID] for feature in found)


def filters(base, name):
    """Filters by what the first feature says: by a text, by a number, and by the date that the layer is about. QGIS 3.22 sends
    comparisons with any other date as `datetime`, which means something else, and a plus sign to a WFS as a blank."""
    with urllib.request.urlopen(f"{base}/collections/{name}/items?limit=1&f=json") as answer:
        values = json.load(answer)["features"][0]["properties"]
    with urllib.request.urlopen(f"{base}/collections/{name}/queryables?f=json") as answer:
        properties = json.load(answer)["properties"]
    kinds = {}
    for field, value in values.items():
        kind = properties.get(field, {})
        if isinstance(value, str) and kind.get("x-ogc-role") == "primary-instant":
            kinds.setdefault("date", f"\"{field}\" >= '{value}'")
        elif isinstance(value, str) and kind.get("type") == "string" and "format" not in kind and "+" not in value:
            kinds.setdefault("text", "\"{}\" = '{}'".format(field, value.replace("'", "''")))
        elif isinstance(value, int) and kind.get("type") == "integer":
            kinds.setdefault("number", f"\"{field}\" <> {value}")
    return kinds.values()


def disagreements(base, name, opened):
    """What the two protocols, or a filter and its features, do not agree on.

    opened: opens the layer anew by either protocol
    """
    found = []
    api, wfs = opened("OAPIF"), opened("WFS")
    by_api, by_wfs = ids(api), ids(wfs)
    if sorted(by_api) != sorted(by_wfs):
        found.append("other ids")
    if len(by_api) != len(set(by_api)):
        found.append("doubled features")
    for layer in (api, wfs):
        if layer.isSpatial() and not within(opened(layer.providerType()), layer):
            found.append(f"other features in a rectangle by {layer.providerType()}")
    for text in filters(base, name):
        kept = []
        for layer in (api, wfs):
            if not layer.setSubsetString(text):
                found.append(f"{layer.providerType()} refuses {text}")
            kept.append(sorted(ids(layer)))
        if kept[0] != kept[1]:
            found.append(f"{len(kept[0])}/{len(kept[1])} features for {text}")
    return found


def main(base, wanted):
    with urllib.request.urlopen(base + "/collections?f=json") as answer:
        collections = json.load(answer)["collections"]
    application = QgsApplication([], False)
    application.initQgis()
    failed = False
    for collection in collections:
        name = collection["id"]
        if wanted and name not in wanted:
            continue
        features = collection.get("itemType", "feature") == "feature"

        def opened(protocol, layer=name):
            source = {"OAPIF": f"url='{base}' typename='{layer}'",
                      "WFS": f"url='{base}/wfs' typename='sp:{layer}' version='2.0.0'"}
            return QgsVectorLayer(source[protocol], layer, protocol)

        api, wfs = opened("OAPIF"), opened("WFS")
        if not (api.isValid() and (wfs.isValid() or not features)):
            print(f"{name}: INVALID OAPIF={api.isValid()} WFS={wfs.isValid()}")
            failed = True
            continue
        count = len(ids(api))
        found = disagreements(base, name, opened) if features else []
        if count != collection.get("itemCount", count):
            found.append(f"{collection['itemCount']} features promised")
        if api.dataProvider().capabilities() & EDITING or (features and wfs.dataProvider().capabilities() & EDITING):
            found.append("not read-only")
        failed |= bool(found)
        print(f"{name}: {count} features, geometry={api.geometryType()}/{wfs.geometryType()} "
              f"crs={api.crs().authid()}/{wfs.crs().authid()} {'; '.join(found) or 'same'}")
    return 1 if failed else 0


if __name__ == "__main__":
    code = main(sys.argv[1].rstrip("/"), sys.argv[2:])
    sys.stdout.flush()
    os._exit(code)  # QGIS 3.22 crashes now and then while Python takes its objects down
