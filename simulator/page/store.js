// What the page knows: read once in full, then kept fresh by events; read in full again after every break.

import * as api from "./api.js";

class Store extends EventTarget {
  chats = new Map(); // person id -> chat
  title = "Sebaya";
  bot = {};
  story = [];
  spareStarts = 0;
  ahead = 0; // milliseconds the simulated clock is ahead of this browser's
  connected = false;
  #waiting = null; // events that came while the state was being read
  #answered = new Set(); // an answer may overtake the reply to the tap itself

  now = () => new Date(Date.now() + this.ahead);

  connect() {
    const source = new EventSource("/sim/events");
    source.addEventListener("open", () => this.#readAll());
    source.addEventListener("message", (event) => this.#hear(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      this.#connection(false);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => this.connect(), 1500);
      }
    });
  }

  async #readAll() {
    this.#waiting = [];
    try {
      this.#take(await api.state());
    } catch {
      this.#waiting = null;
      setTimeout(() => this.#readAll(), 1500);
      return;
    }
    const missed = this.#waiting;
    this.#waiting = null;
    this.#connection(true);
    this.#tell("all");
    missed.forEach((event) => this.#hear(event));
  }

  #take(state) {
    this.title = state.title;
    this.bot = state.bot;
    this.story = state.story;
    this.spareStarts = state.spare_starts;
    this.ahead = new Date(state.now) - Date.now();
    this.chats = new Map(state.chats.map((chat) => [chat.person.id, this.#chat(chat)]));
  }

  #chat(view) {
    const shown = view.messages.filter((message) => !message.deleted);
    return { ...view, messages: new Map(shown.map((message) => [message.message_id, message])) };
  }

  #hear(event) {
    if (this.#waiting) {
      this.#waiting.push(event);
      return;
    }
    if (event.kind === "reset") this.#readAll();
    if (event.kind === "clock") this.ahead = new Date(event.now) - Date.now();
    if (event.kind === "person") this.#person(event.person);
    if (event.kind === "chat") this.#change(event);
    if (event.kind === "answered") this.#answered.add(event.tap);
    this.#tell(event.kind, event);
  }

  #person(person) {
    const chat = this.chats.get(person.id);
    if (chat) chat.person = person;
    else this.chats.set(person.id, { person, messages: new Map(), keyboard: null, blocked: false, started: false });
  }

  #change(event) {
    const chat = this.chats.get(event.person);
    if (!chat || event.bot !== this.bot.id) return;
    const { message } = event;
    chat.keyboard = event.keyboard;
    chat.keyboard_options = event.keyboard_options;
    chat.blocked = event.blocked;
    chat.started = event.started;
    if (message) {
      event.fresh = !chat.messages.has(message.message_id) && !message.deleted;
      if (message.deleted) chat.messages.delete(message.message_id);
      else chat.messages.set(message.message_id, message);
    }
  }

  wasAnswered(tap) {
    return this.#answered.delete(tap);
  }

  #connection(works) {
    if (this.connected === works) return;
    this.connected = works;
    this.#tell("connection");
  }

  #tell(kind, detail = {}) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

export const store = new Store();
