// Each component of written HTML is this and a script of its own: how to write it, and how to show what is selected.
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector("[role=region]");
  if (late(root, data)) return;
  root.send = (event) => setTriggerValue("picked", event);
  const written = root.dataset.text !== data.text;
  if (written) write(root, data);
  const selected = data.selected ?? "";
  if (written || root.dataset.selected !== selected) show(root, selected);
}

// While the script is loaded for the first time, a browser may hand over what was drawn first after what was drawn next.
function late(root, { session, turn }) {
  if (root.session === session && turn < root.turn) return true;
  Object.assign(root, { session, turn });
  return false;
}
