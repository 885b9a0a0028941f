// The top of the page: what this is, what time it is there, who else could come.

import * as api from "./api.js";
import { askForPerson } from "./newcomer.js";
import { h, icon } from "./dom.js";
import { store } from "./store.js";
import { clockTime, currentLanguage, longTime, t } from "./words.js";

const STEPS = { min1: 60, min10: 600, hour1: 3600, day1: 86_400 };

export function drawBar(bar, { onLanguage, onGuide, onPerson }) {
  const time = h("time", { class: "now" });
  const tick = () => {
    const now = store.now();
    time.replaceChildren(h("span", {}, longTime(now)), h("strong", {}, clockTime(now / 1000)));
    time.setAttribute("datetime", now.toISOString());
  };
  tick();
  bar.tick = tick;
  bar.replaceChildren(
    h("div", { class: "brand" }, h("img", { src: "/icon.svg", alt: "", width: 36, height: 36 }), h("div", {}, h("h1", {}, store.title), h("p", {}, t("tagline")))),
    h(
      "div",
      { class: "time", role: "group", "aria-label": t("clock") },
      icon("clock"),
      time,
      ...Object.entries(STEPS).map(([name, seconds]) => h("button", { type: "button", title: t("forward"), onclick: () => api.advance(seconds) }, t(name))),
    ),
    h(
      "div",
      { class: "acts" },
      store.story.length > 0 && h("button", { type: "button", class: "help", "aria-label": t("how"), title: t("how"), onclick: onGuide }, "?"),
      h("div", { class: "tongues", role: "group", "aria-label": t("language") }, ...["id", "en"].map((code) => tongue(code, onLanguage))),
      h("button", { type: "button", class: "add", "aria-label": t("addPersonLong"), onclick: () => askForPerson(onPerson) }, icon("plus"), h("span", {}, t("addPerson"))),
    ),
  );
}

const tongue = (code, onLanguage) =>
  h("button", { type: "button", "aria-pressed": String(code === currentLanguage()), lang: code, onclick: () => onLanguage(code) }, code.toUpperCase());
