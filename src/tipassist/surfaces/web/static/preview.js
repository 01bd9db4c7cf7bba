"use strict";
// A look at a source before it is opened, while its citation is pointed at or reached with Tab.
// It stays while it is pointed at itself, and Escape puts it away (WCAG 2.2, 1.4.13).
(() => {
  const SHOW_MS = 250, HIDE_MS = 200, GAP = 4, EDGE = 8;
  const box = document.getElementById("preview"), main = document.getElementById("main");
  const on = (name, act, early = false) => document.addEventListener(name, act, early);
  const fetched = new Map();
  let link = null, timer = 0, tabbed = false;

  const citation = (node) => node instanceof Element ? node.closest('#main a.cite[href^="/passages?"]') : null;
  const wait = (act, ms) => { clearTimeout(timer); timer = setTimeout(act, ms); };
  const hide = () => {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    [link, box.hidden] = [null, true];
  };
  const left = () => { if (!(tabbed && link === document.activeElement)) wait(hide, HIDE_MS); };
  const words = (url) => {
    if (!fetched.has(url)) fetched.set(url, fetch(url).then((one) => (one.ok ? one.text() : "")).catch(() => ""));
    return fetched.get(url);
  };
  const place = () => {
    const at = link.getBoundingClientRect(), { offsetWidth: wide, offsetHeight: high } = box;
    const most = document.documentElement.clientWidth - wide - EDGE;
    const over = at.bottom + GAP + high > innerHeight && at.top > high + GAP;
    box.style.left = `${scrollX + Math.max(EDGE, Math.min(at.left, most))}px`;
    box.style.top = `${scrollY + (over ? at.top - GAP - high : at.bottom + GAP)}px`;
  };
  const show = async (asked) => {
    hide();
    link = asked;
    if (asked.title) [asked.dataset.about, asked.title] = [asked.title, ""];
    const found = await words(asked.getAttribute("href").replace("?", "/preview?"));
    if (link !== asked || !asked.isConnected || !found) return;
    box.innerHTML = found;
    box.querySelector(".about").textContent = asked.dataset.about ?? "";
    box.hidden = false;
    asked.setAttribute("aria-describedby", "preview");
    place();
  };

  on("pointerover", ({ target, pointerType }) => {
    const over = citation(target);
    if (pointerType !== "touch" && over && over !== link) wait(() => show(over), SHOW_MS);
    else if (over || box.contains(target)) clearTimeout(timer);
  });
  on("pointerout", ({ target }) => { if (citation(target) || box.contains(target)) left(); });
  on("focusin", ({ target }) => { if (tabbed && citation(target)) wait(() => show(citation(target)), SHOW_MS); });
  on("focusout", ({ target }) => { if (citation(target)) wait(hide, HIDE_MS); });
  on("pointerdown", ({ target }) => { tabbed = false; if (!box.contains(target)) hide(); });
  on("click", ({ target }) => { if (citation(target)) hide(); });
  on("keydown", (event) => {
    tabbed = event.key === "Tab";
    if (event.key !== "Escape" || box.hidden) return;
    event.stopPropagation();
    hide();
  }, true);
  addEventListener("resize", hide);
})();
