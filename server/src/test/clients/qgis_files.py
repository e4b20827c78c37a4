"""Opens what a running service offers to QGIS: the layer definition of every collection by both protocols, the styles of
some as SLD and QML, and the project with all layers.

Usage: qgis_files.py BASE_URL [MAP.png]     needs Debian's python3-qgis; runs headless.
Prints one line per file; ends with 1 where a layer is invalid, a title is missing or a feature has no symbol. With a second
argument the map of an indicator, the map of offers and the project are drawn into pictures of that name.
"""
import json
import os
import sys
import tempfile
import urllib.request

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform,  # noqa: E402
                       QgsLayerDefinition, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
                       QgsProjectBadLayerHandler, QgsRenderContext)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

FAULTS = []


def check(holds, what):
    if not holds:
        FAULTS.append(what)
        print("FAULT:", what)


def fetch(address, folder, name):
    path = os.path.join(folder, name)
    with urllib.request.urlopen(address) as answer, open(path, "wb") as out:
        out.write(answer.read())
    return path


def get(address):
    request = urllib.request.Request(address, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def open_layer(path):
    """The one layer of a layer definition file, in a project of its own."""
    project = QgsProject()
    done, message = QgsLayerDefinition.loadLayerDefinition(path, project, project.layerTreeRoot())
    check(done, f"{path}: {message}")
    layers = list(project.mapLayers().values())
    check(len(layers) == 1, f"{path} has {len(layers)} layers")
    return project, layers[0]


def undrawn(layer):
    """How many features of the layer's map have no symbol, and how many have one."""
    context = QgsRenderContext()
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    missing = drawn = 0
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        if renderer.willRenderFeature(feature, context):
            drawn += 1
        else:
            missing += 1
    renderer.stopRender(context)
    return missing, drawn


def draw(layers, path):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    settings.setOutputSize(QSize(900, 900))
    settings.setBackgroundColor(QColor("white"))
    transform = QgsCoordinateTransform(layers[0].crs(), settings.destinationCrs(), QgsProject.instance())
    settings.setExtent(transform.transformBoundingBox(layers[0].extent()))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(path)


class BadLayers(QgsProjectBadLayerHandler):
    def handleBadLayers(self, layers):
        check(False, f"the project has {len(layers)} bad layers")


def layers_of_collections(base, folder):
    for collection in get(base + "/collections")["collections"]:
        name = collection["id"]
        if collection.get("itemType", "feature") != "feature":
            continue
        titles = get(f"{base}/collections/{name}/schema?lang=de")["properties"]
        for protocol in ("oapif", "wfs"):
            path = fetch(f"{base}/collections/{name}/qgis.qlr?lang=de&protocol={protocol}", folder, name + ".qlr")
            project, layer = open_layer(path)
            check(layer.isValid(), f"{name} by {protocol} is invalid")
            count = sum(1 for _ in layer.getFeatures())
            check(count == collection.get("itemCount", count), f"{name} by {protocol} has {count} features")
            for field in layer.fields():
                wanted = titles.get(field.name(), {}).get("title")
                if wanted and not layer.attributeDisplayName(
                        layer.fields().indexOf(field.name())).startswith(wanted):
                    check(False, f"{name}.{field.name()} has no title")
            for field, schema in titles.items():
                if schema.get("type") == "string" and "x-ogc-codelistUri" in schema and layer.fields().indexOf(field) >= 0:
                    widget = layer.editorWidgetSetup(layer.fields().indexOf(field))
                    check(widget.type() == "ValueMap" and len(widget.config()["map"]) == len(schema["enum"]),
                          f"{name}.{field} shows no labels")
            temporal = layer.temporalProperties()
            if titles.get("stand", {}).get("x-ogc-role") == "primary-instant":
                check(temporal.isActive() and temporal.startField() == "stand", f"{name} has no time")
            print(f"{name}.qlr by {protocol}: {count} features, {layer.renderer().type() if layer.renderer() else '-'}, "
                  f"{layer.crs().authid()}, {len(layer.styleManager().styles())} styles")


def styles(base, folder, pictures):
    listed = get(base + "/styles")["styles"]
    for collection in ("grundsicherung", "wohnplaetze", "angebote"):
        name = next(style["id"] for style in listed if style["id"].startswith(collection + "-"))
        for protocol in ("oapif", "wfs"):
            path = fetch(f"{base}/collections/{collection}/qgis.qlr?style={name}&protocol={protocol}", folder, "s.qlr")
            project, layer = open_layer(path)
            check(layer.isValid(), f"{name} by {protocol} is invalid")
            for form in ("qlr", "qml", "sld11", "sld10"):
                if form == "qml":
                    message, done = layer.loadNamedStyle(fetch(f"{base}/styles/{name}?f=qml", folder, "s.qml"))
                    check(done, f"{name} as qml: {message}")
                elif form != "qlr":
                    message, done = layer.loadSldStyle(fetch(f"{base}/styles/{name}?f={form}", folder, "s.sld"))
                    check(done, f"{name} as {form}: {message}")
                missing, drawn = undrawn(layer)
                check(drawn > 0, f"{name} as {form} draws nothing")
                # SLD asks for the latest year, and has the whole list where QGIS shows a list as such
                check(missing == 0 or form.startswith("sld"), f"{name} as {form} by {protocol} leaves {missing} out")
                legend = [item.label() for item in layer.renderer().legendSymbolItems()]
                print(f"{name} as {form} by {protocol}: {drawn} drawn, {missing} not, legend {legend[:3]} …")
                if pictures and protocol == "oapif":
                    draw([layer], pictures.replace(".png", f".{name}.{form}.png"))


def project(base, folder, pictures):
    path = fetch(base + "/qgis/projekt.qgs?lang=de", folder, "projekt.qgs")
    whole = QgsProject.instance()
    whole.setBadLayerHandler(BadLayers())
    check(whole.read(path), "the project cannot be read: " + whole.error())
    layers = whole.mapLayers().values()
    check(all(layer.isValid() for layer in layers), "a layer of the project is invalid")
    check(whole.crs().authid() == "EPSG:25832", "the project has no reference system")
    groups = [group.name() for group in whole.layerTreeRoot().children()]
    check("Themen" in groups, f"the project has no groups but {groups}")
    theme = next(layer for layer in layers if layer.id().startswith("grundsicherung"))
    names = theme.styleManager().styles()
    check(len(names) > 1, "a theme has no styles to choose from")
    check(theme.styleManager().setCurrentStyle(names[-1]), "a style cannot be chosen")
    check(undrawn(theme)[1] > 0, "another style draws nothing")
    print(f"projekt.qgs: {len(layers)} layers in {groups}, time {whole.timeSettings().temporalRange().begin().toString()}"
          f" to {whole.timeSettings().temporalRange().end().toString()}")
    visible = [node.layer() for node in whole.layerTreeRoot().findLayers() if node.isVisible()]
    check(len(visible) == 1 and undrawn(visible[0])[1] > 0, "not one layer is visible")
    if pictures:
        draw(visible, pictures.replace(".png", ".project.png"))


def main(base, pictures):
    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        layers_of_collections(base, folder)
        styles(base, folder, pictures)
        project(base, folder, pictures)
    return 1 if FAULTS else 0


if __name__ == "__main__":
    code = main(sys.argv[1].rstrip("/"), sys.argv[2] if len(sys.argv) > 2 else None)
    sys.stdout.flush()
    os._exit(code)  # QGIS 3.22 crashes now and then while Python takes its objects down
