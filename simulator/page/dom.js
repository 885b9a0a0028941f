// Builds elements. Words of people only ever become text nodes, never markup.

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  send: "M3.4 20.4 21 12 3.400 3.600 3.400 10.200 15 12 3.400 13.800z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  more: "M12 7a1.700 1.700 0 1 0 0-3.400A1.700 1.700 0 0 0 12 7zm0 6.700a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400zm0 6.700a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400z",
  keys: "M3 6h18v12H3V6zm2 2v2h2V8H5zm4 0v2h2V8H9zm4 0v2h2V8h-2zm4 0v2h2V8h-2zM5 12v2h2v-2H5zm12 0v2h2v-2h-2zM8.500 12.200v2h7v-2h-7z",
  down: "M12 16.500 4.500 9l1.400-1.400L12 13.700l6.100-6.100L19.500 9z",
  lock: "M7 10V8a5 5 0 0 1 10 0v2h1.500v11h-13V10H7zm2 0h6V8a3 3 0 0 0-6 0v2z",
  reply: "M10 8V4l-8 7.500L10 19v-4.200c5.500 0 9 1.700 12 5.200-1-6-4.500-11.200-12-12z",
  edit: "M4 16.500V20h3.500L18.100 9.400l-3.500-3.500L4 16.500zM20.700 6.800a1 1 0 0 0 0-1.400l-2.100-2.100a1 1 0 0 0-1.400 0l-1.600 1.600 3.500 3.500 1.600-1.600z",
  close: "m12 10.600 5.700-5.700 1.400 1.400L13.400 12l5.700 5.700-1.400 1.400L12 13.400l-5.700 5.700-1.400-1.400 5.700-5.700-5.700-5.700 1.400-1.400z",
  clip: "M16.500 6v10.500a4.500 4.500 0 0 1-9 0V5.500a3 3 0 0 1 6 0v9.800a1.300 1.300 0 0 1-2.600 0V6.500H9.300v8.800a2.900 2.900 0 0 0 5.800 0V5.500a4.600 4.600 0 0 0-9.200 0v11a6.100 6.100 0 0 0 12.200 0V6h-1.600z",
  silent: "M12 3a1.500 1.500 0 0 0-1.500 1.500v.4L17.500 12V10c0-2.500-1.600-4.600-4-5.100v-.4A1.500 1.500 0 0 0 12 3zM4.400 3.500 3 4.900l4.200 4.200-.2.900v5l-2 2v1h11.100l3 3 1.400-1.400L4.400 3.500zM12 21.500a2 2 0 0 0 2-2h-4a2 2 0 0 0 2 2z",
  file: "M6 2h8l5 5v15H6V2zm7 1.500V8h4.500L13 3.500z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-4 0-8 2-8 5v1.500h16V19c0-3-4-5-8-5z",
  pin: "M12 2a7 7 0 0 0-7 7c0 5.200 7 13 7 13s7-7.800 7-13a7 7 0 0 0-7-7zm0 9.500A2.500 2.500 0 1 1 12 6.500a2.500 2.500 0 0 1 0 5z",
  play: "M8 5v14l11-7z",
  block: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 0 1 4.900 1.700L5.700 16.900A8 8 0 0 1 12 4zm0 16a8 8 0 0 1-4.900-1.700L18.300 7.100A8 8 0 0 1 12 20z",
  copy: "M8 3h11v13h-2V5H8V3zM5 7h10v14H5V7z",
  bin: "M9 3h6l1 2h4v2H4V5h4l1-2zM6 9h12l-1 12H7L6 9z",
  clock: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 5v4.600l3.800 2.300-1 1.600L11 12.700V7h2z",
  out: "M14 4h6v6h-2V7.400l-8.300 8.300-1.400-1.400L16.600 6H14V4zM5 6h5v2H7v9h9v-3h2v5H5V6z",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export function remember(name, value) {
  try {
    if (value !== undefined) localStorage.setItem(name, value);
    return localStorage.getItem(name);
  } catch {
    return value ?? null; // a browser that keeps nothing: the page works without
  }
}
