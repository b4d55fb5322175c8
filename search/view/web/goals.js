// A goal as Lean prints it, made legible: names, types, and the target apart.

const HYPOTHESIS = /^([^\s:⊢]+(?: [^\s:⊢]+)*) (:=?) /;

function goalBlock(text, index, count, query) {
  const block = make("div", { class: "goal" });
  const heading = text.startsWith("case ") ? text.split("\n", 1)[0] : "";
  if (count > 1 || heading) {
    block.append(make("div", { class: "goal-head" },
      make("span", {}, count > 1 ? `Goal ${index + 1} of ${count}` : "Goal"),
      heading && make("span", { class: "case" }, marked(heading, query))));
  }
  const lines = heading ? text.split("\n").slice(1) : text.split("\n");
  const code = make("div", { class: "code" });
  let inTarget = false;
  for (const line of lines) {
    if (/^[⊢|]/.test(line)) inTarget = true;
    const row = make("div", { class: inTarget ? "line target" : "line" });
    const hit = query && line.toLowerCase().includes(query); // it may be about name and type
    const found = inTarget || hit ? null : HYPOTHESIS.exec(line);
    if (found) {
      row.append(make("span", { class: "names" }, marked(found[1], query)),
        make("span", { class: "colon" }, ` ${found[2]} `), ...marked(line.slice(found[0].length), query));
    } else if (line.startsWith("⊢") && !hit) {
      row.append(make("span", { class: "turnstile" }, "⊢"), ...marked(line.slice(1), query));
    } else {
      row.append(...marked(line, query));
    }
    code.append(row);
  }
  block.append(code);
  return block;
}

function goalBlocks(goals, query) {
  if (!goals.length) return [make("p", { class: "done" }, "No goals left.")];
  return goals.map((goal, index) => goalBlock(goal, index, goals.length, query));
}

function codeBlock(text, query) {
  const lines = text.replace(/^\s*\n|\s+$/g, "").split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)[0].length));
  const flush = lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n");
  return make("pre", { class: "code" }, marked(flush, query || ""));
}
