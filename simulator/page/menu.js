// A small menu near where it was asked for: arrow keys, Escape, a click elsewhere closes it.

import { h, icon } from "./dom.js";

let open = null;

export function closeMenu() {
  if (!open) return;
  open.element.remove();
  document.removeEventListener("pointerdown", open.outside, true);
  open.back?.focus({ preventScroll: true });
  open = null;
}

export function showMenu(event, items) {
  closeMenu();
  const back = document.activeElement;
  const element = h("div", { class: "menu", role: "menu" });
  for (const item of items) {
    const act = () => {
      closeMenu();
      item.act();
    };
    element.append(
      h("button", { type: "button", role: "menuitem", class: item.danger ? "danger" : null, onclick: act }, icon(item.icon), item.text),
    );
  }
  const outside = (pointer) => element.contains(pointer.target) || closeMenu();
  element.addEventListener("keydown", move);
  document.body.append(element);
  place(element, event);
  document.addEventListener("pointerdown", outside, true);
  open = { element, outside, back };
  element.firstElementChild?.focus({ preventScroll: true });
}

function place(element, event) {
  const box = event.currentTarget?.getBoundingClientRect?.() ?? event.target.getBoundingClientRect();
  const near = event.clientX ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom };
  const size = element.getBoundingClientRect();
  element.style.left = `${Math.max(8, Math.min(near.x, innerWidth - size.width - 8))}px`;
  element.style.top = `${Math.max(8, near.y + size.height > innerHeight - 8 ? near.y - size.height : near.y)}px`;
}

function move(event) {
  const items = [...event.currentTarget.children];
  const here = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    closeMenu();
  } else if (step) {
    event.preventDefault();
    items[(here + step + items.length) % items.length].focus();
  }
}
