// Where a person writes: the field, what it answers or changes, the keys the bot laid out.

import * as api from "./api.js";
import { h, icon } from "./dom.js";
import { showMenu } from "./menu.js";
import { t } from "./words.js";

const LONGEST = 4096; // a longer text leaves as several messages, as from a real client
const SAMPLES = { photo: "photo", sticker: "more", voice: "play", document: "file", contact: "person", location: "pin", forwarded: "reply" };
const ICONS = { ...SAMPLES, photo: "file", sticker: "person" };

export class Composer {
  constructor(chat, phone) {
    this.chat = chat;
    this.phone = phone;
    this.about = null; // { message, editing }
    this.hidden = false; // the keys
    this.field = h("textarea", {
      rows: 1,
      "aria-label": t("write"),
      oninput: () => this.grow(),
      onkeydown: (event) => this.key(event),
    });
    this.banner = h("div", { class: "about", hidden: true });
    this.toggle = h("button", { type: "button", class: "round", onclick: () => this.flip() }, icon("keys"));
    this.keys = h("div", { class: "keys", role: "group" });
    this.attach = h(
      "button",
      { type: "button", class: "round", "aria-label": t("sendAs"), title: t("sendAs"), "aria-haspopup": "menu", onclick: (event) => this.sendAs(event) },
      icon("clip"),
    );
    this.send = h("button", { type: "button", class: "round send", "aria-label": t("send"), title: t("send"), onclick: () => this.submit() }, icon("send"));
    this.line = h("div", { class: "line" }, this.attach, this.field, this.toggle, this.send);
    this.element = h("div", { class: "composer" }, this.banner, this.line, this.keys);
  }

  refresh() {
    const rows = this.chat.keyboard;
    const options = this.chat.keyboard_options ?? {};
    const signature = JSON.stringify(rows);
    if (signature !== this.signature) {
      this.signature = signature;
      this.hidden = false;
      this.keys.replaceChildren(
        ...(rows ?? []).map((row) =>
          h("div", {}, ...row.map((label) => h("button", { type: "button", onclick: () => this.press(label, options.one_time_keyboard) }, label))),
        ),
      );
    }
    this.toggle.hidden = !rows;
    this.keys.hidden = !rows || this.hidden;
    this.toggle.classList.toggle("on", !this.hidden);
    const words = t(this.hidden ? "keyboardShow" : "keyboardHide");
    this.toggle.setAttribute("aria-label", words);
    this.toggle.setAttribute("aria-expanded", String(!this.hidden));
    this.toggle.title = words;
    this.field.placeholder = options.input_field_placeholder ?? t("write");
  }

  flip() {
    this.hidden = !this.hidden;
    this.refresh();
  }

  press(label, once) {
    if (once) this.hidden = true;
    this.phone.trying(api.press(this.chat.person.id, label));
    this.refresh();
  }

  sendAs(event) {
    const items = Object.keys(SAMPLES).map((kind) => ({
      icon: ICONS[kind],
      text: t(kind),
      act: () => this.phone.trying(api.sendSample(this.chat.person.id, kind)),
    }));
    showMenu(event, items);
  }

  answer(message) {
    this.turnTo({ message, editing: false });
  }

  change(message) {
    this.turnTo({ message, editing: true });
    this.field.value = message.text || message.caption || "";
    this.grow();
  }

  turnTo(about) {
    this.about = about;
    const { message, editing } = about;
    this.banner.hidden = false;
    this.banner.replaceChildren(
      icon(editing ? "edit" : "reply"),
      h("span", {}, h("strong", {}, t(editing ? "editing" : "replyingTo")), h("span", {}, message.text || message.caption || t(message.kind))),
      h("button", { type: "button", class: "round", "aria-label": t("cancel"), onclick: () => this.rest() }, icon("close")),
    );
    this.field.focus();
  }

  rest() {
    if (this.about?.editing) this.field.value = "";
    this.about = null;
    this.banner.hidden = true;
    this.grow();
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
    if (event.key === "Escape") this.rest();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 120)}px`;
    this.send.classList.toggle("ready", this.field.value.trim() !== "");
  }

  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { person } = this.chat;
    const about = this.about;
    this.field.value = "";
    this.rest();
    this.phone.scroll.follow();
    if (about?.editing) {
      await this.phone.trying(api.edit(person.id, about.message.message_id, text));
      return;
    }
    for (let from = 0; from < text.length; from += LONGEST) {
      await this.phone.trying(api.say(person.id, text.slice(from, from + LONGEST), about?.message.message_id));
    }
  }
}
