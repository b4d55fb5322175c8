// The strip at the right: the whole tree, squeezed to the height of the stage. Drag in it to travel.

const map = { canvas: byId("map"), base: document.createElement("canvas"), x: null, y: null };

function drawMap() {
  const { canvas } = map;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const { box } = shown;
  if (!width || !height) return;
  const scale = devicePixelRatio || 1;
  for (const one of [canvas, map.base]) {
    one.width = Math.round(width * scale);
    one.height = Math.round(height * scale);
  }
  const tall = Math.min(height - 8, (box.bottom - box.top) * 0.25);
  map.x = d3.scaleLinear([box.left, box.right], [5, width - 5]);
  map.y = d3.scaleLinear([box.top, box.bottom], [4, 4 + tall]);
  const pen = map.base.getContext("2d");
  pen.scale(scale, scale);
  const thick = Math.max(1, Math.min(4, (tall / (box.bottom - box.top)) * CARD.height * 0.8));
  const broad = Math.max(2, (map.x(CARD.width) - map.x(0)) * 0.86);
  const ink = SCALES[colouring.dark ? "dark" : "light"];
  const mark = (id, paint, grow) => {
    pen.fillStyle = paint;
    pen.fillRect(map.x(shown.x[id]), map.y(shown.y[id]) - (thick + grow) / 2, broad, thick + grow);
  };
  for (const id of shown.ids) if (born(id)) mark(id, colour(id), 0);
  for (const id of shown.ids) if (born(id) && nodes[id].proof) mark(id, ink.proof, 0.6);
  for (const id of chosen.hits) if (shown.placed[id] && born(id)) mark(id, ink.hit, 1);
  if (chosen.id >= 0 && shown.placed[chosen.id]) mark(chosen.id, ink.accent, 2);
  drawMapFrame();
}

function drawMapFrame() {
  const { canvas, base } = map;
  if (!map.x) return;
  const pen = canvas.getContext("2d");
  pen.resetTransform();
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(base, 0, 0);
  pen.scale(canvas.width / canvas.clientWidth, canvas.height / canvas.clientHeight);
  const view = area(eye(), 0);
  const [left, right] = [view.left, view.right].map((x) => Math.max(1, Math.min(canvas.clientWidth - 1, map.x(x))));
  const [top, bottom] = [view.top, view.bottom].map((y) => Math.max(1, Math.min(canvas.clientHeight - 1, map.y(y))));
  pen.fillStyle = colouring.dark ? "rgba(255,255,255,.07)" : "rgba(20,30,60,.06)";
  pen.strokeStyle = colouring.dark ? "rgba(255,255,255,.5)" : "rgba(20,30,60,.45)";
  pen.lineWidth = 1;
  pen.fillRect(left, top, right - left, Math.max(3, bottom - top));
  pen.strokeRect(left + 0.5, top + 0.5, right - left - 1, Math.max(3, bottom - top) - 1);
}

d3.select(map.canvas).call(d3.drag().container(map.canvas).on("start drag", (event) => {
  if (!map.y) return;
  land();
  const now = eye();
  const x = map.x.invert(event.x);
  const y = map.y.invert(event.y);
  look(d3.zoomIdentity.translate(camera.width / 2 - x * now.k, camera.height / 2 - y * now.k).scale(now.k));
}));
