// Search over tactic states and texts.

const finding = { query: "", list: [], at: -1, texts: null, wait: 0 };

function find(query) {
  finding.query = query.trim().toLowerCase();
  finding.texts ||= nodes.map((node) => [...node.goals, ...node.texts].join("\n").toLowerCase());
  finding.list = finding.query ? order.filter((id) => finding.texts[id].includes(finding.query)) : [];
  finding.at = -1;
  chosen.hits = new Set(finding.list);
  chosen.hit = -1;
  countHits();
  scheduleDraw();
  showPanel();
}

function countHits() {
  const count = finding.list.length;
  const words = !finding.query ? "" : finding.at < 0 ? (count ? whole(count) : "none")
    : `${whole(finding.at + 1)}/${whole(count)}`;
  byId("hits").textContent = words;
  byId("previous").disabled = byId("next").disabled = !count;
}

function step(by) {
  const count = finding.list.length;
  if (!count) return;
  finding.at = finding.at < 0 ? (by > 0 ? 0 : count - 1) : (finding.at + by + count) % count;
  chosen.hit = finding.list[finding.at];
  countHits();
  select(chosen.hit, { show: true });
  const mark = panel.querySelector("mark");
  if (mark && getComputedStyle(panel).overflowY !== "visible") {
    panel.scrollTop = Math.max(0, mark.offsetTop - panel.offsetTop - 120);
  }
}

const query = byId("query");
query.addEventListener("input", () => {
  clearTimeout(finding.wait);
  finding.wait = setTimeout(() => find(query.value), 120);
});
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    clearTimeout(finding.wait);
    if (query.value.trim().toLowerCase() !== finding.query) find(query.value);
    step(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    query.value = "";
    find("");
    svg.node().focus();
  }
});
byId("next").addEventListener("click", () => step(1));
byId("previous").addEventListener("click", () => step(-1));
