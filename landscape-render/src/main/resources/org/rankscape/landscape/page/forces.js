// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Positions of a network: Fruchterman and Reingold (1991), with a grid, and the same each time.

const ROUNDS = 220;

/**
 * Places nodes so that joined ones lie near and all keep their distance.
 *
 * @param count number of nodes
 * @param links [source, target, weight between 0 and 1] by index
 * @param start first position of a node: an angle in radians
 * @param radius radius of a node in units of length; the ideal distance is 1
 */
function placed(count, links, start, radius) {
  const size = Math.sqrt(count);
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const far = size * (0.3 + 0.7 * ((i * 0.618034) % 1));
    xs[i] = far * Math.cos(start(i));
    ys[i] = far * Math.sin(start(i));
  }
  for (let round = 0; round < ROUNDS; round++) {
    const heat = 0.12 * size * (1 - round / ROUNDS) ** 1.5 + 0.004;
    oneRound(xs, ys, links, radius, heat);
  }
  return Array.from(xs, (x, i) => [x * 1.5, ys[i]]);
}

const REACH = 3;

function oneRound(xs, ys, links, radius, heat) {
  const count = xs.length;
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  pushApart(xs, ys, dx, dy, radius);
  for (const [a, b, weight] of links) {
    const x = xs[b] - xs[a];
    const y = ys[b] - ys[a];
    const pull = 0.08 + 0.5 * weight;
    dx[a] += x * pull;
    dy[a] += y * pull;
    dx[b] -= x * pull;
    dy[b] -= y * pull;
  }
  for (let i = 0; i < count; i++) {
    const fx = dx[i] - 0.06 * xs[i];
    const fy = dy[i] - 0.06 * ys[i];
    const length = Math.sqrt(fx * fx + fy * fy) || 1;
    const step = Math.min(length, heat) / length;
    xs[i] += fx * step;
    ys[i] += fy * step;
  }
}

/** Repulsion between nodes in the same or neighbouring cells of a grid. */
function pushApart(xs, ys, dx, dy, radius) {
  const cells = new Map();
  const cell = (value) => Math.floor(value / REACH);
  xs.forEach((x, i) => {
    const key = cell(x) * 100003 + cell(ys[i]);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(i);
  });
  xs.forEach((x, i) => {
    for (let cx = cell(x) - 1; cx <= cell(x) + 1; cx++) {
      for (let cy = cell(ys[i]) - 1; cy <= cell(ys[i]) + 1; cy++) {
        for (const j of cells.get(cx * 100003 + cy) || []) {
          if (j !== i) pushOne(i, j, xs, ys, dx, dy, radius);
        }
      }
    }
  });
}

function pushOne(i, j, xs, ys, dx, dy, radius) {
  const x = xs[i] - xs[j] || (i - j) * 1e-4;
  const y = ys[i] - ys[j] || (i + j) * 1e-4;
  const square = x * x + y * y;
  if (square > REACH * REACH) return;
  const distance = Math.sqrt(square);
  const room = 0.6 + radius(i) + radius(j);
  const push = (room * room) / Math.max(distance, 0.05);
  dx[i] += (x / distance) * push;
  dy[i] += (y / distance) * push;
}
