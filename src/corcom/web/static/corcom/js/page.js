// Every page: the choice of light or dark, `/` for search, notes and panels that close. Pages work without it.
"use strict";

const root = document.documentElement;
root.setAttribute("data-script", "");

// Light or dark: the form works by itself; here the choice shows at once, and the server knows it from the cookie.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-theme-choice]");
  if (!form || !event.submitter) return;
  event.preventDefault();
  const chosen = event.submitter.value;
  const life = chosen ? 31536000 : 0;
  document.cookie = `theme=${chosen}; path=/; max-age=${life}; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  if (chosen) root.setAttribute("data-theme", chosen);
  else root.removeAttribute("data-theme");
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === event.submitter));
});

// `/` goes to the search field, unless somebody is writing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("[data-search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// Chips and panels: one open at a time; Escape or a click elsewhere closes it.
const openNotes = () => document.querySelectorAll("details.chip[open], details.panel[open], details.bar-more[open]");

document.addEventListener("click", (event) => {
  for (const note of openNotes()) if (!note.contains(event.target)) note.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const note of openNotes()) {
    note.open = false;
    if (note.contains(document.activeElement)) note.querySelector("summary").focus();
  }
});

// A file dragged over a drop zone: the whole zone takes it into its field.
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const zone = event.target.closest?.("[data-drop]");
    if (!zone) return;
    if (kind === "dragover") event.preventDefault();
    zone.toggleAttribute("data-over", kind === "dragover");
    const field = zone.querySelector("input[type=file]");
    if (kind === "drop" && event.target !== field) {
      event.preventDefault();
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}
