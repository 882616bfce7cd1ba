const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

// The text is written once: writing it anew would drop the focus. Afterwards only attributes change.
function write(root, data) {
  root.dataset.text = data.text;
  root.innerHTML = data.html;
  root.scrollTop = 0;
  root.chips = [...root.querySelectorAll("mark")];
  root.chips.forEach((chip, i) => { chip.tabIndex = i ? -1 : 0; });  // one stop for Tab, arrows for the rest
  root.tabIndex = root.chips.length ? -1 : 0;
  root.onclick = (e) => {
    const place = e.target.closest("u[data-event], mark");
    if (place) pick(root, place);
  };
  root.onkeydown = (e) => key(root, e);
}

function events(place) {
  return place.dataset.event === undefined ? [] : [place.dataset.event, ...JSON.parse(place.dataset.also ?? "[]")];
}

// A chip of several events picks the next one at each turn; one without an event tells its reason.
function pick(root, place) {
  const all = events(place);
  if (all.length) return root.send(all[(all.indexOf(root.dataset.selected) + 1) % all.length]);
  const reason = place.querySelector("small");
  reason.hidden = !reason.hidden;
  place.setAttribute("aria-expanded", String(!reason.hidden));
}

function key(root, e) {
  const chip = e.target.closest("mark");
  if (!chip || e.ctrlKey || e.metaKey || e.altKey) return;
  const step = STEP[e.key];
  if (e.key === "Enter" || e.key === " ") pick(root, chip);
  else if (e.key === "Escape") chip.blur();
  else if (e.key === "Home") focus(root, 0);
  else if (e.key === "End") focus(root, root.chips.length - 1);
  else if (step) {
    const sideways = e.key === "ArrowLeft" || e.key === "ArrowRight";
    const mirrored = sideways && getComputedStyle(chip.closest("p")).direction === "rtl";
    focus(root, root.chips.indexOf(chip) + (mirrored ? -step : step));
  } else return;
  e.preventDefault();
  e.stopPropagation();  // else a shortcut of the page on the same key fires too
}

function focus(root, i) {
  const next = root.chips[i];
  if (!next) return;
  for (const chip of root.chips) chip.tabIndex = chip === next ? 0 : -1;
  next.focus();
}

function show(root, selected) {
  root.dataset.selected = selected;
  for (const old of root.querySelectorAll("[aria-current], [data-chosen]")) {
    old.removeAttribute("aria-current");
    delete old.dataset.chosen;
  }
  if (!selected) return;
  const spans = root.querySelectorAll("p span");
  const told = [...root.querySelectorAll("template")].filter((t) => t.dataset.event === selected);
  const sentences = told.map((t) => [...spans].slice(+t.dataset.first, +t.dataset.last + 1));
  for (const span of sentences.flat()) span.dataset.chosen = "";
  for (const place of root.querySelectorAll("mark[data-event], u[data-event]"))
    if (events(place).includes(selected)) place.setAttribute(place.matches("mark") ? "aria-current" : "data-chosen", "true");
  if (sentences.some((s) => s.length)) requestAnimationFrame(() => bring(root, sentences.filter((s) => s.length)));
}

// Scrolls the box, not the page, and only when no sentence of the event is in sight.
function bring(root, sentences) {
  const box = root.getBoundingClientRect();
  const seen = (span) => {
    const at = span.getBoundingClientRect();
    return at.top >= box.top && at.bottom <= box.bottom;
  };
  if (sentences.some((s) => seen(s[0]))) return;
  const top = root.scrollTop + sentences[0][0].getBoundingClientRect().top - box.top - box.height / 4;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  root.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
}
