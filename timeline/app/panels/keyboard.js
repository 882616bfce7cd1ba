// Puts the focus into a field that a key has just opened; the field may be drawn a moment later than this.
export default function ({ data }) {
  guard();
  if (!data.turn || data.turn === window.timelineFocused) return;
  window.timelineFocused = data.turn;
  let tries = 40;
  const look = () => {
    const field = document.querySelector(`[class*="st-key-${CSS.escape(data.key)}"] :is(input, textarea)`);
    if (field) field.focus();
    else if (tries--) setTimeout(look, 50);
  };
  look();
}

// Escape in a field is the field's: it folds an open list, and must not close the selected event as well. The shortcuts
// of the page listen further out than the body, the fields further in.
function guard() {
  if (window.timelineGuarded) return;
  window.timelineGuarded = true;
  document.body.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && e.target.closest?.("input, textarea, [role=combobox], [role=listbox]")) e.stopPropagation();
  });
}
