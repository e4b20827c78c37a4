// The base map of the operator's choice: beneath our own layers, and never without the words that say whose it is.
const DEEPEST = 18;

export function lay(ol, map, tiles, credit) {
  const source = new ol.source.XYZ({ url: tiles, maxZoom: DEEPEST, transition: 0 });
  map.getLayers().insertAt(0, new ol.layer.Tile({ source, className: "base" }));
  const element = document.createElement("p");
  element.className = "credit";
  element.textContent = credit;
  map.addControl(new ol.control.Control({ element }));
}
