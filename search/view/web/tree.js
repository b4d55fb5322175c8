// Drawing the tree: only what is in view, letters only where they can be read.

const LINKS = ["plain", "transposition", "touching", "proof"];
const lines = Object.fromEntries(LINKS.map((kind) => [kind, world.append("path").attr("class", `link ${kind}`)]));
const cards = world.append("g");
const drawn = { area: null, far: false, fresh: new Set(), x: shown.x.slice(), y: shown.y.slice() };
const chosen = { id: -1, hits: new Set(), hit: -1 };

function covers(transform) {
  // Whether what was drawn still fills the view.
  const { area: had, far } = drawn;
  if (!had || far !== transform.k < FAR) return false;
  const need = area(transform, 0.02);
  return had.left <= need.left && had.right >= need.right && had.top <= need.top &&
    had.bottom >= need.bottom && had.right - had.left < 4 * (need.right - need.left);
}

function draw() {
  const transform = eye();
  const far = transform.k < FAR;
  if (far !== drawn.far) cards.selectAll("*").remove();
  drawn.far = far;
  const view = drawn.area = area(transform, 0.35);
  const within = shown.ids.filter((id) => born(id) &&
    shown.x[id] < view.right && shown.x[id] + CARD.width > view.left &&
    shown.y[id] - CARD.height < view.bottom && shown.y[id] + CARD.height > view.top);
  svg.classed("far", far);
  cards.selectChildren("g").data(within, (id) => id)
    .join((enter) => enter.append((id) => card(id, far)))
    .each(refresh);
  place();
  drawMap();
  svg.attr("aria-activedescendant", chosen.id >= 0 && within.includes(chosen.id) ? `n${chosen.id}` : null);
}

function place() {
  cards.selectChildren("g").attr("transform", (id) => `translate(${drawn.x[id]},${drawn.y[id] - CARD.height / 2})`);
  const view = drawn.area;
  const paths = Object.fromEntries(LINKS.map((kind) => [kind, []]));
  const near = (a, b) => Math.min(drawn.y[a], drawn.y[b]) < view.bottom && Math.max(drawn.y[a], drawn.y[b]) > view.top &&
    Math.min(drawn.x[a], drawn.x[b]) < view.right && Math.max(drawn.x[a], drawn.x[b]) + CARD.width > view.left;
  for (const id of shown.ids) {
    const { parent, others } = nodes[id];
    if (!born(id)) continue;
    if (id !== ROOT && near(id, parent)) {
      paths[nodes[id].proof && nodes[parent].proof ? "proof" : "plain"].push(link(parent, id));
    }
    for (const other of others) {
      if (shown.placed[other] && born(other) && near(id, other)) {
        paths[id === chosen.id || other === chosen.id ? "touching" : "transposition"].push(leap(other, id));
      }
    }
  }
  for (const kind of LINKS) lines[kind].attr("d", paths[kind].join(""));
}

function link(from, to) {
  const x = drawn.x[from] + CARD.width;
  const [y, end, low] = [drawn.y[from], drawn.x[to], drawn.y[to]];
  const middle = (x + end) / 2;
  if (shown.centred) return `M${x},${y}C${middle},${y} ${middle},${low} ${end},${low}`;
  const fall = low - y;
  const bend = Math.min(9, Math.abs(fall) / 2) * Math.sign(fall);
  if (!bend) return `M${x},${y}H${end}`;
  return `M${x},${y}H${middle - Math.abs(bend)}q${Math.abs(bend)},0 ${Math.abs(bend)},${bend}` +
    `V${low - bend}q0,${bend} ${Math.abs(bend)},${bend}H${end}`;
}

function leap(from, to) {
  // From a further node that leads here: around the cards, so that it is told from a step.
  const [x, y] = [drawn.x[from] + CARD.width, drawn.y[from]];
  const [end, low] = [drawn.x[to], drawn.y[to]];
  const reach = Math.max(40, Math.abs(end - x) / 2);
  return `M${x},${y}C${x + reach},${y} ${end - reach},${low} ${end},${low}`;
}

const SVG = "http://www.w3.org/2000/svg";
function shape(parent, tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

function card(id, far) {
  const node = nodes[id];
  const isPart = node.kind === "part";
  const group = document.createElementNS(SVG, "g");
  const { width, height } = CARD;
  const round = isPart ? height / 2 : 7;
  group.id = `n${id}`;
  group.setAttribute("role", "treeitem");
  group.setAttribute("aria-level", node.depth + 1);
  shape(group, "rect", { class: "card", width, height, rx: round });
  if (far) return group;
  const wide = isPart ? 21 : 9;
  shape(group, "path", {
    class: "measure",
    d: `M${wide},0.75H${round}A${round - 0.75},${round - 0.75} 0 0 0 0.75,${round}V${height - round}` +
      `A${round - 0.75},${round - 0.75} 0 0 0 ${round},${height - 0.75}H${wide}Z`,
  });
  if (isPart) shape(group, "text", { class: "and", x: 11.5, y: 23 }, "∧");
  const left = wide + 9;
  const room = width - left;
  shape(group, "text", { class: "tactic", x: left, y: 16 }, cut(label(id), Math.floor((room - 46) / 6.95)));
  shape(group, "text", { class: "aim", x: left, y: 30 }, cut(target(id), Math.floor((room - 14) / 6.35)));
  shape(group, "text", { class: "value", x: width - 11, y: 15.5 });
  if (children[id].length) {
    const toggle = shape(group, "g", { class: "toggle" });
    shape(toggle, "rect", {});
    shape(toggle, "text", { y: height / 2 + 3.5 });
  }
  const hint = shape(group, "title", {}, `${(node.texts[0] || label(id)).trim()}\n${target(id)}`.slice(0, 600));
  hint.setAttribute("aria-hidden", "true");
  return group;
}

function value(id) {
  if (!known.visits[id]) return "–";
  if (colouring.measure === "visits") return whole(known.visits[id]);
  return colouring.measure === "reward" ? ratio(meanReward(id)) : percent(errorRate(id));
}

function refresh(id) {
  const node = nodes[id];
  const kinds = [
    node.kind === "part" && "part", node.proof && "proof", !node.open && !node.proof && node.goals.length && "closed",
    !node.goals.length && "solved", id === chosen.id && "selected", chosen.hits.has(id) && "hit",
    id === chosen.hit && "current", drawn.fresh.has(id) && "fresh",
  ];
  this.setAttribute("class", kinds.filter(Boolean).join(" "));
  const paint = colour(id);
  if (this.paint !== paint) {
    this.paint = paint;
    this.style.setProperty("--paint", paint);
    this.style.setProperty("--on-paint", d3.lab(paint).l < 58 ? "#ffffff" : "#1c1f24");
  }
  this.setAttribute("aria-selected", id === chosen.id);
  const count = children[id].length;
  if (count) this.setAttribute("aria-expanded", Boolean(shown.expanded[id]));
  if (drawn.far) return;
  const words = value(id);
  const numeral = this.querySelector(".value");
  if (numeral.textContent !== words) numeral.textContent = words;
  this.setAttribute("aria-label", `${label(id)}, ${target(id)}, ${counted(known.visits[id], "visit")}` +
    (node.proof ? ", in the accepted proof" : ""));
  if (!count) return;
  const [box, sign] = this.querySelector(".toggle").children;
  sign.textContent = shown.expanded[id] ? "–" : `+${whole(below[id])}`;
  const broad = shown.expanded[id] ? 14 : 10 + 6.4 * sign.textContent.length;
  sign.setAttribute("x", CARD.width - 7 + broad / 2);
  for (const [key, at] of Object.entries({ x: CARD.width - 7, y: CARD.height / 2 - 7.5, width: broad, height: 15, rx: 7.5 })) {
    box.setAttribute(key, at);
  }
  this.querySelector(".toggle").classList.toggle("closed-family", !shown.expanded[id]);
}

function rearrange(change, anchor, still) {
  // Change what is shown and glide to the new places, with one node held where it is on the screen.
  land();
  const had = shown.placed.slice();
  const [oldX, oldY] = [shown.x.slice(), shown.y.slice()];
  change();
  arrange();
  const held = byPlace(anchor ?? (chosen.id >= 0 ? chosen.id : ROOT));
  const from = eye();
  const [dx, dy] = had[held] ? [(oldX[held] - shown.x[held]) * from.k, (oldY[held] - shown.y[held]) * from.k] : [0, 0];
  const to = d3.zoomIdentity.translate(from.x + dx, from.y + dy).scale(from.k);
  const [startX, startY] = [shown.x.slice(), shown.y.slice()];
  for (const id of shown.ids) {
    let old = id;
    while (old > ROOT && !had[old]) old = nodes[old].parent;
    [startX[id], startY[id]] = [oldX[old], oldY[old]];
  }
  const settle = (at) => {
    for (const id of shown.ids) {
      drawn.x[id] = startX[id] + (shown.x[id] - startX[id]) * at;
      drawn.y[id] = startY[id] + (shown.y[id] - startY[id]) * at;
    }
  };
  look(to);
  settle(1);
  draw();
  if (still || calm.matches || cards.selectChildren("g").size() > 400) return;
  const step = (at) => {
    settle(at);
    look(d3.zoomIdentity.translate(from.x + dx * at, from.y + dy * at).scale(from.k));
    place();
  };
  step(0);
  glide(240, to, step, draw, () => {
    settle(1);
    look(to);
    place();
  });
}

const toggle = (id) => children[id].length && rearrange(() => { shown.expanded[id] ^= 1; }, id);

cards.on("click", (event) => {
  const group = event.target.closest("[role=treeitem]");
  if (!group) return;
  event.stopPropagation();
  const id = Number(group.id.slice(1));
  if (event.target.closest(".toggle")) toggle(id);
  else select(id);
}).on("dblclick", (event) => {
  const group = event.target.closest("[role=treeitem]");
  if (group && !event.target.closest(".toggle")) toggle(Number(group.id.slice(1)));
});
svg.on("click", () => select(-1));
