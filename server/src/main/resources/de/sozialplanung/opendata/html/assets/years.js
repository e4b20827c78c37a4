// Makes a slider of the years to choose from. The page of a year is asked for whole, and the parts that speak of it take the
// place of those shown, so that there is one truth and the address always names what is seen.
const choice = document.querySelector("nav.years");
const links = [...choice.querySelectorAll("a")];
const year = (index) => links[index].textContent;

const slider = document.createElement("input");
slider.type = "range";
slider.max = String(links.length - 1);
slider.value = String(links.findIndex((link) => link.ariaCurrent === "true"));
slider.setAttribute("aria-label", choice.getAttribute("aria-label"));
const shown = document.createElement("output");
const bar = document.createElement("div");
bar.className = "slider";
bar.append(slider, shown);
choice.querySelector("ul").replaceWith(bar);

function say() {
  shown.textContent = year(slider.value);
  slider.setAttribute("aria-valuetext", year(slider.value));
}

const pages = new Map();
function page(index) {
  if (!pages.has(index)) {
    const asked = fetch(links[index].href, { headers: { Accept: "text/html" } })
      .then((answer) => answer.ok ? answer.text() : Promise.reject(new Error(`answer ${answer.status}`)));
    asked.catch(() => pages.delete(index));
    pages.set(index, asked);
  }
  return pages.get(index);
}

async function show() {
  const index = Number(slider.value);
  say();
  try {
    const found = new DOMParser().parseFromString(await page(index), "text/html");
    if (index !== Number(slider.value)) {
      return;
    }
    for (const part of document.querySelectorAll("[data-part]")) {
      const other = found.querySelector(`[data-part="${part.dataset.part}"]`);
      if (other) {
        part.replaceWith(document.adoptNode(other));
      }
    }
    history.replaceState(null, "", links[index].href);
    document.dispatchEvent(new Event("part"));
  } catch {
    location.assign(links[index].href);
  }
}

say();
slider.addEventListener("input", show);
