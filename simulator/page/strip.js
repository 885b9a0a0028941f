// The row of names: on a wide screen a way to a phone and its news, on a small one the tabs.

import { h } from "./dom.js";
import { colour, initials } from "./phone.js";
import { store } from "./store.js";
import { said, t } from "./words.js";

export function drawStrip(strip, phones, { guideOpen, inView, goTo }) {
  strip.setAttribute("aria-label", t("people"));
  const tabs = [...phones.values()].map((phone) => tab(phone, inView.has(phone.element), () => goTo(phone.element)));
  const help = guideOpen && store.story.length > 0 && h("button", { type: "button", class: "tab guide-tab", "aria-current": current(inView.has(document.getElementById("guide"))), onclick: () => goTo(document.getElementById("guide")) }, h("span", { class: "face", "aria-hidden": "true" }, "?"), h("span", {}, t("howShort")));
  strip.replaceChildren(...[help, ...tabs].filter(Boolean));
  const here = strip.querySelector("[aria-current]");
  if (here && strip.scrollWidth > strip.clientWidth) strip.scrollLeft = here.offsetLeft - strip.clientWidth / 2 + here.offsetWidth / 2;
}

const current = (here) => (here ? "true" : null);

function tab(phone, here, go) {
  const { person } = phone.chat;
  const unread = phone.unread;
  return h(
    "button",
    { type: "button", class: "tab", "aria-current": current(here), "aria-label": unread ? t("silentPhone", person.first_name, unread) : person.first_name, onclick: go },
    h("span", { class: `face ${colour(person)}`, "aria-hidden": "true" }, initials(person)),
    h("span", { class: "lines" }, h("span", {}, person.first_name), person.note && h("small", {}, said(person.note))),
    unread > 0 && h("span", { class: "dot" }, String(unread)),
  );
}
