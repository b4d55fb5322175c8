// The side panel: the search as a whole, or the selected tactic state.

const STATUS_LABELS = {
  complete: "complete", accepted: "accepted", rejected: "rejected", inconclusive: "inconclusive",
  incomplete: "goals left", error: "error", timeout: "timeout", crashed: "crashed", denied: "denied",
  exhausted: "exhausted",
};
const FEW = 25; // rollouts or texts listed at first
const panel = byId("panel");

function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), content);
}

function figures(pairs) {
  return make("dl", { class: "figures" }, pairs.map(([name, value, hint]) =>
    make("div", hint ? { title: hint } : {}, make("dt", {}, name), make("dd", {}, value))));
}

function listed(items, row) {
  // A list that begins with a few.
  const list = make("div", { class: "list" }, items.slice(0, FEW).map(row));
  if (items.length <= FEW) return list;
  const more = make("button", { type: "button", class: "more" }, `${whole(items.length - FEW)} more`);
  more.addEventListener("click", () => more.replaceWith(...items.slice(FEW).map(row)));
  list.append(more);
  return list;
}

const badge = (status) =>
  make("span", { class: `status ${Object.hasOwn(STATUS_LABELS, status) ? status : ""}` }, STATUS_LABELS[status] || status);

function nodeLink(id, text) {
  const button = make("button", { type: "button", class: "go" }, text);
  button.addEventListener("click", () => select(id, { show: true }));
  return button;
}

function rolloutRow(place) {
  const rollout = rollouts[place];
  const first = rollout.text.trim().split("\n", 1)[0];
  const row = make("details", { class: "rollout" }, make("summary", {},
    make("span", { class: "number" }, `#${rollout.id}`), badge(rollout.status),
    make("code", {}, first || "(no text)")));
  row.addEventListener("toggle", () => {
    if (!row.open || row.children.length > 1) return;
    row.append(
      rollout.text.trim() ? codeBlock(rollout.text) : "",
      rollout.error ? make("pre", { class: "code lean-error" }, rollout.error) : "",
      make("p", { class: "facts" },
        [`reward ${ratio(rollout.reward)}`, counted(rollout.added, "new node"), `Lean ${duration(rollout.lean)}`,
          `policy ${duration(rollout.policy)}`, rollout.tokens && counted(rollout.tokens, "token"),
          `at ${duration(rollout.at)}`].filter(Boolean).join(" · ")),
      rollout.reached !== rollout.node ? nodeLink(rollout.reached, "Go to the state it reached") : "");
  });
  return row;
}

function showNode(id) {
  const node = nodes[id];
  const { query } = finding;
  const ended = known.time === END;
  const mine = asked[id].filter((place) => place < known.time);
  const text = textTo(id);
  const up = node.parent >= 0 ? [node.parent, ...node.others] : [];
  const name = id === ROOT ? "Root" : node.kind === "part" ? "Part" : "Tactic state";
  const texts = node.texts.filter((one) => one.trim());
  panel.replaceChildren(
    make("div", { class: "panel-head" },
      make("h2", {}, name, make("span", { class: "number" }, ` ${id}`)),
      node.proof && make("span", { class: "tag proof" }, "accepted proof"),
      !node.goals.length && make("span", { class: "tag solved" }, "solved"),
      !born(id) && make("span", { class: "tag" }, "not yet found"),
      !node.open && node.goals.length > 0 && make("span", { class: "tag" }, "closed"),
      closeButton()),
    section(node.goals.length > 1 ? "Goals" : "Goal", goalBlocks(node.goals, query)),
    figures([
      ["Visits", [whole(known.visits[id]), ended && make("small", {}, `${node.visits.toFixed(1)} discounted`)],
        "rollouts chosen through it; discounted as the strategy weighs them at the end"],
      ["Mean reward", [ratio(meanReward(id)), ended && make("small", {}, `${ratio(node.reward)} discounted`)],
        "of those rollouts; discounted as the strategy weighs it at the end"],
      ["Error rate", percent(errorRate(id)), "share of those that ended in an error, timeout, crash or denial"],
      ["Asked", ended ? whole(node.asked) : whole(mine.length), "completions asked for this state"],
      ["Depth", whole(node.depth), "steps from the root"],
      ["Born", id === ROOT ? "at the start" : `rollout ${whole(node.born)}`, "how many rollouts had finished when it was found"],
    ]),
    texts.length ? section(texts.length > 1 ? `${whole(texts.length)} texts lead here` : "Text that leads here",
      listed(texts, (one) => codeBlock(one, query))) : "",
    up.length > 1 || (node.parent >= 0)
      ? section(up.length > 1 ? "Reached from" : "Parent",
        listed(up, (from, at) => make("div", { class: "from" }, nodeLink(from, cut(label(from), 40)), at > 0 && make("span", { class: "tag" }, "transposition"))))
      : "",
    text.trim() ? make("section", {},
      make("div", { class: "with-button" }, make("h3", {}, "Proof text from the root"), copyButton(text, "proof text")),
      codeBlock(text)) : "",
    mine.length ? section(`${counted(mine.length, "rollout")} from here`, listed(mine, rolloutRow)) : "",
  );
}

function closeButton() {
  const button = make("button", { type: "button", class: "close", title: "Back to the search (Esc)", "aria-label": "Back to the search" }, "×");
  button.addEventListener("click", () => select(-1));
  return button;
}

function showSearch() {
  const statuses = d3.rollups(rollouts.slice(0, known.time), (some) => some.length, (rollout) => rollout.status)
    .sort((a, b) => b[1] - a[1]);
  const most = d3.max(statuses, ([, count]) => count) || 1;
  const settings = [["Strategy", picture.strategy], ["Policy", picture.policy], ["Lean", picture.lean],
    ...Object.entries(picture.settings)];
  panel.replaceChildren(
    make("div", { class: "panel-head" }, make("h2", {}, "Search")),
    make("p", { class: `verdict ${picture.accepted ? "accepted" : ""}` }, picture.verdict),
    picture.informal ? make("p", { class: "informal" }, picture.informal) : "",
    section("Statement", codeBlock(picture.statement)),
    picture.proof ? make("section", {},
      make("div", { class: "with-button" }, make("h3", {}, "Accepted proof"), copyButton(picture.proof, "accepted proof")),
      codeBlock(picture.proof),
      make("p", { class: "facts" }, picture.axioms.length ? `axioms: ${picture.axioms.join(", ")}` : "no axioms")) : "",
    statuses.length ? section("Rollouts", make("div", { class: "bars" }, statuses.map(([status, count]) => {
      const bar = make("i");
      bar.style.width = `${(100 * count) / most}%`;
      return make("div", {}, badge(status), make("span", { class: "bar" }, bar), make("span", { class: "number" }, whole(count)));
    }))) : "",
    section("Settings", make("dl", { class: "settings" }, settings.map(([name, value]) =>
      [make("dt", {}, name), make("dd", {}, value)]))),
  );
}

const showPanel = () => chosen.id >= 0 ? showNode(chosen.id) : showSearch();

function showHeader() {
  const policy = d3.sum(rollouts, (rollout) => rollout.policy);
  const lean = d3.sum(rollouts, (rollout) => rollout.lean);
  const ended = END ? rollouts[END - 1].at : 0;
  byId("name").textContent = picture.name;
  byId("name").title = picture.name;
  byId("statement").textContent = picture.statement.replace(/\s+/g, " ").trim();
  byId("statement").title = picture.statement;
  const verdict = byId("verdict");
  verdict.textContent = picture.accepted ? "✓ accepted" : picture.ended ? "no proof" : "unfinished";
  verdict.classList.toggle("accepted", picture.accepted);
  verdict.title = picture.verdict;
  const totals = [[END, "rollouts"], [nodes.length, "nodes"], [depths[END], "depth"], [duration(ended), "time"]];
  byId("totals").replaceChildren(...totals.map(([value, name]) =>
    make("div", {}, make("dd", {}, typeof value === "number" ? whole(value) : value), make("dt", {}, name))));
  const all = policy + lean;
  const split = byId("split");
  split.hidden = !all;
  if (!all) return;
  const [first, second] = [make("i", { class: "policy" }), make("i", { class: "lean" })];
  first.style.flexGrow = policy;
  second.style.flexGrow = lean;
  split.title = `policy ${duration(policy)}, Lean ${duration(lean)}, summed over rollouts`;
  split.setAttribute("aria-label", `Time: ${split.title}`);
  split.replaceChildren(make("span", { class: "bar" }, first, second),
    make("span", { class: "legend-policy" }, `policy ${percent(policy / all)}`), " ",
    make("span", { class: "legend-lean" }, `Lean ${percent(lean / all)}`));
}
