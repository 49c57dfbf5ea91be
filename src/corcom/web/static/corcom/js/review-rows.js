// The rows of the review at work: nothing typed is lost, two people do not take the same row, one goes on to the next.
// Without it every row is a plain form.
"use strict";

(() => {
  const review = document.querySelector("[data-review]");
  if (!review) return;
  const text = review.querySelector("[data-review-text]");
  const forms = review.querySelector(".review-forms");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const rowOf = (element) => element?.closest?.(".proposal") ?? null;
  const rowNumbered = (number) => document.getElementById(`r-${number}`);

  // What only an open row needs are words that the browser does not look into until then.
  function unfold(folded) {
    const made = document.createElement("template");
    made.innerHTML = folded.innerHTML;
    const parts = [...made.content.children];
    folded.replaceWith(made.content);
    for (const part of parts) window.htmx?.process(part);
  }

  function unfoldFor(target) {
    rowOf(target)?.querySelectorAll("noscript").forEach(unfold);
  }
  review.addEventListener("focusin", (event) => unfoldFor(event.target), true);
  addEventListener("hashchange", () => {
    const target = document.querySelector(":target");
    unfoldFor(target);
    if (target?.matches(".group")) settle(target, "start");
  });

  // Rows far out of view get their height as they come near: the place is known once it stays the same for a quarter of a second.
  let settling = 0;
  for (const hand of ["wheel", "touchmove", "keydown", "mousedown"]) addEventListener(hand, () => { settling += 1; }, { passive: true, capture: true });

  function settle(target, block) {
    const mine = ++settling;
    let [looks, still, before, at] = [90, 0, NaN, NaN];
    const look = () => {
      if (mine !== settling || !target.isConnected) return;
      // The page went by as much as the row: somebody scrolled by other means, and is not to be pulled back.
      const went = scrollY - at;
      if (Math.abs(went) > 2 && Math.abs(target.getBoundingClientRect().top - before + went) < 1) return;
      measureBar();
      target.scrollIntoView({ block });
      const { top } = target.getBoundingClientRect();
      still = Math.abs(top - before) < 1 ? still + 1 : 0;
      [before, at] = [top, scrollY];
      looks -= 1;
      if (looks && still < 15) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  // The bar is as high as what it tells; what one goes to comes to stand under it.
  function measureBar() {
    review.style.setProperty("--bar", `${document.getElementById("review-bar").offsetHeight}px`);
  }

  function goTo(row) {
    measureBar();
    const near = Math.abs(row.getBoundingClientRect().top - innerHeight / 2) < innerHeight;
    row.focus({ preventScroll: true });
    const block = row.offsetHeight > innerHeight * 0.4 ? "start" : "center";
    const smooth = near && !calm.matches;
    row.scrollIntoView({ block, behavior: smooth ? "smooth" : "auto" });
    if (!smooth) settle(row, block);
  }

  // The next row that waits, in the order of the page; from the top again after the last.
  function nextWaiting(row) {
    const waiting = [...forms.querySelectorAll(".proposal[data-state=awaiting]:not(.is-taken)")].filter((each) => each !== row);
    return waiting.find((each) => row.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) ?? waiting[0];
  }

  // A press on a sign of a row must neither open that row nor another one under the pointer: the click would miss the sign. Nor may the
  // field in hand shrink above a button beside the fields.
  forms.addEventListener("mousedown", (event) => {
    const sign = event.target.closest(".act, .tick-row, .at-line, .proposal-aside button");
    const row = rowOf(sign);
    if (row && (sign.matches("button:not(.act)") || !(row.matches(".is-open") && row.contains(document.activeElement)))) event.preventDefault();
  });

  // What was typed is kept when one leaves the row.
  const noteChange = (event) => {
    const row = rowOf(event.target);
    if (row && event.target.closest("form.proposal-line") && !event.target.matches(".tick-row")) row.dataset.dirty = "";
  };
  forms.addEventListener("input", noteChange);

  function keep(row) {
    if (!("dirty" in row.dataset) || row.querySelector(".htmx-request")) return;
    row.querySelector(".act-keep")?.click();
  }

  forms.addEventListener("focusout", (event) => {
    const row = rowOf(event.target);
    if (row && "dirty" in row.dataset && !row.contains(event.relatedTarget)) keep(row);
  });

  // Confirming many waits for what is being kept, so that no correction is passed over.
  let bulk = null;
  addEventListener("submit", (event) => {
    if (!event.target.matches("[data-bulk]")) return;
    const dirty = [...forms.querySelectorAll(".proposal[data-dirty]")];
    if (!dirty.length) return;
    event.preventDefault();
    event.stopPropagation();
    bulk = { holder: event.target.closest("[id]").id, action: event.submitter?.getAttribute("formaction") };
    dirty.forEach(keep);
  }, true);

  function goOnWithBulk() {
    if (!bulk || forms.querySelector(".proposal[data-dirty]")) return;
    const holder = document.getElementById(bulk.holder);
    const form = holder?.matches("form") ? holder : holder?.querySelector("form");
    const submitter = bulk.action ? form?.querySelector(`[formaction="${bulk.action}"]`) : undefined;
    bulk = null;
    if (!forms.querySelector(".proposal [aria-invalid=true]")) form?.requestSubmit(submitter);
  }

  // On the way to sign in again what was typed is kept by the window: no question whether to leave.
  let leaving = false;
  addEventListener("htmx:beforeOnLoad", ({ detail }) => {
    leaving = Boolean(detail.xhr.getResponseHeader("HX-Redirect"));
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && !bulk && forms.querySelector(".proposal[data-dirty]")) event.preventDefault();
  });

  // A row in hand: others see it. Asked once a row, after a moment, so that passing by takes nothing.
  let resting = 0;
  forms.addEventListener("focusin", (event) => {
    const row = rowOf(event.target);
    if (!row) return;
    history.replaceState(null, "", `#${row.id}`);
    clearTimeout(resting);
    if (row.dataset.state !== "awaiting" || "taken" in row.dataset) return;
    resting = setTimeout(() => {
      if (!row.isConnected || !row.contains(document.activeElement)) return;
      for (const other of forms.querySelectorAll("[data-taken]")) delete other.dataset.taken;
      row.dataset.taken = "";
      window.htmx?.ajax("POST", `${review.dataset.at}${row.dataset.proposal}/take/`, { source: row, target: row, swap: "outerHTML" });
    }, 500);
  });

  // Names to choose from come when a field asks for one first.
  const names = document.getElementById("parties");
  forms.addEventListener("focusin", async (event) => {
    const { from } = names.dataset;
    if (!from || !event.target.matches("[list=parties]")) return;
    delete names.dataset.from; // several fields ask once
    try {
      const answer = await fetch(from);
      if (!answer.ok) throw new Error(`${answer.status}`);
      names.innerHTML = await answer.text();
    } catch {
      names.dataset.from = from; // not there, or no network: the next field asks again
    }
  });

  // After an act on a row: on to the next when the focus was in it; back to the field that was not understood.
  let acting = null;
  forms.addEventListener("htmx:beforeRequest", (event) => {
    const row = rowOf(event.target);
    if (!row || !event.target.matches("form, [data-hx-get]")) return;
    const opens = event.target.matches("[data-hx-get]");
    acting = { number: row.dataset.proposal, inside: row.contains(document.activeElement), opens, splits: event.target.matches(".split-open") };
  });

  function afterAct() {
    if (!acting) return;
    const row = rowNumbered(acting.number);
    const { inside, opens, splits } = acting;
    acting = null;
    if (!row) return;
    if (splits && row.querySelector(".split")) {
      row.querySelector(".split").open = true;
      return row.querySelector(".split textarea").focus();
    }
    if (opens) return row.querySelector(".cell :is(input, textarea, select)")?.focus();
    const wrong = row.querySelector("[aria-invalid=true]") ?? row.querySelector(".message-error");
    if (wrong) return wrong.matches("[aria-invalid]") ? wrong.focus() : goTo(row);
    if (!inside) return;
    const next = row.dataset.state === "awaiting" ? row : nextWaiting(row);
    if (next) goTo(next);
  }

  // Passages follow what became of their proposals.
  const known = new Map();
  function followStates() {
    for (const row of forms.querySelectorAll("[data-proposal]")) {
      const { proposal, state } = row.dataset;
      if (known.get(proposal) === state) continue;
      if (known.has(proposal)) {
        for (const passage of text.querySelectorAll(`a[href="#r-${proposal}"]`)) {
          passage.classList.remove("is-confirmed", "is-corrected", "is-rejected", "is-parked");
          if (state !== "awaiting") passage.classList.add(`is-${state}`);
        }
      }
      known.set(proposal, state);
    }
    const unread = new Set([...forms.querySelectorAll("#g-unread [data-add-line]")].map((link) => `L${link.dataset.addLine}`));
    for (const line of text.querySelectorAll(".line.is-unread")) line.classList.toggle("is-unread", unread.has(line.id));
  }
  followStates();

  // A row in hand that is drawn anew stays where it was on the screen.
  let place = null;
  forms.addEventListener("htmx:beforeSwap", (event) => {
    const row = rowOf(event.target);
    place = row && { number: row.dataset.proposal, top: row.getBoundingClientRect().top };
  });

  function stayInPlace() {
    const row = place && rowNumbered(place.number);
    if (row?.contains(document.activeElement)) scrollBy(0, row.getBoundingClientRect().top - place.top);
    place = null;
  }

  // At once after the swap, so that the next key finds its row.
  addEventListener("htmx:afterSwap", () => {
    followStates();
    afterAct();
  });
  addEventListener("htmx:afterSettle", () => {
    followStates();
    afterAct();
    stayInPlace();
    goOnWithBulk();
  });

  // After taking something back: to the row that it brought back.
  addEventListener("review:go", (event) => {
    const row = rowNumbered(event.detail.row);
    if (row) goTo(row);
  });

  // Where one left off: the row in the address. The address is set anew so that the row closes again when one leaves it.
  const start = location.hash.startsWith("#r-") ? document.getElementById(location.hash.slice(1)) : null;
  if (start) {
    location.replace("#review-bar");
    requestAnimationFrame(() => goTo(start));
  }

  review.goTo = goTo;
})();
