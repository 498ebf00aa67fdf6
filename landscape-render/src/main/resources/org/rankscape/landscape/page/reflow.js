// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The map in another period: projects in the type size of their value then, set anew into their boxes.

/** The sheet's scale: largest type over smallest, and between them the root of OpenRank. */
const TYPE_RANGE = 2.6;
const editionValues = projects.map((project) => Math.max(0, project.edition.openrank));
const LEAST_ROOT = Math.sqrt(Math.min(...editionValues));
const MOST_ROOT = Math.sqrt(Math.max(...editionValues));

function typeSize(openrank) {
  if (!(MOST_ROOT > LEAST_ROOT)) return 1;
  const part = (Math.sqrt(openrank) - LEAST_ROOT) / (MOST_ROOT - LEAST_ROOT);
  return Math.max(0.7, 1 + (TYPE_RANGE - 1) * part);
}

/** Boxes of a drawing: each domain's parts with the place and size of every project in them. */
function measuredParts(one) {
  const parts = [];
  for (const [id, domain] of one.boxes) {
    const frame = domain.querySelector(':scope > rect');
    if (!frame) continue;
    const bySub = new Map();
    for (const group of domain.querySelectorAll('g.project')) {
      const project = projectById.get(group.dataset.project);
      if (!project) continue;
      const box = group.getBBox();
      const sub = project.notes.subDomain || '';
      if (!bySub.has(sub)) bySub.set(sub, []);
      bySub.get(sub).push({ group, project, box });
    }
    for (const chips of bySub.values()) parts.push(partOf(chips, frame.getBBox(), id));
  }
  return parts;
}

function partOf(chips, frame, id) {
  const edge = Math.min(...chips.map(({ box }) => box.x - frame.x));
  const top = Math.min(...chips.map(({ box }) => box.y));
  const first = chips.reduce((a, b) => (b.box.y + b.box.height / 2 < a.box.y + a.box.height / 4 ? b : a));
  return {
    id,
    chips,
    left: frame.x + Math.max(3, edge),
    right: frame.x + frame.width - 4,
    indent: first.box.x - (frame.x + Math.max(3, edge)),
    top,
    bottom: Math.max(...chips.map(({ box }) => box.y + box.height)),
  };
}

/** Rows of the projects of a part at a scale, largest first, or null where they do not fit. */
function rowsAt(part, scale) {
  const rows = [];
  let row = null;
  let high = 0;
  for (const { chip, factor } of part.order) {
    const width = chip.box.width * factor * scale;
    const height = chip.box.height * factor * scale;
    if (!row || row.x + width > part.right) {
      row = { x: part.left + (rows.length ? 0 : part.indent), height: 0, items: [] };
      rows.push(row);
    }
    if (row.x + width > part.right + 0.5) return null;
    row.items.push({ chip, size: factor * scale, x: row.x, height });
    row.x += width + 0.4 * height;
    high += Math.max(0, height - row.height);
    row.height = Math.max(row.height, height);
  }
  return high <= part.bottom - part.top + 0.5 ? { rows, high } : null;
}

const SMALLEST_SCALE = 0.1;

function fittingScale(part) {
  if (rowsAt(part, 1)) return 1;
  let low = SMALLEST_SCALE;
  let high = 1;
  for (let i = 0; i < 14; i++) {
    const middle = (low + high) / 2;
    if (rowsAt(part, middle)) low = middle;
    else high = middle;
  }
  return low;
}

function place(part, scale) {
  const set = rowsAt(part, scale) || rowsAt(part, SMALLEST_SCALE);
  if (!set) return;
  const free = (part.bottom - part.top - set.high) / set.rows.length;
  let y = part.top + free / 2;
  for (const row of set.rows) {
    for (const { chip, size, x, height } of row.items) {
      const dx = x - chip.box.x * size;
      const dy = y + (row.height - height) / 2 - chip.box.y * size;
      chip.group.style.transform = 'translate(' + dx.toFixed(2) + 'px,' + dy.toFixed(2) + 'px) scale(' + size.toFixed(4) + ')';
    }
    y += row.height + free;
  }
}

/** Sets a drawing for the period shown; the edition's own period is as it was drawn. */
function reflow(one) {
  byId('map').classList.toggle('other-period', !ofEdition());
  if (ofEdition()) {
    if (one.parts) one.parts.forEach((part) => part.chips.forEach(({ group }) => {
      group.style.transform = '';
      group.classList.remove('absent');
    }));
    return;
  }
  one.parts = one.parts || measuredParts(one);
  for (const part of one.parts) {
    part.order = part.chips
      .filter(({ project }) => project.openrank > 0)
      .sort((a, b) => b.project.openrank - a.project.openrank)
      .map((chip) => ({ chip, factor: typeSize(chip.project.openrank) / typeSize(chip.project.edition.openrank) }));
    for (const { group, project } of part.chips) group.classList.toggle('absent', !(project.openrank > 0));
  }
  const scales = one.parts.map((part) => (part.order.length ? fittingScale(part) : 1));
  const common = Math.max(0.6, Math.min(...scales));
  one.parts.forEach((part, i) => part.order.length && place(part, Math.min(common, scales[i])));
}
