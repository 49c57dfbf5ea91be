// A form sent after the session ended: what was typed stays in this window alone and stands in the form again after signing in.
// Nothing of it goes to the desk. Without script the page where one signs in says what to do.
(() => {
  const KEY = "corcom-unsent";
  const person = document.body.dataset.person ?? "";
  const NOT_KEPT = ["hidden", "password", "file", "submit", "button", "reset", "image"];

  const forget = () => sessionStorage.removeItem(KEY);
  const pathOf = (form) => new URL(form.getAttribute("action") || location.href, location.href).pathname;
  const writable = (form) => [...form.elements].filter((field) => field.name && "value" in field && !field.disabled && !NOT_KEPT.includes(field.type));
  const ticks = (field) => ["checkbox", "radio"].includes(field.type);

  function keep(kept) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // no room, or the browser keeps nothing: as without script
    }
  }

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch {
      return null;
    }
  }

  function keepForm(form) {
    if (!person || form?.method !== "post") return;
    const fields = writable(form).map((field) => [field.name, field.value, ticks(field) ? field.checked : null]);
    const isTyped = fields.some(([, value, tick]) => tick === null && value.trim());
    if (isTyped) keep({ person, at: location.pathname, action: pathOf(form), fields });
  }
  addEventListener("submit", ({ target }) => keepForm(target), true);

  // A script's request to which the desk answers by sending the page to sign in: also one that no press of a button sent.
  addEventListener("htmx:beforeOnLoad", ({ detail: { elt, xhr } }) => {
    if (xhr.getResponseHeader("HX-Redirect")) keepForm(elt.closest("form") ?? elt.closest(".proposal")?.querySelector("form.proposal-line"));
  });

  // A script's request that was answered was taken, or refused in its row with the words still there.
  addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful && !detail.xhr.getResponseHeader("HX-Redirect")) forget();
  });

  // Words for which no field stands any more are shown, so that they can be copied.
  function fill(form, fields) {
    const open = writable(form);
    return fields.filter(([name, value, tick]) => {
      const at = open.findIndex((field) => field.name === name && (tick === null || field.value === value));
      if (at < 0) return tick === null && value.trim();
      const [field] = open.splice(at, 1);
      if (tick === null) field.value = value;
      else field.checked = tick;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return false;
    });
  }

  function tell(words, left, form) {
    const message = document.createElement("div");
    message.className = "message message-warning";
    message.setAttribute("role", "status");
    message.append(words, ...left.flatMap(([, value]) => [document.createElement("br"), value]));
    const row = form?.closest(".proposal");
    const bar = document.getElementById("review-told");
    if (bar) bar.replaceChildren(message);
    else {
      const messages = document.createElement("div");
      messages.className = "messages";
      messages.append(message);
      (form ?? document.querySelector("main .page-head, main h1")).before(messages);
    }
    (row ?? message).scrollIntoView({ block: "center" });
  }

  function putBack(kept) {
    const forms = [...document.querySelectorAll("form")].filter((each) => each.method === "post" && pathOf(each) === kept.action);
    forms[0]?.closest(".proposal")?.focus(); // a closed row of the review makes its fields when it has the focus
    const form = forms.find((each) => writable(each).some((field) => kept.fields.some(([name]) => name === field.name)));
    const left = form ? fill(form, kept.fields) : kept.fields.filter(([, value, tick]) => tick === null && value.trim());
    tell(left.length ? kept.words.left : kept.words.back, left, form);
    forget();
  }

  const kept = recall();
  if (!kept) return;
  const { unsent: back, unsentLeft: left } = document.querySelector("[data-unsent]")?.dataset ?? {};
  if (back) keep({ ...kept, words: { back, left } });
  else if (!kept.words || (person && person !== kept.person)) forget();
  else if (person && kept.at === location.pathname) addEventListener("load", () => putBack(kept));
})();
