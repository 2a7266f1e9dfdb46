// The page that shows packs while they are being made. Plain modules, no framework: state comes from `packs`,
// changes from `changes`; the pack's own page stands in a frame in which no script can run.

const $ = (id) => document.getElementById(id);
const frame = $('page');
let chosen;
let packs = [];
/** Counts what is asked for, so that an answer that comes late is not shown over a newer one. */
const turns = { packs: 0, page: 0, report: 0 };
/** The chosen pack's page as it was last made: the frame may still be loading the one before. */
let latest = '';

$('close').addEventListener('click', closeEvidence);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeEvidence();
});
window.addEventListener('hashchange', () => choose(decodeURIComponent(location.hash.slice(1))));
frame.addEventListener('load', catchUp);

await refreshPacks();
choose(decodeURIComponent(location.hash.slice(1)) || packs[0]?.id);
listen();

function listen() {
  const changes = new EventSource('changes');
  changes.addEventListener('open', async () => {
    $('connection').textContent = '';
    // What happened before, or while the line was down, is not told again.
    await refreshPacks();
    if (chosen !== undefined) await Promise.all([showPage(), showReport()]);
  });
  changes.addEventListener('error', () => {
    $('connection').textContent = 'The watch does not answer. Is it still running?';
  });
  changes.addEventListener('message', async ({ data }) => {
    const { pack, what } = JSON.parse(data);
    if (what !== 'page') await refreshPacks();
    if (pack !== chosen) return;
    if (what === 'page') await showPage();
    else await Promise.all([showReport(), showPage()]);
  });
}

async function refreshPacks() {
  const mine = ++turns.packs;
  const answer = await (await fetch('packs')).json();
  if (mine !== turns.packs) return;
  packs = answer.packs;
  const list = $('packs');
  list.replaceChildren(...packs.map(packItem));
  if (chosen === undefined && packs.length > 0) choose(packs[0].id);
  showState();
}

function packItem(pack) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const words = document.createElement('small');
  const focused = document.activeElement?.dataset?.pack === pack.id;
  item.className = pack.state;
  button.dataset.pack = pack.id;
  button.setAttribute('aria-current', String(pack.id === chosen));
  words.textContent = inWords(pack);
  button.append(pack.id, words);
  button.addEventListener('click', () => {
    location.hash = encodeURIComponent(pack.id);
  });
  item.append(button);
  if (focused) queueMicrotask(() => button.focus());
  return item;
}

function inWords({ state, pages, errors, warnings, stale }) {
  const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const parts = {
    waiting: ['waiting'],
    building: ['being made …'],
    good: pages === undefined ? ['good'] : [`✓ ${count(pages, 'page')}`],
    failed: [`✗ ${count(errors, 'error')}`],
  }[state];
  if (warnings > 0) parts.push(count(warnings, 'warning'));
  if (stale) parts.push('stale paper');
  return parts.join(', ');
}

async function choose(id) {
  if (id === undefined || id === chosen || !packs.some((pack) => pack.id === id)) return;
  chosen = id;
  closeEvidence();
  latest = '';
  frame.removeAttribute('srcdoc');
  await fetch(`packs/${encodeURIComponent(id)}/prefer`, { method: 'POST' });
  for (const button of $('packs').querySelectorAll('button')) {
    button.setAttribute('aria-current', String(button.dataset.pack === id));
  }
  showState();
  await Promise.all([showPage(), showReport()]);
}

function showState() {
  const pack = packs.find(({ id }) => id === chosen);
  if (pack === undefined) return;
  document.title = `${pack.state === 'failed' ? '✗ ' : ''}${pack.id} · Sourcebound preview`;
  $('title').textContent = pack.id;
  const words = inWords(pack);
  // A status that says the same again would be read out again.
  if ($('state').textContent !== words) $('state').textContent = words;
  $('stale').hidden = !pack.stale;
  $('paper').hidden = pack.pages === undefined && !pack.stale;
  $('paper').href = `packs/${encodeURIComponent(pack.id)}/paper`;
}

async function showReport() {
  const pack = packs.find(({ id }) => id === chosen);
  const has = pack !== undefined && pack.errors + pack.warnings > 0;
  const mine = ++turns.report;
  const report = has ? await (await fetch(`packs/${encodeURIComponent(chosen)}/report`)).text() : '';
  if (mine !== turns.report) return;
  $('report').textContent = report;
  $('problems').hidden = !has;
}

/** Shows the chosen pack's page: the parts that differ are exchanged, so that the reader's place stays. */
async function showPage() {
  const mine = ++turns.page;
  const answer = await fetch(`packs/${encodeURIComponent(chosen)}/page`);
  const html = answer.ok
    ? await answer.text()
    : '<!doctype html><p style="font:15px sans-serif">Nothing has been made yet.</p>';
  if (mine !== turns.page) return;
  latest = html;
  if (frame.dataset.pack === chosen && frame.contentDocument?.body) {
    bringUpToDate(frame.contentDocument);
    return;
  }
  frame.dataset.pack = chosen;
  frame.srcdoc = html;
}

/** The frame has loaded a page; there may be a newer one. */
function catchUp() {
  prepareFrame();
  if (frame.srcdoc !== latest && frame.contentDocument?.body) bringUpToDate(frame.contentDocument);
}

function bringUpToDate(shown) {
  const fresh = new DOMParser().parseFromString(latest, 'text/html');
  prepareWords(fresh);
  patch(shown.head, shown.importNode(fresh.head, true));
  patch(shown.body, shown.importNode(fresh.body, true));
}

/** Makes `old` like `fresh`, and touches nothing that is alike. */
function patch(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== fresh.nodeName || old.childNodes.length === 0) {
    old.replaceWith(fresh);
    return;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  let start = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length === come.length) {
    for (const [index, node] of gone.entries()) patch(node, come[index]);
    return;
  }
  const next = before[before.length - end] ?? null;
  for (const node of gone) node.remove();
  for (const node of come) old.insertBefore(node, next);
}

/** Bound words answer to a click, and to Enter. */
function prepareFrame() {
  const page = frame.contentDocument;
  if (page === null) return;
  prepareWords(page);
  if (page.documentElement.dataset.ready === 'yes') return;
  page.documentElement.dataset.ready = 'yes';
  page.addEventListener('click', (event) => {
    const words = event.target.closest?.('[data-ref]');
    if (words) showEvidence(words);
    const link = event.target.closest?.('a[href]');
    if (link && !link.getAttribute('href').startsWith('#')) event.preventDefault();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeEvidence();
    const words = event.target.closest?.('[data-ref]');
    if (words && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      showEvidence(words);
    }
  });
}

function prepareWords(page) {
  for (const words of page.querySelectorAll('[data-ref]')) {
    words.setAttribute('tabindex', '0');
    words.setAttribute('role', 'button');
    words.style.cursor = 'pointer';
  }
}

let asked;

async function showEvidence(words) {
  asked = words;
  const query = new URLSearchParams({ ref: words.dataset.ref });
  const answer = await fetch(`packs/${encodeURIComponent(chosen)}/evidence?${query}`);
  const { documents } = await answer.json();
  if (asked !== words) return;
  $('evidence-title').textContent = `Evidence for “${words.textContent}”`;
  $('documents').replaceChildren(...documents.flatMap(documentParts));
  if (documents.length === 0)
    $('documents').textContent = 'The sources as they stand now have no evidence for it.';
  $('evidence').hidden = false;
  $('evidence').focus();
  $('documents').querySelector('mark')?.scrollIntoView({ block: 'center' });
}

function documentParts({ letter, title, paragraphs }) {
  const heading = document.createElement('h3');
  heading.textContent = `${letter} ${title}`;
  return [heading, ...paragraphs.map(paragraphElement)];
}

function paragraphElement({ number, line, runs }) {
  const paragraph = document.createElement('p');
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = `¶${number}, l. ${line} `;
  paragraph.append(where);
  for (const { text, bound } of runs) {
    if (!bound) paragraph.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      paragraph.append(mark);
    }
  }
  return paragraph;
}

function closeEvidence() {
  if ($('evidence').hidden) return;
  $('evidence').hidden = true;
  asked?.focus?.();
  asked = undefined;
}
