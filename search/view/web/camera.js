// Where one looks: zoom, pan, and flights from one place to another.

const stage = byId("stage");
const svg = d3.select("#tree");
const world = svg.append("g");
const ZOOM = [0.06, 2.5];
const FAR = 0.42; // below this scale letters can't be read, and none are drawn
const INSET = { top: 64, right: 28, bottom: 52, left: 28 }; // what lies over the stage's edges
const camera = { width: 1, height: 1, flight: null, settle: null, to: null, pending: 0 };

const zoom = d3.zoom().scaleExtent(ZOOM)
  .filter((event) => (!event.ctrlKey || event.type === "wheel") && !event.button)
  .on("start", (event) => { if (event.sourceEvent) land(); })
  .on("zoom", (event) => {
    world.attr("transform", event.transform);
    drawMapFrame();
    if (!covers(event.transform)) scheduleDraw();
  });
svg.call(zoom).on("dblclick.zoom", null);

const eye = () => d3.zoomTransform(svg.node());
const look = (transform) => svg.call(zoom.transform, transform);
const inset = () => camera.width < 640 ? { top: 16, right: 16, bottom: 16, left: 16 } : INSET;

function scheduleDraw() {
  camera.pending ||= requestAnimationFrame(() => {
    camera.pending = 0;
    draw();
  });
}

function measure() {
  const { clientWidth, clientHeight } = svg.node();
  camera.width = Math.max(1, clientWidth);
  camera.height = Math.max(1, clientHeight);
  zoom.extent([[0, 0], [camera.width, camera.height]]);
}

function area(transform, margin) {
  // The part of the tree's plane that is in view, and a margin of that share of it.
  const [left, top] = transform.invert([0, 0]);
  const [right, bottom] = transform.invert([camera.width, camera.height]);
  const [dx, dy] = [margin * (right - left), margin * (bottom - top)];
  return { left: left - dx, right: right + dx, top: top - dy, bottom: bottom + dy };
}

function land() {
  // A flight that is cut short still leaves everything in its final place.
  const { flight, settle } = camera;
  camera.flight = camera.settle = camera.to = null;
  if (flight) flight.stop();
  if (settle) settle();
}

function glide(milliseconds, to, step, done, settle) {
  // Call `step` with 0 … 1 on the way to a view; at once with 1 where motion is not wanted.
  if (calm.matches) {
    step(1);
    if (done) done();
    return;
  }
  camera.settle = settle || null;
  camera.to = to;
  camera.flight = d3.timer((elapsed) => {
    const at = Math.min(1, elapsed / milliseconds);
    step(d3.easeCubicInOut(at));
    if (at === 1) {
      camera.settle = null;
      land();
      if (done) done();
    }
  });
}

function fly(to) {
  land();
  const from = eye();
  const between = (a, b, at) => a + (b - a) * at;
  glide(320, to, (at) => look(d3.zoomIdentity
    .translate(between(from.x, to.x, at), between(from.y, to.y, at))
    .scale(between(from.k, to.k, at))), scheduleDraw);
}

function fitted() {
  // All of the tree if it can be read then, else its upper left (or the root, if centred).
  const { box } = shown;
  const free = inset();
  const width = camera.width - free.left - free.right;
  const height = camera.height - free.top - free.bottom;
  const all = Math.min(width / (box.right - box.left), height / (box.bottom - box.top));
  const wide = width / (box.right - box.left);
  const k = Math.min(1, all >= 0.6 ? all : Math.max(wide, 0.85));
  const low = (box.bottom - box.top) * k <= height;
  const y = low ? free.top + (height - (box.bottom - box.top) * k) * 0.3 - box.top * k
    : shown.centred ? camera.height / 2 - shown.y[ROOT] * k : free.top - box.top * k;
  return d3.zoomIdentity.translate(free.left - box.left * k, y).scale(k);
}

function overview() {
  const { box } = shown;
  const free = inset();
  const wide = (camera.width - free.left - free.right) / (box.right - box.left);
  const high = (camera.height - free.top - free.bottom) / (box.bottom - box.top);
  const k = Math.max(ZOOM[0], Math.min(1, wide, Math.max(high, 0.2)));
  return d3.zoomIdentity.translate(free.left - box.left * k, free.top - box.top * k).scale(k);
}

function fit() {
  // The first time to what can be read, the second time to as much as possible.
  const to = fitted();
  const now = eye();
  const there = Math.hypot(now.x - to.x, now.y - to.y) < 2 && Math.abs(now.k - to.k) < 0.01;
  fly(there ? overview() : to);
}

function reveal(id) {
  const now = camera.to || eye();
  const free = inset();
  const k = now.k < FAR ? 0.8 : now.k;
  const left = now.applyX(shown.x[id]);
  const top = now.applyY(shown.y[id] - CARD.height / 2);
  const inside = left >= free.left - 8 && left + CARD.width * k <= camera.width - free.right + 8 &&
    top >= free.top - 8 && top + CARD.height * k <= camera.height - free.bottom + 8;
  if (inside && k === now.k) return;
  const keep = k === now.k; // then move no more than is needed
  const clamp = (value, low, high) => Math.max(low, Math.min(Math.max(low, high), value));
  const x = keep ? clamp(left, free.left + 40, camera.width - free.right - CARD.width * k - 40)
    : 0.35 * camera.width;
  const y = keep ? clamp(top, free.top + 40, camera.height - free.bottom - CARD.height * k - 40)
    : 0.45 * camera.height;
  fly(d3.zoomIdentity.translate(x - shown.x[id] * k, y - (shown.y[id] - CARD.height / 2) * k).scale(k));
}
