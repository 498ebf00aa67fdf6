// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The collaboration network: projects joined by developers in common.

const NAMED = 40;

function linkRange() {
  const counts = links.map((link) => link.developers);
  return { least: counts[counts.length - 1], most: counts[0] };
}

/** Without a choice: as many lines as can still be told apart. */
function linkThreshold() {
  if (state.links !== null) return state.links;
  const counts = links.map((link) => link.developers);
  return counts[Math.min(counts.length, Math.max(300, projects.length * 3)) - 1];
}

/** Projects and links shown: those that pass the filters, or one project and its neighbours. */
function shownNetwork() {
  const threshold = linkThreshold();
  const passing = new Set(matching().map((project) => project.id));
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
  return { links: shown, nodes: projects.filter((project) => joined.has(project.id)) };
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

function zoomNetwork(factor) {
  const [box, live] = [...liveCharts].find(([each]) => each.closest('[data-figure=network]'));
  live.chart.dispatchAction({ type: 'graphRoam', zoom: factor, originX: box.clientWidth / 2, originY: box.clientHeight / 2 });
}

function zoomControl() {
  const tool = (name, text, action) => button('network-' + name, '', action, { class: 'segment', 'aria-label': text, title: text }, icon(name));
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': t('zoom') },
    tool('plus', t('zoomIn'), () => zoomNetwork(1.4)),
    tool('minus', t('zoomOut'), () => zoomNetwork(1 / 1.4)),
    tool('fit', t('zoomReset'), redrawCharts)
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

const nodeSize = (project) =>
  (innerWidth < PHONE ? 0.5 : 1) * (6 + 44 * Math.sqrt(project.openrank / projects[0].openrank));

function positions({ nodes, links }) {
  if (state.layout === 'circular') return nodes.map(() => []);
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

const ROOM = { top: 48, bottom: 28, left: 48, right: 96 };
const CIRCLE_ROOM = { top: 110, bottom: 110, left: 110, right: 110 };

/** Stretches the positions to the shape of the box, so that the marks stay round. */
function fitted(places, { width, height }) {
  const extent = (axis) => {
    const values = places.map((place) => place[axis]);
    return Math.max(...values) - Math.min(...values) || 1;
  };
  const wide = (width - ROOM.left - ROOM.right) / extent(0);
  const high = (height - ROOM.top - ROOM.bottom) / extent(1);
  return places.map(([x, y]) => [x * wide, y * high]);
}

function networkOption({ nodes, links, places: unfitted }, size) {
  const places = fitted(unfitted, size);
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
        layout: state.layout === 'circular' ? 'circular' : 'none',
        roam: true,
        scaleLimit: { min: 0.4, max: 8 },
        ...(state.layout === 'circular' ? CIRCLE_ROOM : ROOM),
        categories: groups.map((key, i) => ({ name: colouring.name(key), itemStyle: { color: groupColor(i, groups.length) } })),
        circular: { rotateLabel: true },
        emphasis: { focus: 'adjacency', label: { show: true } },
        labelLayout: { hideOverlap: state.layout === 'force' },
        data: nodes.map((project, i) => ({
          id: project.id,
          name: project.name,
          value: project.openrank,
          x: places[i][0],
          y: places[i][1],
          symbolSize: nodeSize(project),
          category: groups.indexOf(colouring.of(project)),
          itemStyle: { borderColor: color('--surface'), borderWidth: 1 },
          label: {
            show: i < NAMED || state.layout === 'circular',
            position: 'right',
            color: color('--text'),
            fontSize: Math.min(16, 10 + nodeSize(project) / 8),
            fontFamily: FONT,
            textBorderColor: color('--surface'),
            textBorderWidth: 2,
          },
        })),
        links: links.map(({ a, b, developers }) => ({
          source: a,
          target: b,
          value: developers,
          lineStyle: {
            width: 0.5 + 4 * (developers / most),
            opacity: 0.25 + 0.5 * (developers / most),
            color: color('--edge'),
            curveness: state.layout === 'circular' ? 0.25 : 0,
          },
        })),
      },
    ],
  };
}

function networkView() {
  const shown = shownNetwork();
  shown.places = positions(shown);
  const alone = matching().length - shown.nodes.length;
  return [
    h('h2', {}, t('network')),
    shown.nodes.length
      ? figure({
          file: 'network',
          title: t('networkTitle'),
          note: [
            t('networkNote', { n: number(linkThreshold()) }),
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
          onclick: (event) => event.dataType === 'node' && openProject(event.data.id),
          option: (size) => networkOption(shown, size),
        })
      : [networkControls(), nothing()],
  ];
}
