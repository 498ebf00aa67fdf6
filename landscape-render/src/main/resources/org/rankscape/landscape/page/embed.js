// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The page within another: one view without its surroundings, the map with chosen domains only.

const embedded = () => state.embed === 'yes';

/** What another page has to contain to show this view, with the filters as they are now. */
function embedCode() {
  const page = location.href.replace(/#.*$/, '');
  const src = page + address({ embed: 'yes', project: '', group: '' });
  const quoted = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return '<iframe src="' + quoted(src) + '" title="' + quoted(label(data.title)) + '" width="100%" height="600" loading="lazy"></iframe>';
}

/** The line under an embedded view: what it is, and the way to the whole page. */
function embedBar() {
  return h(
    'p',
    { class: 'embed-bar' },
    h('a', { href: address({ embed: '' }), target: '_blank', rel: 'noopener' }, label(data.title)),
    h('span', {}, sourceLine())
  );
}

/** A domain's box cut out of the drawing. */
function crop(box) {
  const frame = box.querySelector(':scope > rect');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(frame.getAttribute(name)));
  const copy = box.cloneNode(true);
  copy.querySelectorAll('.mark').forEach((each) => each.remove());
  copy.classList.remove('dim', 'selected');
  for (const group of copy.querySelectorAll('g.project')) {
    const project = projectById.get(group.dataset.project);
    if (!project) continue;
    group.setAttribute('data-key', 'crop:' + project.id);
    group.setAttribute('tabindex', '0');
    group.setAttribute('aria-label', describe(project));
  }
  return h(
    'div',
    { class: 'crop', css: { '--ratio': String(width / height) } },
    s('svg', {
      viewBox: [x - 1, y - 1, width + 2, height + 2].join(' '),
      'data-sheet': sheet().lang,
      role: 'group',
      'aria-label': label(domainById.get(box.dataset.domain).label),
    }, copy)
  );
}

/** Instead of the whole map: the boxes of the domains that the link names. */
function drawCrops() {
  const map = byId('map');
  const old = map.querySelector('.crops');
  if (old) old.remove();
  const wanted = embedded() ? state.domain.filter((id) => sheet().boxes.has(id)) : [];
  map.classList.toggle('cropped', wanted.length > 0);
  if (!wanted.length) return;
  const open = (event) => {
    const group = event.target.closest('g.project');
    if (!group || (event.key && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    openProject(group.dataset.project);
  };
  map.append(h('div', { class: 'crops', onclick: open, onkeydown: open }, wanted.map((id) => crop(sheet().boxes.get(id)))));
}
