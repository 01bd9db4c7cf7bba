"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const panel = byId("panel");
  let opener = null, typed = "";
  document.documentElement.classList.add("js");

  const say = (words) => { byId("status").textContent = words; };
  const shut = () => {
    if (!panel.firstElementChild) return;
    panel.replaceChildren();
    (opener?.isConnected ? opener : byId("question") ?? byId("main")).focus();
  };
  const copy = async (button) => {
    const { copyFrom } = button.dataset;
    const text = copyFrom ? await (await fetch(copyFrom)).text() : button.dataset.copy;
    await navigator.clipboard.writeText(text).then(() => say("Copied"), () => say("Copying is not allowed here"));
    button.classList.add("copied");
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite"), button = event.target.closest("[data-copy], [data-copy-from]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (!panel.contains(link)) opener = link;
      htmx.ajax("GET", link.getAttribute("href"), { target: panel });
    }
    if (button) copy(button);
    if (event.target.closest("[data-close]")) shut();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
    if (event.target.id !== "question" || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });

  document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.id === "ask") { typed = byId("question").value; byId("question").value = ""; }
  });
  const failed = () => { say("That did not work. Please try again."); if (byId("question")) byId("question").value ||= typed; };
  document.addEventListener("htmx:error", failed);
  document.addEventListener("htmx:response:error", failed);
  document.addEventListener("htmx:finally:request", () => {
    for (const cut of document.querySelectorAll("article[aria-busy]")) { cut.removeAttribute("aria-busy"); cut.querySelector(".lost").hidden = false; }
  });
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    if (ctx.target === panel) panel.querySelector("h2")?.focus();
    document.querySelector("article[aria-busy]")?.scrollIntoView({ block: "start" });
  });
  document.addEventListener("tip:status", ({ detail }) => say(JSON.parse(detail.data).words));
  document.addEventListener("tip:done", ({ detail }) => {
    const { words, article, url } = JSON.parse(detail.data);
    say(words); typed = "";
    byId(article).removeAttribute("aria-busy");
    history.replaceState(null, "", url);
  });
})();
