// The list is written once: writing it anew would drop the focus. Afterwards only attributes change.
function write(root, data) {
  root.dataset.text = data.text;
  root.innerHTML = data.html;
  root.scrollTop = 0;
  root.entries = [...root.querySelectorAll("button")];
  stop(root, root.entries[0]);
  root.onclick = (e) => {
    const entry = e.target.closest("button");
    if (!entry) return;
    stop(root, entry);
    root.send(entry.dataset.event);
  };
  root.onkeydown = (e) => key(root, e);
}

// One stop for Tab, arrows for the rest: nobody has to tab through two hundred entries.
function stop(root, entry) {
  for (const other of root.entries) other.tabIndex = other === entry ? 0 : -1;
}

function key(root, e) {
  const at = root.entries.indexOf(e.target.closest("button"));
  if (at < 0 || e.ctrlKey || e.metaKey || e.altKey) return;
  const last = root.entries.length - 1;
  const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[e.key];
  if (e.key === "Enter" || e.key === " ") e.stopPropagation();  // the button clicks itself
  if (to === undefined) return;
  e.preventDefault();
  e.stopPropagation();  // else a shortcut of the page on the same key fires too
  stop(root, root.entries[to]);
  root.entries[to].focus();
}

function show(root, selected) {
  root.dataset.selected = selected;
  for (const entry of root.entries) {
    if (entry.dataset.event !== selected) { entry.removeAttribute("aria-current"); continue; }
    entry.setAttribute("aria-current", "true");
    if (!root.contains(root.getRootNode().activeElement)) stop(root, entry);
    requestAnimationFrame(() => bring(root, entry));
  }
}

// Scrolls the list, not the page, and only when the entry is out of sight.
function bring(root, entry) {
  const box = root.getBoundingClientRect(), at = entry.getBoundingClientRect();
  if (at.top >= box.top && at.bottom <= box.bottom) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  root.scrollTo({ top: root.scrollTop + at.top - box.top - box.height / 3, behavior: calm ? "auto" : "smooth" });
}
