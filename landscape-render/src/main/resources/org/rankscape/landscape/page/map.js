// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The window onto the map: zoom and move by wheel, pointer, touch and keys.

const CLOSEST = 12;
const PHONE = 700;

/**
 * Shows a part of an SVG picture through a changed viewBox, so that it stays sharp.
 * Calls onMove with a text from which go() shows the same part again, empty for all of it.
 * View: x and y of the upper left corner, k times as large as when it all fits.
 */
function makeWindow(svg, onMove) {
  const drawn = svg.viewBox.baseVal;
  const all = { x: drawn.x, y: drawn.y, width: drawn.width, height: drawn.height };
  const view = { k: 1, x: all.x, y: all.y };
  const frame = { width: 0, height: 0 };

  const scale = () => Math.min(frame.width / all.width, frame.height / all.height) * view.k || 1;
  const size = () => ({ width: frame.width / scale(), height: frame.height / scale() });

  /** Keeps the picture in the window; free room is shared by both sides, or left below. */
  function within(start, length, at, shown, before = 0) {
    const slack = shown - length;
    return slack >= 0 ? start - slack * before : Math.min(Math.max(at, start), start + length - shown);
  }

  function show() {
    if (!frame.width) return;
    const { width, height } = size();
    view.x = within(all.x, all.width, view.x, width, 0.5);
    view.y = within(all.y, all.height, view.y, height);
    const box = [view.x, view.y, width, height].map((n) => n.toFixed(2)).join(' ');
    if (svg.getAttribute('viewBox') !== box) svg.setAttribute('viewBox', box);
  }

  /** The middle of what is seen as parts of the whole, and how close. */
  function told() {
    const { width, height } = size();
    const middle = [(view.x + width / 2 - all.x) / all.width, (view.y + height / 2 - all.y) / all.height];
    return view.k > 1.001 ? [view.k, ...middle].map((n) => Number(n.toFixed(3))).join(',') : '';
  }

  function go(at) {
    if (!frame.width || !at || at === told()) return;
    const [k, x, y] = at.split(',').map(Number);
    view.k = Math.min(CLOSEST, Math.max(1, k));
    const { width, height } = size();
    view.x = all.x + x * all.width - width / 2;
    view.y = all.y + y * all.height - height / 2;
    show();
  }

  /** Zooms by a factor; the point (in pixels of the window) stays where it is. */
  function zoom(factor, px = frame.width / 2, py = frame.height / 2) {
    const before = scale();
    view.k = Math.min(CLOSEST, Math.max(1, view.k * factor));
    view.x += px / before - px / scale();
    view.y += py / before - py / scale();
    show();
    onMove(told());
  }

  function move(dx, dy) {
    view.x -= dx / scale();
    view.y -= dy / scale();
    show();
    onMove(told());
  }

  /** All of it; on a phone, as high as the window, from the left. */
  function whole() {
    const narrow = frame.width < PHONE;
    const high = frame.height / all.height / Math.min(frame.width / all.width, frame.height / all.height);
    view.k = narrow ? Math.max(1, high) : 1;
    view.x = all.x;
    view.y = all.y;
    show();
  }

  function fit() {
    whole();
    onMove('');
  }

  /** Moves a box (in pixels of the screen) into sight. */
  function reveal(box) {
    const { left, right, top, bottom } = svg.getBoundingClientRect();
    const margin = 24;
    const dx = box.left < left + margin ? left + margin - box.left : box.right > right - margin ? right - margin - box.right : 0;
    const dy = box.top < top + margin ? top + margin - box.top : box.bottom > bottom - margin ? bottom - margin - box.bottom : 0;
    if (dx || dy) move(dx, dy);
  }

  let seen = false;

  /** The size that the window has on the screen; none while it is hidden. */
  function resize(width, height) {
    Object.assign(frame, { width, height });
    if (seen || !width) show();
    else {
      whole();
      go(state.at);
    }
    seen = seen || width > 0;
  }

  new ResizeObserver(([{ contentRect }]) => resize(contentRect.width, contentRect.height)).observe(svg);
  return { zoom, move, fit, reveal, resize, go, zoomed: () => view.k > 1.001, ratio: all.width / all.height };
}

/** When the page was last scrolled: a wheel that scrolls it does not zoom until it has stopped. */
let scrolledAt = -Infinity;
addEventListener('scroll', () => (scrolledAt = performance.now()), { passive: true });
const SCROLL_ENDS = 300;

/** Wheel, drag and pinch; calls onTap for a press without movement. */
function followPointers(svg, view, onTap) {
  const pointers = new Map();
  let moved = 0;
  svg.addEventListener(
    'wheel',
    (event) => {
      const scrolling = performance.now() - scrolledAt < SCROLL_ENDS;
      if (!view.zoomed() && !event.ctrlKey && (event.deltaY > 0 || scrollY > 0 || scrolling)) return;
      event.preventDefault();
      const frame = svg.getBoundingClientRect();
      const step = event.deltaMode === 1 ? 20 : 1;
      view.zoom(Math.exp(-event.deltaY * step * 0.0018), event.clientX - frame.left, event.clientY - frame.top);
    },
    { passive: false }
  );
  svg.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
  });
  svg.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const other = [...pointers.values()].find((each) => each.pointerId !== event.pointerId);
    if (other) pinch(before, event, other);
    else view.move(event.clientX - before.clientX, event.clientY - before.clientY);
    moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (moved > 4) svg.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, event);
  });
  const end = (event) => {
    const was = pointers.delete(event.pointerId);
    if (was && event.type === 'pointerup' && moved <= 4) onTap(event);
  };
  svg.addEventListener('pointerup', end);
  svg.addEventListener('pointercancel', end);

  function pinch(before, now, other) {
    const frame = svg.getBoundingClientRect();
    const distance = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    view.zoom(
      distance(now) / Math.max(1, distance(before)),
      (now.clientX + other.clientX) / 2 - frame.left,
      (now.clientY + other.clientY) / 2 - frame.top
    );
  }
}
