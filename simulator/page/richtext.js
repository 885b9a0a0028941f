// A text with its entities, and plain links made clickable.

import { h } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "code",
  blockquote: "q",
  expandable_blockquote: "q",
};
const LINK = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g;

export function richText(text, entities = []) {
  const known = entities.filter((entity) => TAGS[entity.type] || entity.type === "text_link" || entity.type === "spoiler");
  const cuts = new Set([0, text.length]);
  for (const entity of known) cuts.add(entity.offset).add(entity.offset + entity.length);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((from, index) => {
    const to = places[index + 1];
    const around = known.filter((entity) => entity.offset <= from && entity.offset + entity.length >= to);
    return around.reduce((inner, entity) => [wrapped(entity, inner)], linked(text.slice(from, to)));
  });
}

function wrapped(entity, inner) {
  if (entity.type === "text_link") return anchor(entity.url, inner);
  if (entity.type === "spoiler") return h("span", { class: "spoiler", tabindex: "0" }, inner);
  return h(TAGS[entity.type], {}, inner);
}

function linked(text) {
  const parts = [];
  let here = 0;
  for (const found of text.matchAll(LINK)) {
    parts.push(text.slice(here, found.index), anchor(found[0], [found[0]]));
    here = found.index + found[0].length;
  }
  return [...parts, text.slice(here)];
}

function anchor(url, inner) {
  const safe = /^(https?|tg|tel|mailto):/i.test(url) ? url : null;
  return h("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, inner);
}
