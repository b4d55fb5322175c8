// The keyboard: arrows where the tree has the focus, letters anywhere but in a field.

function walk(key) {
  const id = chosen.id >= 0 ? byPlace(chosen.id) : -1;
  if (id < 0 || key === "Home") return select(ROOT, { show: true });
  const node = nodes[id];
  if (key === "ArrowLeft") return node.parent >= 0 && select(node.parent, { show: true });
  if (key === "ArrowRight") {
    const first = children[id].find(born);
    if (first === undefined) return undefined;
    if (!shown.expanded[id]) toggle(id);
    return select(first, { show: true });
  }
  const same = shown.ids.filter((other) => nodes[other].depth === node.depth && born(other));
  const to = same[same.indexOf(id) + (key === "ArrowDown" ? 1 : -1)];
  return to !== undefined && select(to, { show: true });
}

svg.on("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home"].includes(event.key)) {
    event.preventDefault();
    walk(event.key);
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    if (chosen.id < 0) select(ROOT, { show: true });
    else toggle(byPlace(chosen.id));
  }
});

const LETTERS = {
  "/": () => { query.focus(); query.select(); },
  n: () => step(1),
  N: () => step(-1),
  "?": () => byId("help").showModal(),
  "[": () => { play(false); setTime(known.time - 1); },
  "]": () => { play(false); setTime(known.time + 1); },
  "{": () => { play(false); setTime(known.time - 10); },
  "}": () => { play(false); setTime(known.time + 10); },
  p: () => play(),
  c: () => colourBy(MEASURES[(MEASURES.findIndex((one) => one.key === colouring.measure) + 1) % MEASURES.length].key),
  m: () => showMain(),
  a: () => showAll(),
  l: () => switchArrangement(),
  t: () => switchTheme(),
  f: () => fit(),
  "+": () => zoomBy(1.4),
  "=": () => zoomBy(1.4),
  "-": () => zoomBy(1 / 1.4),
  Escape: () => select(-1),
};

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input[type=search], textarea, dialog");
  if (field || event.altKey || event.ctrlKey || event.metaKey || !Object.hasOwn(LETTERS, event.key)) return;
  event.preventDefault();
  LETTERS[event.key]();
});
