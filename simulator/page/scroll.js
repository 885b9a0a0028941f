// A list that stays at its newest message until the person scrolls up, and then says how much is new below.

import { h, icon } from "./dom.js";
import { t } from "./words.js";

const NEAR = 80; // pixels from the bottom that still count as "at the bottom"

export class Scroll {
  following = true;
  below = 0; // messages that came while the person was reading further up
  #last = 0;

  constructor() {
    this.column = h("div", { class: "column" });
    const scrolled = () => this.#scrolled();
    this.list = h("div", { class: "messages", role: "log", "aria-live": "polite", tabindex: "0", onscroll: scrolled }, this.column);
    this.down = h("button", { type: "button", class: "down", hidden: true, onclick: () => this.follow() }, icon("down"), h("span", {}));
    const resized = new ResizeObserver(() => this.keep());
    resized.observe(this.list);
    resized.observe(this.column);
  }

  /** To the newest message, and on with it. */
  follow() {
    this.following = true;
    this.list.scrollTop = this.list.scrollHeight;
    this.#settled();
  }

  keep() {
    if (this.following) this.follow();
  }

  arrived() {
    if (this.following) {
      this.follow();
    } else {
      this.below += 1;
      this.#showDown();
    }
  }

  show(element) {
    element.scrollIntoView({ block: "center", behavior: "smooth" });
    element.classList.remove("flash");
    requestAnimationFrame(() => element.classList.add("flash"));
  }

  #scrolled() {
    const up = this.list.scrollTop < this.#last; // growing content scrolls nobody up
    this.#last = this.list.scrollTop;
    if (this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR) {
      this.following = true;
      this.#settled();
    } else if (up) {
      this.following = false;
      this.#showDown();
    }
  }

  #settled() {
    this.below = 0;
    this.down.hidden = true;
  }

  #showDown() {
    this.down.hidden = false;
    this.down.setAttribute("aria-label", this.below ? t("newUpTo", this.below) : t("toBottom"));
    this.down.lastElementChild.textContent = this.below || "";
  }
}
