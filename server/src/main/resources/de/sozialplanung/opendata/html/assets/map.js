// Draws the maps of a page from our own GeoJSON. The library is loaded once a map comes near the screen.
const canvases = document.querySelectorAll(".map .canvas");

let library;
function load(address) {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window.ol);
    script.onerror = () => reject(new Error("library"));
    document.head.append(script);
  });
  return library;
}

async function fetchFeatures(ol, address) {
  const answer = await fetch(address, { headers: { Accept: "application/geo+json" } });
  if (!answer.ok) {
    throw new Error(`answer ${answer.status}`);
  }
  const document = await answer.json();
  const features = new ol.format.GeoJSON().readFeatures(document, { featureProjection: "EPSG:3857" });
  return { features, matched: document.numberMatched };
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  return { line: read("--map-line"), fill: read("--map-fill"), strong: read("--map-strong"),
    context: read("--map-context"), paper: read("--paper"), ink: read("--ink") };
}

function featureStyle(ol, colour, strong) {
  const fill = new ol.style.Fill({ color: strong ? colour.strong : colour.fill });
  const stroke = new ol.style.Stroke({ color: colour.line, width: strong ? 2.5 : 1 });
  return new ol.style.Style({ fill, stroke, zIndex: strong ? 1 : 0,
    image: new ol.style.Circle({ radius: strong ? 7 : 5, fill: new ol.style.Fill({ color: colour.line }),
      stroke: new ol.style.Stroke({ color: colour.paper, width: 1.5 }) }) });
}

function tooltip(ol, map, element) {
  const box = document.createElement("div");
  box.className = "tip";
  const overlay = new ol.Overlay({ element: box, offset: [0, -14], positioning: "bottom-center", stopEvent: true });
  map.addOverlay(overlay);
  return (feature, coordinate) => {
    box.replaceChildren();
    if (!feature) {
      overlay.setPosition(undefined);
      return;
    }
    const link = document.createElement("a");
    link.href = element.dataset.pages + encodeURIComponent(feature.getId()) + element.dataset.suffix;
    link.textContent = feature.get(element.dataset.title) ?? feature.getId();
    box.append(link);
    overlay.setPosition(coordinate);
  };
}

function rowOf(feature) {
  return feature ? document.querySelector(`tr[data-feature="${CSS.escape(String(feature.getId()))}"]`) : null;
}

function connect(ol, map, layer, element, colour) {
  const show = tooltip(ol, map, element);
  let current = null;
  let pinned = false;
  const mark = (feature) => {
    if (current === feature) {
      return;
    }
    current?.setStyle(undefined);
    rowOf(current)?.classList.remove("marked");
    feature?.setStyle(featureStyle(ol, colour, true));
    rowOf(feature)?.classList.add("marked");
    current = feature;
  };
  const at = (event) => map.forEachFeatureAtPixel(event.pixel, (f) => f,
    { layerFilter: (l) => l === layer, hitTolerance: 5 }) ?? null;
  map.on("pointermove", (event) => {
    if (event.dragging || pinned) {
      return;
    }
    const feature = at(event);
    mark(feature);
    show(feature, event.coordinate);
    map.getTargetElement().style.cursor = feature ? "pointer" : "";
  });
  map.on("click", (event) => {
    const feature = at(event);
    pinned = feature !== null;
    mark(feature);
    show(feature, event.coordinate);
    rowOf(feature)?.scrollIntoView({ block: "nearest" });
  });
  for (const row of document.querySelectorAll("tr[data-feature]")) {
    row.addEventListener("pointerenter", () => mark(layer.getSource().getFeatureById(row.dataset.feature)));
    row.addEventListener("pointerleave", () => mark(null));
    row.addEventListener("focusin", () => mark(layer.getSource().getFeatureById(row.dataset.feature)));
  }
}

async function draw(element) {
  const state = element.parentElement.querySelector(".state");
  state.textContent = element.dataset.loading;
  const ol = await load(element.dataset.library);
  const colour = colours();
  const context = new ol.layer.Vector({ source: new ol.source.Vector(), style: new ol.style.Style({
    stroke: new ol.style.Stroke({ color: colour.context, width: 1 }),
    fill: new ol.style.Fill({ color: "rgba(128, 140, 150, 0.08)" }) }) });
  const layer = new ol.layer.Vector({ source: new ol.source.Vector(),
    style: featureStyle(ol, colour, element.dataset.focus === "yes") });
  const zoom = new ol.control.Zoom({ zoomInTipLabel: element.dataset.zoomIn,
    zoomOutTipLabel: element.dataset.zoomOut });
  const map = new ol.Map({ target: element, keyboardEventTarget: element, layers: [context, layer],
    controls: [zoom, new ol.control.ScaleLine()],
    interactions: ol.interaction.defaults.defaults({ onFocusOnly: true }),
    view: new ol.View({ center: [0, 0], zoom: 2, maxZoom: 19, enableRotation: false }) });
  if (element.dataset.tiles) {
    const { lay } = await import("./basemap.js");
    lay(ol, map, element.dataset.tiles, element.dataset.credit);
  }
  const [own, behind] = await Promise.all([fetchFeatures(ol, element.dataset.items),
    element.dataset.context ? fetchFeatures(ol, element.dataset.context).catch(() => ({ features: [] }))
      : { features: [] }]);
  const drawn = own.features.filter((f) => f.getGeometry());
  layer.getSource().addFeatures(drawn);
  context.getSource().addFeatures(behind.features);
  const extent = (drawn.length > 0 ? layer : context).getSource().getExtent();
  if (!ol.extent.isEmpty(extent)) {
    map.getView().fit(extent, { padding: [24, 24, 24, 24],
      maxZoom: element.dataset.focus === "yes" ? 13 : 16 });
  }
  state.textContent = "";
  element.dataset.ready = String(drawn.length);
  connect(ol, map, layer, element, colour);
}

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      near.unobserve(entry.target);
      draw(entry.target).catch(() => {
        entry.target.parentElement.querySelector(".state").textContent = entry.target.dataset.failed;
      });
    }
  }
}, { rootMargin: "200px" });
canvases.forEach((canvas) => near.observe(canvas));
