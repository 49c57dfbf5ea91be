// Adding what was missed: selected words fill the form under the text. Without it the form takes line numbers.
"use strict";

(() => {
  const review = document.querySelector("[data-review]");
  const bar = review?.querySelector("[data-add]");
  if (!bar) return;
  const text = review.querySelector("[data-review-text]");
  const words = bar.querySelector("[data-add-words]");
  const said = words.textContent;
  const field = (name) => bar.elements[name];

  function fill({ first, last, from = "", to = "", quote = "" }) {
    field("first").value = first;
    field("last").value = last;
    field("first_column").value = from;
    field("last_column").value = to;
    words.textContent = quote ? `“${quote.length > 48 ? `${quote.slice(0, 45)}…` : quote}”` : said;
    bar.classList.toggle("is-on", Boolean(first));
  }

  // A place in the text as its line and the code points before it in that line.
  function placeOf(node, offset) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const line = element.closest(".line[data-n]");
    if (!line || !text.contains(line)) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    return { line: Number(line.dataset.n), column: [...before.toString()].length };
  }

  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const selection = getSelection();
      if (!selection.rangeCount || selection.isCollapsed || bar.contains(document.activeElement)) return;
      const range = selection.getRangeAt(0);
      const from = placeOf(range.startContainer, range.startOffset);
      const to = placeOf(range.endContainer, range.endOffset);
      if (!from || !to) return;
      const last = to.column === 0 && to.line > from.line ? { line: to.line - 1, column: "" } : to;
      fill({ first: from.line, last: last.line, from: from.column, to: last.column, quote: String(selection).trim() });
    }, 150);
  });

  // Lines typed by hand are whole lines.
  bar.addEventListener("input", (event) => {
    if (!event.target.matches("[name=first], [name=last]")) return;
    field("first_column").value = "";
    field("last_column").value = "";
    words.textContent = said;
  });

  bar.querySelector("[data-add-leave]").addEventListener("click", () => {
    fill({ first: "", last: "" });
    getSelection().removeAllRanges();
  });

  // From an unread line.
  review.addEventListener("click", (event) => {
    const link = event.target.closest("[data-add-line]");
    if (!link) return;
    event.preventDefault();
    const line = link.dataset.addLine;
    fill({ first: line, last: line, quote: document.getElementById(`L${line}`)?.textContent.trim() });
    document.getElementById(`L${line}`)?.scrollIntoView({ block: "center" });
    field("kind").focus();
  });

  fill({ first: field("first").value, last: field("last").value });
})();
