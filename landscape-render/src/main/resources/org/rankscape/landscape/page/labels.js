// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Names of a network's nodes where they lie over no node and no other name.

const NAMED = 400;
const ALWAYS_NAMED = 12;
const NAME_GAP = 5;
const SIDES = ['right', 'left', 'top', 'bottom'];
const ruler = document.createElement('canvas').getContext('2d');

function nameBox({ x, y, radius, size, wide }, side) {
  const off = radius + NAME_GAP;
  const left = side === 'right' ? x + off : side === 'left' ? x - off - wide : x - wide / 2;
  const top = side === 'top' ? y - off - size : side === 'bottom' ? y + off : y - size / 2;
  return { left, top, right: left + wide, bottom: top + size };
}

const overDisc = (box, { x, y, radius }) =>
  Math.hypot(x - Math.max(box.left, Math.min(x, box.right)), y - Math.max(box.top, Math.min(y, box.bottom))) < radius + 1;

const overBox = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first side without anything below; for a name that must be there, the one with least. */
function roomiest(node, taken, others, always, edges) {
  let best;
  let least = Infinity;
  for (const side of SIDES) {
    const box = nameBox(node, side);
    if (box.left < edges[0] || box.right > edges[1] || taken.some((other) => overBox(box, other))) continue;
    const hidden = others.reduce((sum, other) => sum + (overDisc(box, other) ? other.radius : 0), 0);
    if (hidden === 0) return side;
    if (always && hidden < least) [best, least] = [side, hidden];
  }
  return best;
}

/**
 * The side of each node where its name finds room, undefined where none has any; the first come first.
 *
 * @param nodes [{name, x, y, radius, size of its type}] in pixels
 * @param edges least and greatest x that a name may reach
 */
function nameSides(nodes, edges) {
  const taken = [];
  return nodes.map((node, i) => {
    if (i >= NAMED) return undefined;
    ruler.font = node.size + 'px ' + FONT;
    const placed = { ...node, wide: ruler.measureText(node.name).width };
    const side = roomiest(placed, taken, nodes.filter((other) => other !== node), i < ALWAYS_NAMED, edges);
    if (side) taken.push(nameBox(placed, side));
    return side;
  });
}
