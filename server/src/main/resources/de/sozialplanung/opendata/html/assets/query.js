// Makes an editor of the query form and shows what the endpoint answers: as a table, on a map, as a chart.
const form = document.querySelector("form.sparql");
const area = form.querySelector("textarea");
const result = document.getElementById("ergebnis");
const output = result.querySelector(".output");
const state = result.querySelector(".state");
const views = result.querySelector(".views");
const MOST_ROWS = 2000;
const prefixes = JSON.parse(form.dataset.prefixes);
const numbers = new Intl.NumberFormat(form.dataset.language);
let answer = null;
let chosen = form.dataset.view;

function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error("script"));
    document.head.append(script);
  });
}

function loadStyle(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.prepend(link);
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function words(template, ...values) {
  return template.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

// The editor

// One after the other: a client may have two queries at once, and one of them is the visitor's own
let asked = Promise.resolve();
function ask(text) {
  asked = asked.catch(() => []).then(() => fetch(`${form.dataset.endpoint}?query=${encodeURIComponent(text)}`,
    { headers: { Accept: "application/sparql-results+json" } }))
    .then(async (found) => found.ok ? (await found.json()).results.bindings : []);
  return asked;
}

const terms = (types) => ask(`PREFIX owl: <${prefixes.owl}> PREFIX rdf: <${prefixes.rdf}> PREFIX rdfs: <${prefixes.rdfs}>
  SELECT DISTINCT ?term WHERE { VALUES ?type { ${types} } ?term a ?type FILTER(isIRI(?term)) } ORDER BY ?term`)
  .then((rows) => rows.map((row) => row.term.value));

async function makeEditor() {
  loadStyle(form.dataset.editorStyle);
  await loadScript(form.dataset.editor);
  const Yasqe = window.Yasqe;
  Yasqe.forkAutocompleter("prefixes", { name: "ours", persistenceId: null,
    get: () => Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`) });
  Yasqe.forkAutocompleter("class", { name: "classes", bulk: true, persistenceId: null,
    get: () => terms("owl:Class rdfs:Class") });
  Yasqe.forkAutocompleter("property", { name: "properties", bulk: true, persistenceId: null,
    get: () => terms("owl:ObjectProperty owl:DatatypeProperty rdf:Property") });
  Yasqe.defaults.autocompleters = ["ours", "classes", "properties", "variables"];
  const host = element("div", { class: "editor" });
  const written = document.activeElement === area ? area.selectionStart : null;
  area.before(host);
  area.hidden = true;
  const editor = new Yasqe(host, { value: area.value, persistenceId: null, createShareableLink: null,
    consumeShareLink: null, showQueryButton: false, resizeable: false, editorHeight: "26rem" });
  const field = editor.getInputField();
  field.setAttribute("aria-labelledby", "query-name");
  document.getElementById("query-name").addEventListener("click", () => editor.focus());
  editor.on("change", () => { area.value = editor.getValue(); });
  const run = () => form.requestSubmit(form.querySelector("button:not([name])"));
  // Tab leaves the editor, so that the keyboard alone gets everywhere
  editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), "Ctrl-Enter": run, "Cmd-Enter": run, Tab: false,
    "Shift-Tab": false });
  form.querySelector("[data-keys]").hidden = false;
  if (written !== null) {
    editor.focus();
    editor.setCursor(editor.posFromIndex(written));
  }
}

// It is larger than the page, so that it comes only for those who are about to write.
let editing = null;
function edit() {
  editing ??= makeEditor().catch(() => { area.hidden = false; });
}

// Running

function address(text) {
  const here = new URL(location.href);
  const parameters = new URLSearchParams();
  if (here.searchParams.has("lang")) {
    parameters.set("lang", here.searchParams.get("lang"));
  }
  parameters.set("query", text);
  if (chosen !== "table") {
    parameters.set("view", chosen);
  }
  return `${here.pathname}?${parameters}`;
}

async function run(text) {
  const isGraph = /^\s*(CONSTRUCT|DESCRIBE)\b/im.test(text.replace(/#.*$/gm, ""));
  result.hidden = false;
  result.setAttribute("aria-busy", "true");
  state.textContent = result.dataset.running;
  output.replaceChildren();
  views.hidden = true;
  const start = performance.now();
  try {
    const found = await fetch(form.dataset.endpoint, { method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: isGraph ? "text/turtle"
        : "application/sparql-results+json" }, body: text });
    const seconds = numbers.format(Math.round(performance.now() - start) / 1000);
    if (!found.ok) {
      showProblem((await found.json().catch(() => ({}))).detail ?? `HTTP ${found.status}`);
    } else if (isGraph) {
      output.append(element("pre", { tabindex: "0" }, element("code", {}, await found.text())));
      state.textContent = `${seconds} s`;
    } else {
      show(await found.json(), seconds);
    }
  } catch {
    showProblem(result.dataset.failed);
  }
  result.removeAttribute("aria-busy");
}

function showProblem(detail) {
  state.textContent = "";
  output.replaceChildren(element("p", { class: "problem" }, detail));
}

// Showing

function show(document, seconds) {
  if ("boolean" in document) {
    state.textContent = `${seconds} s`;
    output.append(element("p", { class: "verdict" }, document.boolean ? result.dataset.yes : result.dataset.no));
    return;
  }
  const rows = document.results.bindings;
  answer = { names: document.head.vars, rows };
  state.textContent = `${rows.length > MOST_ROWS
    ? words(result.dataset.first, numbers.format(MOST_ROWS), numbers.format(rows.length))
    : words(result.dataset.rows, numbers.format(rows.length))}, ${seconds} s`;
  const offered = { table: true, map: place(answer) !== undefined, chart: measure(answer) !== undefined };
  views.hidden = false;
  views.querySelectorAll("button").forEach((button) => { button.hidden = !offered[button.dataset.view]; });
  draw(offered[chosen] ? chosen : "table");
}

function draw(view) {
  views.querySelectorAll("button").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.view === view)));
  output.replaceChildren();
  ({ table: drawTable, map: drawMap, chart: drawChart })[view]();
}

const some = ({ rows }, name, test) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || test(row[name]));
const isPlace = (value) => /^(<[^>]*>\s*)?(MULTI)?(POINT|LINESTRING|POLYGON)\b|^(<[^>]*>\s*)?GEOMETRYCOLLECTION\b/i.test(value.value);
const isNumber = (value) => value.type === "literal" && value.value.trim() !== "" && Number.isFinite(Number(value.value))
  && (value.datatype ?? "").startsWith(prefixes.xsd);
const place = (found) => found.names.find((name) => some(found, name, isPlace));
// The last number is what a query is about; years and counts of a group stand before it
const measure = (found) => found.rows.length < 2 ? undefined
  : found.names.findLast((name, index) => index > 0 && some(found, name, isNumber));
const label = (found) => found.names.find((name) => some(found, name, (value) => value.type === "literal" && !isNumber(value)
  && !isPlace(value))) ?? found.names[0];

function short(iri) {
  const [prefix, namespace] = Object.entries(prefixes).find(([, space]) => iri.startsWith(space)) ?? [];
  return prefix ? `${prefix}:${iri.slice(namespace.length)}` : iri;
}

function cell(value) {
  if (!value) {
    return "";
  }
  if (value.type === "uri") {
    return /^https?:/.test(value.value) ? element("a", { href: value.value, rel: "noopener" }, short(value.value))
      : short(value.value);
  }
  const text = value.value.length > 300 ? `${value.value.slice(0, 300)} …` : value.value;
  return value["xml:lang"] ? element("span", { lang: value["xml:lang"] }, text) : text;
}

function drawTable() {
  const head = element("tr", {}, ...answer.names.map((name) => element("th", { scope: "col" }, name)));
  const body = answer.rows.slice(0, MOST_ROWS).map((row) => element("tr", {}, ...answer.names.map((name) =>
    element("td", row[name] && isNumber(row[name]) ? { class: "number" } : {}, cell(row[name])))));
  output.append(element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": result.dataset.table },
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...body))));
}

const SVG = "http://www.w3.org/2000/svg";
function svg(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

// Bars, one for each row: readable for years and for kinds alike
function drawChart() {
  const by = measure(answer);
  const named = label(answer);
  const rows = answer.rows.filter((row) => row[by]).slice(0, 60);
  const values = rows.map((row) => Number(row[by].value));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const [left, width, height] = [260, 480, 24];
  const scale = (value) => left + (value - least) / (most - least || 1) * width;
  const drawing = svg("svg", { viewBox: `0 0 ${left + width + 90} ${rows.length * height + 8}`, role: "img",
    class: "chart", "aria-label": `${by}, ${result.dataset.table}: ${words(result.dataset.rows, rows.length)}` });
  rows.forEach((row, index) => {
    const y = index * height + 4;
    const text = row[named] ? row[named].type === "uri" ? short(row[named].value) : row[named].value : "";
    const [from, to] = [scale(Math.min(0, values[index])), scale(Math.max(0, values[index]))];
    drawing.append(svg("text", { x: left - 8, y: y + 15, "text-anchor": "end" },
      text.length > 38 ? `${text.slice(0, 37)}…` : text),
    svg("rect", { x: from, y: y + 2, width: Math.max(1, to - from), height: height - 6 }),
    svg("text", { x: to + 6, y: y + 15 }, numbers.format(values[index])));
  });
  output.append(drawing);
}

async function drawMap() {
  const canvas = element("div", { class: "canvas", tabindex: "0", role: "application", "aria-label": document.title });
  output.append(element("div", { class: "map" }, canvas));
  if (!window.ol) {
    loadStyle(form.dataset.libraryStyle);
    await loadScript(form.dataset.library);
  }
  const ol = window.ol;
  const [where, by, named] = [place(answer), answer.names.findLast((name) => some(answer, name, isNumber)), label(answer)];
  const reader = new ol.format.WKT();
  const features = answer.rows.filter((row) => row[where]).map((row) => {
    const feature = reader.readFeature(row[where].value.replace(/^<[^>]*>\s*/, ""),
      { dataProjection: "EPSG:4326", featureProjection: "EPSG:3857" });
    feature.setProperties({ row, value: by && row[by] ? Number(row[by].value) : undefined });
    return feature;
  });
  const values = features.map((feature) => feature.get("value")).filter((value) => value !== undefined).sort((a, b) => a - b);
  const colours = getComputedStyle(document.documentElement);
  const colour = (name) => colours.getPropertyValue(name).trim();
  const strength = (value) => value === undefined || values.length === 0 ? 0.22
    : 0.12 + 0.15 * Math.min(4, Math.floor(5 * values.findIndex((other) => other >= value) / values.length));
  const style = (feature) => {
    const fill = new ol.style.Fill({ color: `rgba(22, 125, 135, ${strength(feature.get("value"))})` });
    const stroke = new ol.style.Stroke({ color: colour("--map-line"), width: 1 });
    return new ol.style.Style({ fill, stroke, image: new ol.style.Circle({ radius: 6, fill, stroke }) });
  };
  const layer = new ol.layer.Vector({ source: new ol.source.Vector({ features }), style });
  const box = element("div", { class: "tip" });
  const tip = new ol.Overlay({ element: box, offset: [0, -14], positioning: "bottom-center" });
  const map = new ol.Map({ target: canvas, keyboardEventTarget: canvas, layers: [layer], overlays: [tip],
    controls: [new ol.control.Zoom({ zoomInTipLabel: result.dataset.zoomIn, zoomOutTipLabel: result.dataset.zoomOut }),
      new ol.control.ScaleLine()],
    interactions: ol.interaction.defaults.defaults({ onFocusOnly: true }),
    view: new ol.View({ center: [0, 0], zoom: 2, maxZoom: 19, enableRotation: false }) });
  if (form.dataset.tiles) {
    const { lay } = await import("./basemap.js");
    lay(ol, map, form.dataset.tiles, form.dataset.credit);
  }
  if (features.length > 0) {
    map.getView().fit(layer.getSource().getExtent(), { padding: [24, 24, 24, 24], maxZoom: 15 });
  }
  map.on(["pointermove", "click"], (event) => {
    const feature = event.dragging ? null : map.forEachFeatureAtPixel(event.pixel, (found) => found, { hitTolerance: 5 });
    tip.setPosition(feature ? event.coordinate : undefined);
    if (feature) {
      const row = feature.get("row");
      box.textContent = [row[named]?.value, by && row[by] ? `${by}: ${numbers.format(Number(row[by].value))}` : null]
        .filter(Boolean).join(", ");
    }
  });
  canvas.dataset.ready = String(features.length);
}

views.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) {
    chosen = button.dataset.view;
    history.replaceState(null, "", address(area.value));
    draw(chosen);
  }
});

form.addEventListener("submit", (event) => {
  if (!event.submitter?.name) {
    event.preventDefault();
    history.pushState(null, "", address(area.value));
    run(area.value);
  }
});
addEventListener("popstate", () => location.reload());

area.addEventListener("pointerenter", edit);
area.addEventListener("focus", edit);
if (document.activeElement === area) {
  edit();
}
if (new URLSearchParams(location.search).has("query")) {
  run(area.value);
}
