// Shows the copy buttons where the browser can copy, also those of parts that come later, and answers in words.
function show() {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
  }
}

if (navigator.clipboard) {
  show();
  document.addEventListener("part", show);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button && button.textContent !== button.dataset.done) {
      const label = button.textContent;
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    }
  });
}
