// The time of the search: the slider, playing, and what grew over it.

const slider = byId("slider");
const playing = { timer: null };
const PLOT = { height: 27, gap: 7 };

function setTime(time, options) {
  const to = Math.max(0, Math.min(END, Math.round(time)));
  const before = known.time;
  learnUntil(to);
  slider.value = to;
  slider.style.setProperty("--at", `${END ? (100 * to) / END : 100}%`);
  slider.setAttribute("aria-valuetext", `${whole(to)} of ${counted(END, "rollout")}`);
  const at = to ? rollouts[to - 1].at : 0;
  byId("moment").replaceChildren(make("b", {}, whole(to)), ` / ${whole(END)}`, make("small", {}, duration(at)));
  byId("readings").replaceChildren(
    make("dt", {}, "nodes"), make("dd", { class: "nodes" }, whole(grown[to])),
    make("dt", {}, "reward"), make("dd", { class: "reward" }, ratio(average[to])));
  moveCursor();
  if (options && options.quiet) return;
  drawn.fresh = new Set(to > before && to - before < 40
    ? shown.ids.filter((id) => nodes[id].born > before && nodes[id].born <= to) : []);
  scheduleDraw();
  clearTimeout(playing.panel);
  playing.panel = setTimeout(showPanel, playing.timer ? 250 : 60);
}

function play(on) {
  const start = on ?? !playing.timer;
  if (playing.timer) playing.timer.stop();
  playing.timer = null;
  const button = byId("play");
  button.textContent = start ? "❚❚" : "▶";
  button.setAttribute("aria-label", start ? "Pause" : "Play");
  button.classList.toggle("playing", start);
  if (!start) return;
  if (known.time === END) setTime(0);
  const from = known.time;
  const speed = Math.max(3, END / 20); // rollouts a second: the whole search in at most 20 s
  playing.timer = d3.timer((elapsed) => {
    const to = Math.min(END, Math.floor(from + (elapsed / 1000) * speed));
    if (to !== known.time) setTime(to);
    if (to >= END) play(false);
  });
}

const plots = d3.select("#plots");
let across = d3.scaleLinear([0, Math.max(1, END)], [0, 1]);

function drawPlots() {
  const width = Math.max(10, plots.node().clientWidth);
  // A range's knob stays inside its track: the plots begin and end at the knob's middle.
  across = d3.scaleLinear([0, Math.max(1, END)], [8, width - 8]);
  const times = d3.range(0, END + 1, Math.max(1, Math.floor(END / 600)));
  if (times[times.length - 1] !== END) times.push(END);
  plots.selectAll("*").remove();
  const rows = [
    { key: "nodes", values: grown, top: Math.max(1, grown[END]) },
    { key: "reward", values: average, top: Math.max(1e-9, d3.max(average)) },
  ];
  rows.forEach((row, index) => {
    const base = (index + 1) * PLOT.height + index * PLOT.gap;
    const y = d3.scaleLinear([0, row.top], [base - 1, base - PLOT.height + 2]);
    plots.append("path").attr("class", `plot-area ${row.key}`)
      .attr("d", d3.area((time) => across(time), base, (time) => y(row.values[time]))(times));
    plots.append("path").attr("class", `plot-line ${row.key}`)
      .attr("d", d3.line((time) => across(time), (time) => y(row.values[time]))(times));
    plots.append("line").attr("class", "plot-base").attr("x1", 8).attr("x2", width - 8).attr("y1", base).attr("y2", base);
  });
  const all = 2 * PLOT.height + PLOT.gap;
  rollouts.forEach((rollout, place) => {
    if (rollout.status !== "accepted") return;
    plots.append("line").attr("class", "plot-accepted").attr("x1", across(place + 1)).attr("x2", across(place + 1))
      .attr("y1", 0).attr("y2", all);
  });
  plots.append("line").attr("class", "cursor").attr("y1", 0).attr("y2", all);
  plots.append("circle").attr("class", "dot nodes").attr("r", 2.5);
  plots.append("circle").attr("class", "dot reward").attr("r", 2.5);
  playing.scales = rows.map((row, index) => {
    const base = (index + 1) * PLOT.height + index * PLOT.gap;
    return (time) => base - 1 - (row.values[time] / row.top) * (PLOT.height - 3);
  });
  moveCursor();
}

function moveCursor() {
  if (!playing.scales) return;
  const x = across(known.time);
  plots.select(".cursor").attr("x1", x).attr("x2", x);
  plots.select(".dot.nodes").attr("cx", x).attr("cy", playing.scales[0](known.time));
  plots.select(".dot.reward").attr("cx", x).attr("cy", playing.scales[1](known.time));
}

slider.max = END;
slider.addEventListener("input", () => {
  play(false);
  setTime(slider.valueAsNumber);
});
byId("play").addEventListener("click", () => play());
plots.call(d3.drag().on("start drag", (event) => {
  play(false);
  setTime(across.invert(event.x));
}));
