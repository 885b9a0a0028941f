// The page: phones side by side, kept as the simulator says they are.

import { drawBar } from "./bar.js";
import { h, remember } from "./dom.js";
import { guide } from "./guide.js";
import { Phone } from "./phone.js";
import { store } from "./store.js";
import { drawStrip } from "./strip.js";
import { currentLanguage, setLanguage, t } from "./words.js";

const bar = document.getElementById("bar");
const strip = document.getElementById("strip");
const row = document.getElementById("row");
const offline = document.getElementById("offline");
const phones = new Map();
const inView = new Set();
let guideOpen = remember("guide") !== "closed";

const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) inView.add(entry.target);
      else inView.delete(entry.target);
    }
    read();
  },
  { root: row, threshold: 0.55 },
);

function drawAll() {
  setLanguage(currentLanguage());
  document.title = store.title;
  drawBar(bar, { onLanguage: (code) => (setLanguage(code), drawAll()), onGuide: flipGuide, onPerson: (id) => requestAnimationFrame(() => goTo(phones.get(id)?.element)) });
  watcher.disconnect();
  inView.clear();
  const drafts = new Map([...phones].map(([id, phone]) => [id, phone.composer.field.value]));
  const before = row.scrollLeft;
  phones.clear();
  row.replaceChildren();
  if (guideOpen && store.story.length) row.append(guide(flipGuide));
  for (const chat of store.chats.values()) addPhone(chat, drafts.get(chat.person.id));
  drawNobody();
  row.scrollLeft = before;
  for (const part of row.children) watcher.observe(part);
  redrawStrip();
}

function addPhone(chat, draft = "") {
  const phone = new Phone(chat);
  phones.set(chat.person.id, phone);
  row.append(phone.element);
  phone.composer.field.value = draft;
  phone.composer.grow();
  phone.scroll.follow();
  watcher.observe(phone.element);
}

function drawNobody() {
  row.querySelector(".nobody")?.remove();
  if (!store.chats.size) row.append(h("p", { class: "nobody" }, t("noPeople")));
}

function flipGuide() {
  guideOpen = !guideOpen;
  remember("guide", guideOpen ? "open" : "closed");
  const old = document.getElementById("guide");
  if (old) {
    watcher.unobserve(old);
    inView.delete(old);
    old.remove();
  } else {
    const card = guide(flipGuide);
    row.prepend(card);
    watcher.observe(card);
    goTo(card);
  }
  redrawStrip();
}

function goTo(element) {
  const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ behavior: smooth ? "smooth" : "auto", inline: "center", block: "nearest" });
}

function redrawStrip() {
  drawStrip(strip, phones, { guideOpen, inView, goTo });
}

function read() {
  for (const phone of phones.values()) if (seen(phone)) phone.unread = 0;
  redrawStrip();
}

const seen = (phone) => !document.hidden && inView.has(phone.element);

store.addEventListener("all", drawAll);
store.addEventListener("person", ({ detail }) => {
  const phone = phones.get(detail.person.id);
  if (phone) phone.drawHead();
  else addPhone(store.chats.get(detail.person.id));
  drawNobody();
  redrawStrip();
});
store.addEventListener("chat", ({ detail }) => {
  const phone = phones.get(detail.person);
  if (!phone || detail.bot !== store.bot.id) return;
  phone.hear(detail);
  if (detail.fresh && detail.message.from === "bot" && !seen(phone)) {
    phone.unread += 1;
    redrawStrip();
  }
});
store.addEventListener("answered", ({ detail }) => phones.get(detail.person)?.answered(detail));
store.addEventListener("action", ({ detail }) => phones.get(detail.person)?.action());
store.addEventListener("clock", () => bar.tick?.());
store.addEventListener("connection", () => {
  offline.hidden = store.connected;
  offline.textContent = t("offline");
});
document.addEventListener("visibilitychange", read);
setInterval(() => bar.tick?.(), 1000);
store.connect();
