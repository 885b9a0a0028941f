// One phone: whose it is, the chat with the bot, what the person can do.

import * as api from "./api.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { h, icon } from "./dom.js";
import { showMenu } from "./menu.js";
import { Scroll } from "./scroll.js";
import { store } from "./store.js";
import { dayName, said, t } from "./words.js";

const PATIENCE = 15_000; // a button spins no longer than this
const TYPING = 5_000;
const COLOURS = 8;

export const colour = (person) => `hue-${person.id % COLOURS}`;
export const initials = (person) => [...person.first_name.trim()][0].toUpperCase();

export class Phone {
  constructor(chat) {
    this.chat = chat;
    this.unread = 0;
    this.spinning = new Map(); // tap id -> button
    this.composer = new Composer(chat, this);
    this.scroll = new Scroll();
    this.list = this.scroll.list;
    this.column = this.scroll.column;
    this.typing = h("p", { class: "typing", hidden: true }, h("i", {}), h("i", {}), h("i", {}), h("span", { class: "unseen" }, t("typing")));
    this.overlay = h("div", { class: "overlay" });
    this.foot = h("footer", {});
    this.head = h("header", {});
    this.element = h("section", { class: "phone", id: `phone-${chat.person.id}` }, this.head, h("div", { class: "screen" }, this.list, this.scroll.down, this.overlay), this.foot);
    this.deeds = {
      menu: (event, message) => this.messageMenu(event, message),
      goTo: (number) => this.goTo(number),
      tap: (button, message, key) => this.tap(button, message, key),
      copy: (text) => this.copy(text),
      botName: () => store.bot.first_name,
    };
    this.drawAll();
  }

  drawAll() {
    this.drawHead();
    this.list.setAttribute("aria-busy", "true");
    this.column.replaceChildren();
    this.lastDay = null;
    for (const message of this.chat.messages.values()) this.append(message);
    this.column.append(this.typing);
    this.list.removeAttribute("aria-busy");
    this.refresh();
    this.scroll.follow();
  }

  drawHead() {
    const { person } = this.chat;
    this.element.setAttribute("aria-label", t("phoneOf", person.first_name));
    this.list.setAttribute("aria-label", t("chatOf", person.first_name));
    this.head.replaceChildren(
      h("span", { class: `face ${colour(person)}`, "aria-hidden": "true" }, initials(person)),
      h("span", { class: "who" }, h("strong", {}, person.first_name), person.note && h("small", {}, said(person.note))),
      person.language_code && h("span", { class: "tongue", title: t("personLanguage") }, person.language_code.toUpperCase()),
      h(
        "button",
        { type: "button", class: "round", "aria-label": t("menu", person.first_name), "aria-haspopup": "menu", onclick: (event) => this.phoneMenu(event) },
        icon("more"),
      ),
    );
  }

  append(message) {
    const day = dayName(message.date, store.now());
    if (day !== this.lastDay) {
      this.lastDay = day;
      this.column.append(h("p", { class: "day" }, h("span", {}, day)));
    }
    this.column.append(bubble(message, this.deeds));
  }

  hear({ message, fresh }) {
    if (message) this.draw(message, fresh);
    this.refresh();
  }

  draw(message, fresh) {
    const old = this.find(message.message_id);
    if (message.deleted) old?.remove();
    else if (old) old.replaceWith(bubble(message, this.deeds));
    else {
      this.quiet();
      this.append(message);
      this.column.append(this.typing);
      if (fresh) this.list.querySelector(`[data-id="${message.message_id}"]`).classList.add("fresh");
    }
    if (fresh && message.from === "bot") this.scroll.arrived();
    else this.scroll.keep();
  }

  find(number) {
    return this.list.querySelector(`[data-id="${number}"]`);
  }

  refresh() {
    const { chat } = this;
    this.element.classList.toggle("empty", chat.messages.size === 0);
    let shown = this.composer.element;
    if (chat.blocked) {
      const open = h("button", { type: "button", class: "wide", onclick: () => this.trying(api.block(chat.person.id, false)) }, t("unblock"));
      shown = h("div", { class: "blocked" }, h("p", {}, t("blocked")), open);
    } else if (!chat.started) {
      shown = h("button", { type: "button", class: "wide start", onclick: () => this.start() }, t("start"));
    }
    const kind = chat.blocked ? "blocked" : chat.started ? "writing" : "start";
    if (kind !== this.kind) {
      this.kind = kind;
      this.foot.replaceChildren(shown);
    }
    this.drawEmpty();
    this.composer.refresh();
    this.scroll.keep();
  }

  drawEmpty() {
    this.list.querySelector(".hello")?.remove();
    if (this.chat.messages.size) return;
    this.lastDay = null;
    this.list.querySelectorAll(".day").forEach((day) => day.remove());
    this.column.prepend(h("div", { class: "hello" }, h("img", { src: "/icon.svg", alt: "", width: 72, height: 72 }), h("strong", {}, store.bot.first_name), h("p", {}, t("startHint", store.bot.first_name))));
  }

  start() {
    const payload = this.chat.person.start;
    this.trying(api.say(this.chat.person.id, payload ? `/start ${payload}` : "/start"));
  }

  async tap(button, message, key) {
    if (button.classList.contains("busy")) return;
    button.classList.add("busy");
    button.setAttribute("aria-busy", "true");
    const done = () => this.stopSpinning(button);
    const found = await this.trying(api.tap(this.chat.person.id, message.message_id, key.data));
    if (!found || store.wasAnswered(found.id)) {
      done();
      return;
    }
    this.spinning.set(found.id, button);
    setTimeout(done, PATIENCE);
  }

  stopSpinning(button) {
    button.classList.remove("busy");
    button.removeAttribute("aria-busy");
  }

  answered({ tap, toast }) {
    const button = this.spinning.get(tap);
    if (button) {
      this.spinning.delete(tap);
      store.wasAnswered(tap);
      this.stopSpinning(button);
    }
    if (toast) this.toast(toast.text, toast.alert);
  }

  toast(text, alert = false) {
    const close = h("button", { type: "button", onclick: () => note.remove() }, t("ok"));
    const note = h("div", { class: alert ? "toast alert" : "toast", role: alert ? "alertdialog" : "status", "aria-label": alert ? text : null }, h("p", {}, text), alert && close);
    this.overlay.replaceChildren(note);
    if (alert) close.focus({ preventScroll: true });
    else setTimeout(() => note.remove(), 3500);
  }

  action() {
    this.typing.hidden = false;
    this.scroll.keep();
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.quiet(), TYPING);
  }

  quiet() {
    this.typing.hidden = true;
  }

  messageMenu(event, message) {
    const mine = message.from === "person";
    const text = message.text || message.caption;
    const items = [{ icon: "reply", text: t("reply"), act: () => this.composer.answer(message) }];
    if (mine && text) items.push({ icon: "edit", text: t("edit"), act: () => this.composer.change(message) });
    if (text && !message.protected) items.push({ icon: "copy", text: t("copy"), act: () => this.copy(text) });
    const gone = () => this.trying(api.remove(this.chat.person.id, message.message_id));
    items.push({ icon: "bin", text: t("remove"), danger: true, act: gone });
    showMenu(event, items);
  }

  phoneMenu(event) {
    const { blocked, person } = this.chat;
    const block = { icon: "block", text: t(blocked ? "unblock" : "block"), danger: !blocked, act: () => this.trying(api.block(person.id, !blocked)) };
    const others = blocked || !this.chat.started ? [] : [{ icon: "clip", text: t("sendAs"), act: () => this.composer.sendAs(event) }];
    showMenu(event, [...others, block]);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast(t("copied"));
    } catch (error) {
      this.toast(t("failed", error.message));
    }
  }

  async trying(deed) {
    try {
      return await deed;
    } catch (error) {
      this.toast(t("failed", error.message));
      return null;
    }
  }

  goTo(number) {
    const found = this.find(number);
    if (found) this.scroll.show(found);
  }
}
