"""Opens every collection of a running service in QGIS, by OGC API Features and by WFS, and compares what arrives.

Usage: qgis_layers.py BASE_URL [COLLECTION...]     needs Debian's python3-qgis; runs headless.
Prints one line per collection; ends with 1 where a layer is invalid or the two protocols disagree.
"""
import json
import os
import sys
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402


def ids(layer):
    """The identifiers of all features: the last part of the gml:id or of the feature's own id."""
    fields = layer.fields().names()
    column = next(name for name in ("id", "gml_id", "fid") if name in fields)
    found = []
    for feature in layer.getFeatures():
        found.append(str(feature[column]).split(".", 1)[-1] if column != "id" else str(feature[column]))
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
        api = QgsVectorLayer(f"url='{base}' typename='{name}'", name, "OAPIF")
        wfs = QgsVectorLayer(f"url='{base}/wfs' typename='sp:{name}' version='2.0.0'", name, "WFS")
        if not (api.isValid() and wfs.isValid()):
            print(f"{name}: INVALID OAPIF={api.isValid()} WFS={wfs.isValid()}")
            failed = True
            continue
        by_api, by_wfs = ids(api), ids(wfs)
        same = sorted(by_api) == sorted(by_wfs)
        complete = len(by_api) == collection.get("itemCount", len(by_api)) == len(set(by_api))
        failed |= not (same and complete)
        print(f"{name}: OAPIF={len(by_api)} WFS={len(by_wfs)} same_ids={same} complete={complete} "
              f"geometry={api.geometryType()}/{wfs.geometryType()} crs={api.crs().authid()}/{wfs.crs().authid()}")
    return 1 if failed else 0


if __name__ == "__main__":
    code = main(sys.argv[1].rstrip("/"), sys.argv[2:])
    sys.stdout.flush()
    os._exit(code)  # QGIS 3.22 crashes now and then while Python takes its objects down
