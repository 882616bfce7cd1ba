"use strict";
(() => {
  const table = document.querySelector("table.chronology");
  const body = table && table.tBodies[0];
  const rows = body ? [...body.rows] : [];
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const order = new Map(rows.map((row, place) => [row, place]));

  const sort = (head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const words = (row) => row.cells[column].textContent;
    const sorted = [...rows].sort((a, b) => (column ? compare(words(a), words(b)) : 0) || order.get(a) - order.get(b));
    body.append(...(down ? sorted.reverse() : sorted));
  };

  if (table) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(head, column));
      head.replaceChildren(button);
      if (!column) head.setAttribute("aria-sort", "ascending");
    });
    const tools = document.createElement("div");
    const label = document.createElement("label");
    const field = document.createElement("input");
    const said = document.createElement("span");
    tools.className = "tools";
    label.textContent = "Filter ";
    field.type = "search";
    field.autocomplete = "off";
    said.setAttribute("role", "status");
    label.append(field);
    tools.append(label, said);
    table.before(tools);
    const text = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !words.every((word) => text.get(row).includes(word));
        shown += !row.hidden;
      }
      said.textContent = words.length ? `${shown} of ${rows.length} shown` : "";
    });
    addEventListener("hashchange", () => {
      const row = document.getElementById(location.hash.slice(1));
      if (row && row.hidden) {
        field.value = "";
        field.dispatchEvent(new Event("input"));
        row.scrollIntoView();
      }
    });
  }

  if (parent !== window) {
    const tell = () => parent.postMessage({ "timeline-height": document.documentElement.offsetHeight }, "*");
    new ResizeObserver(tell).observe(document.documentElement);
    tell();
  }
})();
