// Keys of the review. Each does what a button of the row does.
"use strict";

(() => {
  const review = document.querySelector("[data-review]");
  const keys = document.getElementById("review-keys");
  if (!review || !keys) return;
  const rows = () => [...review.querySelectorAll(".proposal[data-state=awaiting]:not(.is-taken)")];
  const current = () => document.activeElement?.closest?.(".proposal");

  function step(by) {
    const all = [...review.querySelectorAll(".proposal")];
    const here = all.indexOf(current());
    const waiting = rows();
    const next = by > 0 ? waiting.find((row) => all.indexOf(row) > here) : waiting.filter((row) => all.indexOf(row) < here).at(-1);
    if (next) review.goTo(next);
  }

  const press = (selector, within = current()) => within?.querySelector(selector)?.click();

  // The first field of the row; a short row brings its fields first.
  function edit() {
    const field = current()?.querySelector(".cell :is(input, textarea, select)");
    if (field) field.focus();
    else press(".act-open[data-hx-get]");
  }

  // The act that the bar tells of, else the last one before it: the desk knows which that was, also after the page is loaded anew.
  function undo() {
    const bar = document.getElementById("review-bar");
    if (!bar.querySelector(".htmx-request")) press(bar.querySelector("[data-undo]") ? "[data-undo]" : "[data-undo-last]", bar);
  }

  const acts = {
    j: () => step(1),
    k: () => step(-1),
    c: () => press(".act-confirm"),
    x: () => press(".act-reject"),
    e: edit,
    Enter: () => document.activeElement === current() && edit(),
    p: () => current()?.querySelector(".park-note")?.focus(),
    u: undo,
    "?": () => keys.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing) {
      current()?.focus();
      return;
    }
    if (typing || !(event.key in acts)) return;
    if (event.key === "Enter" && document.activeElement !== current()) return;
    event.preventDefault();
    acts[event.key]();
  });

  for (const button of document.querySelectorAll("[data-keys]")) button.addEventListener("click", () => keys.showModal());
})();
