import type { FromPage, PageState, Pictures, ToPage } from '../src/preview/messages.ts';
import { ShownDocument } from './document.ts';
import { ShownFindings } from './findings.ts';
import { Places, sourceOf } from './places.ts';
import { Scroll } from './scroll.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const page = find('page');
const scope = find('scope');
let shownPictures: readonly Pictures[] = [];
let shownTopic = '';
const shown = new ShownDocument(page, prepare);
const places = new Places(page);
const findings = new ShownFindings(page, places, (message) => vscode.postMessage(message));
const scroll = new Scroll(page, places, scope, (lines) => vscode.postMessage({ type: 'scrolled', lines }));

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
page.addEventListener('click', (event) => point(event, false));
page.addEventListener('dblclick', (event) => point(event, true));
page.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') point(event, true);
});
for (const button of scope.querySelectorAll<HTMLButtonElement>('[data-scope]')) {
  button.addEventListener('click', () => {
    vscode.postMessage({ type: 'scope', scope: button.dataset.scope === 'chapter' ? 'chapter' : 'plan' });
  });
}
find('findings').addEventListener('click', ({ currentTarget }) => {
  const isShown = currentTarget instanceof Element && currentTarget.getAttribute('aria-pressed') === 'true';
  vscode.postMessage({ type: 'showFindings', shown: !isShown });
});
find('filter').addEventListener('click', () => vscode.postMessage({ type: 'filter' }));
find('clear-filter').addEventListener('click', () => {
  // The button goes, and the keyboard must not go with it.
  find('filter').focus();
  vscode.postMessage({ type: 'clearFilter' });
});
vscode.postMessage({ type: 'ready' });

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no «${id}»`);
  return element;
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      vscode.setState(message.state);
      showScope(message);
      scroll.during(() => findings.during(() => show(message), message.words));
      showFilter(message);
      break;
    case 'findings':
      scroll.during(() => findings.show(message.findings));
      break;
    case 'fixes':
      findings.setFixes(message.id, message.titles);
      break;
    case 'scroll':
      places.setLength(message.uri, message.length);
      scroll.follow(message);
      break;
    case 'cursor':
      scroll.setCursor(message.uri, message.line, message.show);
      break;
    case 'dump':
      vscode.postMessage({ type: 'dumped', html: documentHtml() });
  }
}

/** The document on the page, without what stands beside it and marks it. */
function documentHtml(): string {
  let html = '';
  scroll.during(() =>
    findings.without(() => {
      html = page.innerHTML;
    }),
  );
  return html;
}

function show({ open, pieces, close, message, pictures }: ToPage & { type: 'show' }): void {
  shownPictures = pictures;
  if (message !== undefined) shown.replace(calm(message));
  else if (!shown.show(open, pieces, close)) vscode.postMessage({ type: 'incomplete' });
}

/** Markup as the page needs it: pictures with addresses, and what leads elsewhere open to the keyboard. */
function prepare(nodes: ParentNode): void {
  for (const image of nodes.querySelectorAll('img')) fetchFrom(image, shownPictures);
  for (const away of nodes.querySelectorAll('[data-to]')) {
    away.setAttribute('role', 'link');
    away.setAttribute('tabindex', '0');
  }
}

function calm(message: string): Element {
  const paragraph = document.createElement('p');
  paragraph.className = 'message';
  paragraph.textContent = message;
  return paragraph;
}

/** Pictures come from the workspace folder that holds them, the innermost where folders lie in each other. */
function fetchFrom(image: HTMLImageElement, pictures: readonly Pictures[]): void {
  const file = image.dataset.file ?? '';
  const [inside] = pictures
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length);
  const path = inside ? file.slice(inside.folder.length + 1).split('/') : [];
  if (inside === undefined || path.includes('..')) return;
  image.setAttribute('src', `${inside.base}/${path.map(encodeURIComponent).join('/')}`);
}

function showScope({ words, scope: shown, message, state }: ToPage & { type: 'show' }): void {
  scope.hidden = message !== undefined;
  scope.setAttribute('aria-label', words.scope);
  const toggle = find('findings');
  toggle.textContent = words.findings;
  toggle.setAttribute('aria-pressed', String(state.findings));
  for (const button of scope.querySelectorAll<HTMLButtonElement>('[data-scope]')) {
    button.textContent = button.dataset.scope === 'chapter' ? words.chapter : words.wholePlan;
    button.setAttribute('aria-pressed', String(button.dataset.scope === shown));
  }
}

/** What the page is about; another part of the plan is read from its beginning. */
function showFilter({ words, state: { about } }: ToPage & { type: 'show' }): void {
  const button = find('filter');
  button.textContent = words.filter;
  button.title = words.filter;
  button.classList.toggle('on', about !== undefined);
  const clear = find('clear-filter');
  clear.hidden = about === undefined;
  clear.textContent = words.clearFilter;
  const topic = about ? `${about.kind} ${about.id}` : '';
  if (topic !== shownTopic) scroll.begin();
  shownTopic = topic;
}

/** The reader points at something: links lead where they say, all else to its source. */
function point(event: Event, focus: boolean): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target === null || target.closest('.findings, summary')) return;
  const link = target.closest('a[href]');
  if (link) {
    if (event.type === 'click') goAlong(link);
    return;
  }
  const away = target.closest('[data-to]');
  if (event.type === 'keydown' && away === null) return;
  // Someone who marks text wants the text.
  if (!focus && window.getSelection()?.isCollapsed === false) return;
  const to = away?.getAttribute('data-to');
  const source = to ? { uri: to, line: Number(away?.getAttribute('data-to-line') ?? 0) } : sourceOf(target);
  if (source === undefined) return;
  scroll.hold();
  vscode.postMessage({ type: 'source', ...source, focus: focus || Boolean(to) });
}

/** A link inside the page leads there, and the editor goes along. */
function goAlong(link: Element): void {
  const href = link.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? document.getElementById(decoded(href.slice(1))) : null;
  const source = target && sourceOf(target);
  if (!source) return;
  scroll.hold();
  vscode.postMessage({ type: 'source', ...source, focus: false });
}

/** An anchor as the page has it; one that is written wrongly is itself. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
