// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The collaboration network: projects joined by developers in common.

const circular = () => state.layout === 'circular';

function linkRange() {
  const counts = links.map((link) => link.developers);
  return { least: counts[counts.length - 1], most: counts[0] };
}

/** Without a choice: as many lines as can still be told apart. */
function linkThreshold() {
  if (state.links !== null) return state.links;
  const counts = links.map((link) => link.developers);
  return counts[Math.min(counts.length, Math.max(300, Math.min(projects.length, MOST_DRAWN) * 3)) - 1];
}

/** More than can be told apart. */
const MOST_DRAWN = 1000;

/** Projects and links shown: the first that pass the filters, or one project and its neighbours. */
function shownNetwork() {
  const threshold = linkThreshold();
  const list = matching();
  const passing = new Set((state.around ? list : list.slice(0, MOST_DRAWN)).map((project) => project.id));
  let shown = links.filter(
    (link) => link.developers >= threshold && passing.has(link.a) && passing.has(link.b)
  );
  if (state.around) {
    const near = new Set([state.around]);
    shown.forEach(({ a, b }) => {
      if (a === state.around) near.add(b);
      if (b === state.around) near.add(a);
    });
    shown = shown.filter(({ a, b }) => near.has(a) && near.has(b));
  }
  const joined = new Set(shown.flatMap(({ a, b }) => [a, b]));
  const nodes = projects.filter((project) => joined.has(project.id));
  if (circular()) nodes.sort((a, b) => domains.indexOf(a.place) - domains.indexOf(b.place));
  return { links: shown, nodes };
}

const COLOURINGS = {
  layer: { of: (p) => p.place.layer.id, keys: () => data.layers.map((layer) => layer.id), name: (id) => label(layerById.get(id).label) },
  domain: { of: (p) => p.domain_id, keys: () => domains.map((domain) => domain.id), name: (id) => label(domainById.get(id).label) },
  community: {
    of: (p) => p.community,
    keys: () => [...new Set(projects.map((p) => p.community).filter(Boolean))].sort((a, b) => a - b),
    name: (n) => t('communityN', { n: number(n) }),
  },
};

/** Eight colours that are told apart by everybody; more of them are spread around the wheel. */
function groupColor(i, count) {
  if (count <= LINE_COLORS) return lineColor(i);
  const hue = (i * 360) / count;
  const [saturation, light] = isDark() ? [[62, 74], [i % 2 ? 74 : 62]] : [[60, 48], [i % 2 ? 50 : 36]];
  return 'hsl(' + Math.round(hue) + ',' + saturation[i % 2] + '%,' + light[0] + '%)';
}

function colorControl() {
  const choice = (value) =>
    button('color-' + value, t('by_' + value), () => set({ color: value }, { step: false }), {
      class: 'segment',
      'aria-pressed': String(state.color === value),
    });
  return h(
    'div',
    { class: 'field' },
    h('span', { class: 'field-name', id: 'color-name' }, t('colorBy')),
    h('div', { class: 'segments', role: 'group', 'aria-labelledby': 'color-name' }, choice('layer'), choice('domain'), has.community ? choice('community') : null)
  );
}

function networkControls() {
  const { least, most } = linkRange();
  const layout = (value) =>
    button('layout-' + value, t(value), () => set({ layout: value }, { step: false }), {
      class: 'segment',
      'aria-pressed': String(state.layout === value),
    });
  return h(
    'div',
    { class: 'controls' },
    h('div', { class: 'segments', role: 'group', 'aria-label': t('layout') }, layout('force'), layout('circular')),
    colorControl(),
    h(
      'label',
      { class: 'field' },
      t('around'),
      h(
        'select',
        { 'data-key': 'around', onchange: (event) => set({ around: event.target.value }) },
        h('option', { value: '' }, t('wholeNetwork')),
        projects
          .filter((project) => project.related.length)
          .map((project) => h('option', { value: project.id, selected: project.id === state.around }, project.name))
      )
    ),
    h(
      'label',
      { class: 'field' },
      t('minimumLinks', { n: number(linkThreshold()) }),
      h('input', {
        type: 'range',
        min: least,
        max: most,
        'data-key': 'links',
        value: linkThreshold(),
        oninput: (event) => set({ links: Number(event.target.value) }, { step: false }),
      })
    ),
    zoomControl()
  );
}

/** Diameter of a mark; on the circle all need room side by side. */
function nodeSize(project) {
  const [least, more] = circular() ? [5, 15] : [6, 44];
  return (innerWidth < PHONE ? 0.5 : 1) * (least + more * Math.sqrt(project.openrank / projects[0].openrank));
}

function positions({ nodes, links }) {
  if (circular()) return nodes.map(() => [0, 0]);
  const index = new Map(nodes.map((project, i) => [project.id, i]));
  const most = Math.max(...links.map((link) => link.developers));
  const turn = (i) => (2 * Math.PI * domains.indexOf(nodes[i].place)) / domains.length;
  return placed(
    nodes.length,
    links.map(({ a, b, developers }) => [index.get(a), index.get(b), developers / most]),
    turn,
    (i) => nodeSize(nodes[i]) / 60
  );
}

/** How much of a zoom the marks take part in. */
const NODES_GROW = 0.6;
const ROOM = { top: 48, bottom: 28, left: 48, right: 96 };
const CIRCLE_ROOM = { top: 110, bottom: 110, left: 110, right: 110 };

const room = () => (circular() ? CIRCLE_ROOM : ROOM);

/** Stretches the positions to the shape of the box, so that the marks stay round. */
function networkPlaces({ places }, { width, height }) {
  const extent = (axis) => {
    const values = places.map((place) => place[axis]);
    return Math.max(...values) - Math.min(...values) || 1;
  };
  const wide = (width - ROOM.left - ROOM.right) / extent(0);
  const high = (height - ROOM.top - ROOM.bottom) / extent(1);
  return places.map(([x, y]) => [x * wide, y * high]);
}

/** The rectangle that the drawing fills, in its own coordinates. */
function networkFrame(places, size) {
  const { left, right, top, bottom } = room();
  const least = (axis) => Math.min(...places.map((place) => place[axis]));
  return { x: circular() ? left : least(0), y: circular() ? top : least(1), width: size.width - left - right, height: size.height - top - bottom };
}

/** Where names end: at the box, or nowhere in a part that can be moved. */
function networkEdges(places, zoom) {
  const xs = places.map(([x]) => x);
  return zoom === 1 ? [Math.min(...xs) - ROOM.left, Math.max(...xs) + ROOM.right] : [-Infinity, Infinity];
}

const typeOf = (project) => (circular() ? 10 : Math.min(16, 10 + nodeSize(project) / 8));

/** As many names as find room around the circle. */
const ROUND_NAMES = 150;

/** Nodes as they are drawn at a zoom, each with its name where there is room for it. */
function networkNodes(nodes, places, zoom) {
  const colouring = COLOURINGS[state.color];
  const groups = colouring.keys();
  const grown = 1 + NODES_GROW * (zoom - 1);
  const sides = circular()
    ? nodes.map((project) => nodes.length <= ROUND_NAMES || project.rank <= ROUND_NAMES / 2)
    : nameSides(nodes.map((project, i) => ({ name: project.name, x: places[i][0] * zoom, y: places[i][1] * zoom, radius: (nodeSize(project) / 2) * grown, size: typeOf(project) })), networkEdges(places, zoom));
  return nodes.map((project, i) => ({
    id: project.id,
    name: project.name,
    value: project.openrank,
    ...(circular() ? {} : { x: places[i][0], y: places[i][1] }),
    symbolSize: nodeSize(project),
    category: groups.indexOf(colouring.of(project)),
    itemStyle: { borderColor: color('--surface'), borderWidth: 1 },
    label: {
      show: Boolean(sides[i]),
      position: circular() ? 'right' : sides[i] || 'right',
      distance: NAME_GAP,
      color: color('--text'),
      fontSize: typeOf(project),
      fontFamily: FONT,
      textBorderColor: color('--surface'),
      textBorderWidth: 2,
    },
  }));
}

function networkOption(shown, size) {
  const { nodes, links } = shown;
  const places = networkPlaces(shown, size);
  const zoom = networkZoom(networkFrame(places, size));
  networkShows = state.zoom;
  const colouring = COLOURINGS[state.color];
  const groups = colouring.keys();
  const inUse = groups.filter((key) => nodes.some((project) => colouring.of(project) === key));
  const most = Math.max(...links.map((link) => link.developers));
  return {
    ...chartBase(),
    legend: {
      top: 4,
      left: 4,
      type: 'scroll',
      right: 4,
      itemGap: 12,
      itemWidth: 12,
      itemHeight: 12,
      pageTextStyle: { color: color('--muted') },
      pageIconColor: color('--text'),
      pageIconInactiveColor: color('--line-strong'),
      data: inUse.map(colouring.name),
      textStyle: { color: color('--text'), fontFamily: FONT },
    },
    tooltip: {
      ...chartBase().tooltip,
      formatter: ({ dataType, data: item }) =>
        dataType === 'edge'
          ? projectById.get(item.source).name + ' \u2013 ' + projectById.get(item.target).name + '\n' + t('shared') + '  ' + number(item.value)
          : describe(projectById.get(item.id)).replaceAll(', ', '\n'),
    },
    series: [
      {
        type: 'graph',
        layout: circular() ? 'circular' : 'none',
        roam: true,
        scaleLimit: { min: NETWORK_ZOOM.least, max: NETWORK_ZOOM.most },
        nodeScaleRatio: NODES_GROW,
        zoom: zoom.k,
        center: zoom.center,
        ...room(),
        categories: groups.map((key, i) => ({ name: colouring.name(key), itemStyle: { color: groupColor(i, groups.length) } })),
        circular: { rotateLabel: true },
        emphasis: { focus: 'adjacency', label: { show: true } },
        data: networkNodes(nodes, places, zoom.k),
        links: links.map(({ a, b, developers }) => ({
          source: a,
          target: b,
          value: developers,
          lineStyle: {
            width: 0.5 + 4 * (developers / most),
            opacity: 0.25 + 0.5 * (developers / most),
            color: color('--edge'),
            curveness: circular() ? 0.25 : 0,
          },
        })),
      },
    ],
  };
}

function networkView() {
  const shown = shownNetwork();
  shown.places = shown.nodes.length ? positions(shown) : [];
  const all = matching().length;
  const considered = Math.min(all, MOST_DRAWN);
  const alone = considered - shown.nodes.length;
  return [
    h('h2', {}, t('network')),
    shown.nodes.length
      ? figure({
          file: 'network',
          title: t('networkTitle'),
          note: [
            t('networkNote', { n: number(linkThreshold()) }),
            state.around ? '' : ' ' + t('networkCount', { n: number(shown.nodes.length), all: number(all) }),
            considered < all && !state.around ? ' ' + t('networkFirst', { n: number(considered) }) : '',
            state.color === 'community' ? ' ' + t('communityNote', { n: number(data.modularity, 2) }) : '',
            ofEdition() ? '' : ' ' + t('linksOfEdition', { period: editionPeriod() }),
            alone && !state.around ? ' ' + t('networkAlone', { n: number(alone) }) : '',
          ].join(''),
          controls: networkControls(),
          height: innerWidth < 640 ? '70vh' : 'clamp(520px, 78vh, 860px)',
          rows: () => [
            [t('project'), t('project'), t('shared')],
            ...shown.links.map(({ a, b, developers }) => [projectById.get(a).name, projectById.get(b).name, developers]),
          ],
          on: { click: (event) => event.dataType === 'node' && openProject(event.data.id), graphroam() { keepZoom(this, shown); } },
          option: (size) => networkOption(shown, size),
        })
      : [networkControls(), nothing()],
  ];
}
