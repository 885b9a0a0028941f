// "How to play": the story's steps, in a card beside the phones.

import { h, icon } from "./dom.js";
import { store } from "./store.js";
import { said, t } from "./words.js";

export function guide(onClose) {
  const step = (words) => h("li", {}, h("p", {}, said(words)));
  return h(
    "aside",
    { class: "guide", id: "guide", "aria-label": t("how") },
    h("header", {}, h("h2", {}, t("how")), h("button", { type: "button", class: "round", "aria-label": t("hide"), onclick: onClose }, icon("close"))),
    h("ol", {}, ...store.story.map(step)),
  );
}
