// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Elements made from plain values. Texts become text nodes, never markup.

const SVG_NS = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else if (name === 'css') {
      for (const [property, text] of Object.entries(value)) {
        element.style.setProperty(property, text);
      }
    } else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(child));
  }
  return element;
}

function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function s(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG_NS, tag), attributes, children);
}

const byId = (id) => document.getElementById(id);

/** Replaces what stands in an element, and gives the focus back to the control that had it. */
function replace(element, ...children) {
  const active = document.activeElement;
  const key = active && element.contains(active) && active.getAttribute('data-key');
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key) {
    const again = element.querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (again) again.focus({ preventScroll: true });
  }
}

/** A button; its key lets the focus survive a new drawing of its surroundings. */
function button(key, label, onclick, attributes, ...children) {
  return h(
    'button',
    { type: 'button', 'data-key': key, onclick, ...attributes },
    children.length ? children : label
  );
}

const ICONS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM11 11l3 3',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z',
  play: 'M5 3l8 5-8 5z',
  pause: 'M5 3v10M11 3v10',
  picture: 'M2 3h12v10H2zM2 11l4-4 3 3 2-2 3 3M10.5 6.2h.01',
  embed: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5',
  link: 'M6.5 9.5l3-3M7 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M9 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1',
};

function icon(name) {
  return s(
    'svg',
    { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' },
    s('path', { d: ICONS[name] })
  );
}

/** A link to a page on the web, opened apart. */
function weblink(url, ...children) {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children);
}
