// One message: words, picture or file, what it answers, its marks, and the buttons below it.

import { h, icon } from "./dom.js";
import { richText } from "./richtext.js";
import { clockTime, t } from "./words.js";

export function bubble(message, deeds) {
  const mine = message.from === "person";
  const body = h(
    "div",
    { class: `bubble kind-${message.kind}` },
    message.forwarded && h("p", { class: "forwarded" }, t("forwardedFrom", message.forwarded)),
    message.quote && quote(message, deeds),
    ...media(message),
    words(message),
    marks(message, mine),
    h(
      "button",
      { class: "more", type: "button", "aria-label": t("more"), "aria-haspopup": "menu", onclick: (event) => deeds.menu(event, message) },
      icon("down"),
    ),
  );
  const element = h(
    "article",
    { class: `message ${mine ? "mine" : "theirs"}`, "data-id": message.message_id },
    body,
    ...message.inline_keyboard.map((row) => h("div", { class: "inline" }, ...row.map((key) => button(key, message, deeds)))),
    reactions(message),
  );
  element.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    deeds.menu(event, message);
  });
  longPress(element, (event) => deeds.menu(event, message));
  return element;
}

function words(message) {
  const text = message.text || message.caption;
  return text ? h("p", { class: "words" }, ...richText(text, message.entities)) : null;
}

function marks(message, mine) {
  return h(
    "span",
    { class: "marks" },
    message.protected && h("span", { class: "mark", role: "img", "aria-label": t("protected"), title: t("protected") }, icon("lock")),
    message.silent && h("span", { class: "mark", role: "img", "aria-label": t("silent"), title: t("silent") }, icon("silent")),
    message.edited && h("span", {}, t("edited")),
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, clockTime(message.date)),
    mine && h("span", { class: "ticks", "aria-hidden": "true" }, "✓✓"),
  );
}

function quote(message, deeds) {
  const { from, text, kind } = message.quote;
  return h(
    "button",
    { class: "quote", type: "button", onclick: () => deeds.goTo(message.reply_to) },
    h("strong", {}, from === "bot" ? deeds.botName() : t("you")),
    h("span", {}, text || t(kind)),
  );
}

function media(message) {
  const { photo, document: file, sticker, voice, contact } = message;
  const parts = [];
  if (photo) {
    const picture = h("img", { src: `/sim/files/${photo.file_id}`, width: photo.width, height: photo.height, alt: message.caption || t("photo"), loading: "lazy" });
    const link = h("a", { class: photo.hidden ? "photo hidden" : "photo", href: `/sim/files/${photo.file_id}`, target: "_blank" }, picture);
    if (photo.hidden) {
      link.addEventListener("click", (event) => {
        if (link.classList.replace("hidden", "seen")) event.preventDefault();
      });
    }
    parts.push(link);
  }
  if (sticker) parts.push(h("span", { class: "sticker", role: "img", "aria-label": t("sticker") }, sticker.emoji || "🙂"));
  if (file) parts.push(fileLink(file));
  if (voice) parts.push(card("play", t("voice"), `0:${String(voice.duration).padStart(2, "0")}`));
  if (contact) parts.push(card("person", contact.name, contact.phone));
  if (message.kind === "location") parts.push(card("pin", t("location"), ""));
  return parts;
}

function fileLink(file) {
  const size = file.size > 1024 ? `${Math.round(file.size / 1024)} kB` : `${file.size} B`;
  const link = card("file", file.name || t("document"), size, "a");
  link.setAttribute("href", `/sim/files/${file.file_id}`);
  link.setAttribute("download", file.name || "");
  return link;
}

const card = (name, title, below, tag = "span") =>
  h(tag, { class: "card" }, h("span", { class: "disc" }, icon(name)), h("span", { class: "lines" }, h("strong", {}, title), h("small", {}, below)));

function button(key, message, deeds) {
  const style = key.style ? ` ${key.style}` : "";
  if (key.url) {
    return h("a", { class: `key${style}`, href: /^https?:/i.test(key.url) ? key.url : null, target: "_blank", rel: "noopener noreferrer" }, key.text, icon("out"));
  }
  const pressed = (event) => (key.copy === undefined ? deeds.tap(event.currentTarget, message, key) : deeds.copy(key.copy));
  return h("button", { class: `key${style}`, type: "button", onclick: pressed }, h("span", {}, key.text), key.copy !== undefined && icon("copy"));
}

function reactions(message) {
  const all = Object.values(message.reactions).flat();
  return all.length ? h("div", { class: "reactions" }, ...all.map((emoji) => h("span", {}, emoji))) : null;
}

function longPress(element, act) {
  let waiting;
  const stop = () => clearTimeout(waiting);
  element.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") waiting = setTimeout(() => act(event), 500);
  });
  for (const name of ["pointerup", "pointermove", "pointercancel"]) element.addEventListener(name, stop);
}
