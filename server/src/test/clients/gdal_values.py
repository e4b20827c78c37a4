"""Reads every collection of a running service with GDAL, by OGC API Features and by WFS as GDAL negotiates it and by each
version, and compares all values and shapes.

Usage: gdal_values.py BASE_URL [COLLECTION...]     needs Debian's python3-gdal.
Prints one line per collection; ends with 1 where any two disagree.
"""
import json
import sys
import urllib.request

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
VERSIONS = ("", "?version=2.0.0", "?version=1.1.0", "?version=1.0.0")


def text(value):
    """A value in one spelling: lists arrive as such by one protocol and joined by the other, numbers as integers where no
    feature has a fraction."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(value)
    if isinstance(value, str) and value.startswith("["):
        return "|".join(json.loads(value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("/", "-") if len(str(value)) == 10 and str(value)[4] == "/" else str(value)


def shape(geometry, metres):
    """Place and size to a centimetre, and the number of points."""
    if geometry is None:
        return ()
    geometry = geometry.Clone()
    if not geometry.GetSpatialReference().IsSame(metres):
        geometry.TransformTo(metres)
    west, east, south, north = geometry.GetEnvelope()
    points = sum(ring.GetPointCount() for polygon in geometry for ring in (polygon if polygon.GetGeometryCount() else ())
                 ) if geometry.GetGeometryCount() else 1
    if geometry.GetGeometryType() == ogr.wkbPolygon:
        points = sum(ring.GetPointCount() for ring in geometry)
    return round(west, 2), round(east, 2), round(south, 2), round(north, 2), points


def read(layer, metres):
    """The features by identifier: values by name, and the shape."""
    found = {}
    for feature in layer:
        names = [feature.GetFieldDefnRef(i).GetName() for i in range(feature.GetFieldCount())]
        values = {name: text(feature.GetField(i)) for i, name in enumerate(names) if name not in ("gml_id", "fid")}
        found[values["id"]] = (values, shape(feature.GetGeometryRef(), metres))
    return found


def differences(one, other):
    """What two readings do not agree on."""
    if list(sorted(one)) != list(sorted(other)):
        return ["other ids"]
    found = []
    for key, (values, place) in one.items():
        # a property that no feature has is not told of by GeoJSON
        names = {name for name in set(values) | set(other[key][0])
                 if values.get(name, "") != other[key][0].get(name, "")}
        found += [f"{key} {name}: {values.get(name)} / {other[key][0].get(name)}" for name in sorted(names)]
        near = len(place) == len(other[key][1]) and all(abs(a - b) <= 0.02 for a, b in zip(place, other[key][1]))
        found += [] if near else [f"{key} lies at {place} / {other[key][1]}"]
    return found


def main(base, wanted):
    with urllib.request.urlopen(base + "/collections?f=json") as answer:
        collections = json.load(answer)["collections"]
    metres = osr.SpatialReference()
    metres.ImportFromEPSG(25832)
    metres.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    failed = False
    api = gdal.OpenEx("OAPIF:" + base, gdal.OF_VECTOR)
    services = {version: gdal.OpenEx(f"WFS:{base}/wfs{version}", gdal.OF_VECTOR) for version in VERSIONS}
    for collection in collections:
        name = collection["id"]
        if collection.get("itemType", "feature") != "feature" or (wanted and name not in wanted):
            continue
        expected = read(api.GetLayerByName(name), metres)
        found = []
        if len(expected) != collection["itemCount"]:
            found.append(f"{len(expected)} features, {collection['itemCount']} promised")
        for version, service in services.items():
            layer = service.GetLayerByName("sp:" + name)
            found += [f"{version or 'as negotiated'}: {difference}"
                      for difference in (differences(expected, read(layer, metres)) if layer else ["no layer"])[:5]]
        failed |= bool(found)
        print(f"{name}: {len(expected)} features, {'; '.join(found) or 'same'}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/"), sys.argv[2:]))
