// The dialog that adds a phone.

import * as api from "./api.js";
import { h } from "./dom.js";
import { store } from "./store.js";
import { currentLanguage, t } from "./words.js";

export function askForPerson(onPerson) {
  const name = h("input", { name: "first_name", required: true, maxlength: 64, autocomplete: "off" });
  const language = h("select", { name: "language_code" }, h("option", { value: "id" }, "Bahasa Indonesia"), h("option", { value: "en" }, "English"));
  const note = h("input", { name: "note", maxlength: 40, list: "roles", placeholder: t("roleHint"), autocomplete: "off" });
  const code = h("input", { name: "start", maxlength: 64, pattern: "[A-Za-z0-9_\\-]*", autocomplete: "off" });
  const spare = h("input", { type: "checkbox", name: "spare", checked: true });
  const wrong = h("p", { class: "wrong", role: "alert" });
  language.value = currentLanguage();
  const form = h(
    "form",
    { method: "dialog" },
    h("h2", {}, t("addPersonLong")),
    field(t("name"), name),
    field(t("personLanguage"), language),
    field(t("role"), note),
    h("datalist", { id: "roles" }, ...t("roles").map((role) => h("option", { value: role }))),
    store.spareStarts > 0 ? h("label", { class: "check" }, spare, h("span", {}, t("spare", store.spareStarts))) : field(t("code"), code),
    wrong,
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => dialog.close() }, t("cancel")),
      h("button", { type: "submit", class: "main" }, t("create")),
    ),
  );
  const dialog = h("dialog", { "aria-label": t("addPersonLong"), onclose: () => dialog.remove() }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = { first_name: name.value.trim(), language_code: language.value };
    if (note.value.trim()) fields.note = note.value.trim();
    if (store.spareStarts > 0 && spare.checked) fields.spare_start = true;
    else if (code.value.trim()) fields.start = code.value.trim();
    try {
      const person = await api.addPerson(fields);
      if (fields.spare_start) store.spareStarts -= 1;
      dialog.close();
      onPerson(person.id);
    } catch (error) {
      wrong.textContent = t("failed", error.message);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  name.focus();
}

const field = (label, input) => h("label", {}, h("span", {}, label), input);
