// The review page: a passage and its proposal light up together, and the text follows the proposal that one goes to.
// The page works without it: passages and proposals link to each other, and :target lights the one that was followed.
"use strict";

(() => {
  const review = document.querySelector("[data-review]");
  if (!review) return;
  const text = review.querySelector("[data-review-text]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const passagesOf = (id) => text.querySelectorAll(`[data-p~="${CSS.escape(id)}"]`);
  const proposalOf = (id) => review.querySelector(`[data-proposal="${CSS.escape(id)}"]`);
  // The innermost proposal of a passage is named first.
  const firstOf = (passage) => passage.dataset.p.split(" ")[0];

  let lit = "";

  function light(id) {
    if (id === lit) return;
    for (const element of review.querySelectorAll(".is-lit")) element.classList.remove("is-lit");
    lit = id;
    if (!id) return;
    for (const passage of passagesOf(id)) passage.classList.add("is-lit");
    proposalOf(id)?.classList.add("is-lit");
  }

  // Bring a passage to a third of the text's height, unless it is well in view already.
  function showPassage(id) {
    const passage = passagesOf(id)[0];
    if (!passage) return;
    const frame = text.getBoundingClientRect();
    const visibleEnd = Math.min(frame.bottom, innerHeight);
    const place = passage.getBoundingClientRect();
    const height = visibleEnd - frame.top;
    if (place.top > frame.top + height * 0.1 && place.bottom < frame.top + height * 0.7) return;
    const top = text.scrollTop + place.top - frame.top - height * 0.33;
    text.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  }

  const focused = () => document.activeElement?.closest?.("[data-proposal]")?.dataset.proposal ?? "";

  // One row is open at a time, the one in which the focus is; what one looks at keeps its place on the screen.
  function open(proposal) {
    if (proposal.classList.contains("is-open")) return;
    const before = proposal.getBoundingClientRect().top;
    for (const row of review.querySelectorAll(".proposal.is-open")) row.classList.remove("is-open");
    proposal.classList.add("is-open");
    scrollBy(0, proposal.getBoundingClientRect().top - before);
  }

  review.addEventListener("focusin", (event) => {
    const proposal = event.target.closest("[data-proposal]");
    if (!proposal) return;
    if (!proposal.matches(".is-settled, .is-taken")) open(proposal);
    light(proposal.dataset.proposal);
    showPassage(proposal.dataset.proposal);
    proposal.scrollIntoView({ block: "nearest" }); // an opened row must not hide under the bar that stays
  });

  review.addEventListener("focusout", (event) => {
    if (!event.relatedTarget?.closest?.("[data-proposal]")) light("");
  });

  // What scrolls under a pointer at rest lights nothing: only a pointer that moves does.
  let rest = "";
  for (const kind of ["pointermove", "pointerdown"]) {
    review.addEventListener(kind, (event) => {
      rest = `${event.screenX} ${event.screenY}`;
    }, { passive: true });
  }

  review.addEventListener("pointerover", (event) => {
    if (rest === `${event.screenX} ${event.screenY}`) return;
    const proposal = event.target.closest("[data-proposal]");
    const passage = event.target.closest("[data-p]");
    if (proposal) light(proposal.dataset.proposal);
    else if (passage) light(firstOf(passage));
    else light(focused());
  });

  review.addEventListener("pointerleave", () => light(focused()));

  // Following a passage opens its proposal and puts the cursor into its first field.
  text.addEventListener("click", (event) => {
    const passage = event.target.closest("[data-p]");
    if (!passage || event.ctrlKey || event.metaKey || event.shiftKey || String(getSelection())) return;
    const proposal = proposalOf(firstOf(passage));
    if (!proposal) return;
    event.preventDefault();
    const target = proposal.querySelector(".cell :is(input, textarea, select)") ?? proposal;
    target.focus({ preventScroll: true });
    proposal.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  });

  // Reading down the proposals without going to one: the text keeps the passage of the row at eye height in view.
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting || focused()) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const eye = innerHeight * 0.35;
      const rows = [...review.querySelectorAll("[data-proposal]")];
      const row = rows.find((each) => each.getBoundingClientRect().bottom > eye);
      if (row && scrollY > 0 && !focused()) showPassage(row.dataset.proposal);
    }, 120);
  }, { passive: true });
})();
