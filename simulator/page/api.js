// Everything the page asks of the simulator.

async function ask(method, path, body) {
  const answer = await fetch(`/sim/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error);
  return found;
}

export const state = () => ask("GET", "state");
export const addPerson = (fields) => ask("POST", "people", fields);
export const say = (from, text, replyTo) =>
  ask("POST", "message", replyTo ? { from, text, reply_to: replyTo } : { from, text });
export const sendSample = (from, sample) => ask("POST", "message", { from, sample });
export const edit = (from, message_id, text) => ask("POST", "edit", { from, message_id, text });
export const remove = (from, message_id) => ask("POST", "delete", { from, message_id });
export const tap = (from, message_id, data) => ask("POST", "tap", { from, message_id, data });
export const press = (from, label) => ask("POST", "tap", { from, label });
export const block = (from, blocked) => ask("POST", blocked ? "block" : "unblock", { from });
export const advance = (seconds) => ask("POST", "clock", { advance: seconds });
