// Joins the parts: selection, colours, theme, the size of the window.

function select(id, options) {
  if (id === chosen.id && !(options && options.show)) return;
  chosen.id = id;
  if (id < 0) {
    chosen.hit = -1;
  } else {
    if (!born(id)) setTime(nodes[id].born);
    if (!shown.placed[id]) rearrange(() => expandTo(id), byPlace(id));
    if (options && options.show) reveal(id);
    say(`${label(id)}, ${target(id)}, depth ${nodes[id].depth}, ${counted(known.visits[id], "visit")}`);
  }
  drawn.fresh = new Set();
  scheduleDraw();
  showPanel();
  panel.scrollTop = 0;
}

function colourBy(measure) {
  colouring.measure = measure;
  for (const button of byId("measures").children) {
    button.setAttribute("aria-checked", button.dataset.measure === measure);
    button.tabIndex = button.dataset.measure === measure ? 0 : -1;
  }
  repaint();
}

function repaint() {
  prepareColours();
  drawLegend();
  scheduleDraw();
}

function settle(change) {
  rearrange(change, undefined, true);
  fly(chosen.id >= 0 && shown.placed[chosen.id] ? eye() : fitted());
}

const showMain = () => settle(() => {
  expandMain();
  if (chosen.id >= 0) expandTo(chosen.id);
});
const showAll = () => settle(expandAll);

function switchArrangement() {
  shown.centred = !shown.centred;
  byId("arrange").setAttribute("aria-pressed", shown.centred);
  settle(() => {});
}

const zoomBy = (factor) => {
  const now = eye();
  const k = Math.max(ZOOM[0], Math.min(ZOOM[1], now.k * factor));
  const [x, y] = [camera.width / 2, camera.height / 2];
  fly(d3.zoomIdentity.translate(x - ((x - now.x) / now.k) * k, y - ((y - now.y) / now.k) * k).scale(k));
};

const night = matchMedia("(prefers-color-scheme: dark)");

function applyTheme() {
  const { theme } = document.documentElement.dataset;
  colouring.dark = theme ? theme === "dark" : night.matches;
  repaint();
}

function switchTheme() {
  document.documentElement.dataset.theme = colouring.dark ? "light" : "dark";
  applyTheme();
}

for (const { key, name, hint } of MEASURES) {
  const button = make("button", { type: "button", role: "radio", title: `${hint} (c)`, "data-measure": key }, name);
  button.addEventListener("click", () => colourBy(key));
  byId("measures").append(button);
}
byId("measures").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const at = MEASURES.findIndex((one) => one.key === colouring.measure);
  colourBy(MEASURES[(at + by + MEASURES.length) % MEASURES.length].key);
  byId("measures").querySelector("[aria-checked=true]").focus();
});
const press = (id, act) => byId(id).addEventListener("click", act);
press("show-main", showMain);
press("show-all", showAll);
press("arrange", switchArrangement);
press("zoom-in", () => zoomBy(1.4));
press("zoom-out", () => zoomBy(1 / 1.4));
press("fit", fit);
press("theme", switchTheme);
press("help-open", () => byId("help").showModal());
night.addEventListener("change", applyTheme);

measure();
expandMain();
arrange();
drawn.x.set(shown.x);
drawn.y.set(shown.y);
learnUntil(END);
showHeader();
countHits();
colouring.dark = night.matches;
colourBy("visits");
look(fitted());
setTime(END, { quiet: true });
draw();
showSearch();
new ResizeObserver(() => {
  measure();
  drawPlots();
  scheduleDraw();
}).observe(stage);
document.documentElement.dataset.ready = "";
