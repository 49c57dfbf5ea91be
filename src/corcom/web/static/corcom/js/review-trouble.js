// An act that came to nothing is said in the bar: without this the page would stay as it was and say nothing.
(() => {
  const review = document.querySelector("[data-review]");
  if (!review) return;

  function tell(words) {
    const message = document.createElement("div");
    message.className = "message message-error";
    message.textContent = words;
    document.getElementById("review-told").replaceChildren(message);
  }

  addEventListener("htmx:sendError", () => tell(review.dataset.unreached));
  addEventListener("htmx:timeout", () => tell(review.dataset.unreached));
  addEventListener("htmx:responseError", ({ detail }) => {
    const isSaid = detail.xhr.getResponseHeader("Content-Type")?.startsWith("text/plain");
    tell(isSaid && detail.xhr.responseText ? detail.xhr.responseText : review.dataset.failed);
  });
})();
