// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The collaboration network: projects joined by developers in common.

const NAMED = 40;

function linkRange() {
  const counts = records('links').map((link) => link.developers);
  return { least: counts[counts.length - 1], most: counts[0] };
}

/** Without a choice: as many lines as can still be told apart. */
function linkThreshold() {
  if (state.links !== null) return state.links;
  const counts = records('links').map((link) => link.developers);
  return counts[Math.min(counts.length, Math.max(300, projects.length * 3)) - 1];
}

/** Projects and links shown: those that pass the filters, or one project and its neighbours. */
function shownNetwork() {
  const threshold = linkThreshold();
  const passing = new Set(matching().map((project) => project.id));
  let links = records('links').filter(
    (link) => link.developers >= threshold && passing.has(link.a) && passing.has(link.b)
  );
  if (state.around) {
    const near = new Set([state.around]);
    links.forEach(({ a, b }) => {
      if (a === state.around) near.add(b);
      if (b === state.around) near.add(a);
    });
    links = links.filter(({ a, b }) => near.has(a) && near.has(b));
  }
  const joined = new Set(links.flatMap(({ a, b }) => [a, b]));
  return { links, nodes: projects.filter((project) => joined.has(project.id)) };
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
    )
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
  const layerIds = data.layers.map((layer) => layer.id);
  const most = Math.max(...links.map((link) => link.developers));
  return {
    ...chartBase(),
    legend: {
      top: 4,
      left: 4,
      data: data.layers.map((layer) => label(layer.label)),
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
        categories: data.layers.map((layer, i) => ({ name: label(layer.label), itemStyle: { color: lineColor(i) } })),
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
          category: layerIds.indexOf(project.place.layer.id),
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
