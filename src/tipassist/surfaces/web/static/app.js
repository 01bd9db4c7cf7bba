"use strict";
// What the pages do beyond links and forms: the source panel, the keys of the question box, copying.
(() => {
  const byId = (id) => document.getElementById(id);
  const on = (name, act) => document.addEventListener(name, act);
  const panel = byId("panel");
  let opener = null, typed = "";

  document.documentElement.classList.add("js");
  const say = (words) => { byId("status").textContent = words; };
  const shut = () => {
    if (!panel.firstElementChild) return;
    panel.replaceChildren();
    (opener?.isConnected ? opener : byId("question") ?? byId("main")).focus();
  };
  const copy = ({ copy: words, copyFrom }) => (copyFrom ? fetch(copyFrom) : Promise.resolve(new Response(words)))
    .then((file) => file.text()).then((text) => navigator.clipboard.writeText(text))
    .then(() => say("Copied"), () => say("Copying is not possible here"));
  const giveBack = () => { if (byId("question")) byId("question").value ||= typed; };

  on("click", (event) => {
    const link = event.target.closest("a.cite"), button = event.target.closest("[data-copy], [data-copy-from]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (!panel.contains(link)) opener = link;
      htmx.ajax("GET", link.getAttribute("href"), { target: panel });
    }
    if (button) copy(button.dataset);
    if (event.target.closest("[data-close]")) shut();
  });
  on("keydown", (event) => {
    if (event.key === "Escape") shut();
    if (event.target.id !== "question" || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });
  on("htmx:before:request", ({ detail: { ctx } }) => {
    byId("trouble")?.setAttribute("hidden", "");
    if (ctx.sourceElement.id === "ask") { typed = byId("question").value; byId("question").value = ""; }
  });
  on("htmx:response:error", giveBack);
  on("htmx:error", () => { giveBack(); byId("trouble")?.removeAttribute("hidden"); });
  on("htmx:finally:request", () => document.querySelectorAll("article[aria-busy]").forEach((cut) => {
    cut.removeAttribute("aria-busy");
    cut.querySelector(".lost").hidden = false;
    giveBack();
  }));
  on("htmx:after:swap", ({ detail: { ctx } }) => {
    if (ctx.target === panel) panel.querySelector("h2")?.focus();
    document.querySelector("article[aria-busy]")?.scrollIntoView({ block: "start" });
  });
  on("tip:status", ({ detail }) => say(JSON.parse(detail.data).words));
  on("tip:done", ({ detail }) => {
    const { words, article, id, url } = JSON.parse(detail.data), shown = byId(article);
    [typed, shown.id] = ["", id];
    shown.removeAttribute("aria-busy");
    say(words);
    history.replaceState(null, "", url);
  });
})();
