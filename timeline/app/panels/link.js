// Copies the address of the page; where the browser does not let it, the address stands selected in a field.
export default function ({ parentElement }) {
  const root = parentElement.querySelector(".link");
  const [button, field, said] = ["button", "input", "output"].map((name) => root.querySelector(name));
  button.onclick = async () => {
    const address = window.location.href;
    field.hidden = true;
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = "Copied";
      setTimeout(() => { said.textContent = ""; }, 3000);
    } catch {
      field.value = address;
      field.hidden = false;
      field.focus();
      field.select();
      said.textContent = "Press Ctrl+C";
    }
  };
  // A letter typed in the field is no shortcut of the page; Escape puts the field away.
  field.onkeydown = (e) => {
    e.stopPropagation();
    if (e.key !== "Escape") return;
    field.hidden = true;
    said.textContent = "";
    button.focus();
  };
}
