"use strict";
(() => {
  const place = document.querySelector(".chart");
  const told = JSON.parse(document.getElementById("timeline-figure").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paper = matchMedia("print");
  const colours = () => told.colours[told.theme === "auto" ? (paper.matches ? "print" : dark.matches ? "dark" : "light") : told.theme];

  const draw = () => {
    place.replaceChildren();
    return Plotly.newPlot(place, told.data, { ...told.layout, title: undefined }, told.config).then(() => {
      const repaint = () => Plotly.relayout(place, colours());
      dark.addEventListener("change", repaint);
      paper.addEventListener("change", repaint);
      place.on("plotly_click", (click) => {
        const [id] = click.points[0].customdata || [];
        const row = document.getElementById(told.rows[id]);
        if (!row) return;
        if (row.hidden) row.hidden = false;
        location.hash = row.id;
        row.scrollIntoView({ block: "center" });
      });
      return repaint();
    });
  };
  draw();
})();
