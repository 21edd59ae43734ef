import type { FromPage, PageFinding, Words } from '../src/preview/messages.ts';
import type { Places } from './places.ts';

/** Marks what stands on the page beside the document: it is taken away before the document changes. */
const MARK = 'data-findings';

/** A picture of each level that is told from the others by its form. */
const SIGNS: Readonly<Record<PageFinding['severity'], string>> = {
  error: '\u2716',
  warning: '\u25B2',
  information: '\u25CF',
  hint: '\u25CB',
};

const ORDER: readonly PageFinding['severity'][] = ['error', 'warning', 'information', 'hint'];

/** The findings on the page, below the blocks that they are about. They are no part of the document. */
export class ShownFindings {
  readonly #page: Element;
  readonly #places: Places;
  readonly #send: (message: FromPage) => void;
  #findings: readonly PageFinding[] = [];
  #words: Pick<Words, 'findings' | 'aboutRule' | 'noFix'> = { findings: '', aboutRule: '', noFix: '' };
  /** Findings that the reader has opened, by id, with the fixes that have come. */
  readonly #open = new Map<string, readonly string[] | undefined>();

  constructor(page: Element, places: Places, send: (message: FromPage) => void) {
    this.#page = page;
    this.#places = places;
    this.#send = send;
  }

  /** Shows these instead of those that are shown. Told again after each change of the document, they are most often the same. */
  show(findings: readonly PageFinding[]): void {
    if (JSON.stringify(findings) === JSON.stringify(this.#findings)) return;
    this.#findings = findings;
    this.#around(() => {});
  }

  /** The fixes of a finding have come. */
  setFixes(id: string, titles: readonly string[]): void {
    if (this.#open.has(id)) this.#open.set(id, titles);
    const body = this.#shown(id)?.querySelector('.actions');
    if (body) body.replaceChildren(...this.#actions(id, titles));
  }

  /** Changes the document below the findings: they go before, and come back after, with what was open and what had the keyboard. */
  during(change: () => void, words: Pick<Words, 'findings' | 'aboutRule' | 'noFix'>): void {
    this.#words = words;
    this.#around(change);
  }

  /** Does something with the document alone; the findings are back after it. */
  without(work: () => void): void {
    this.#around(work);
  }

  #around(change: () => void): void {
    const active = document.activeElement;
    const focused = active?.closest(`[${MARK}] details`)?.getAttribute('data-id');
    const place = active instanceof HTMLElement ? active.dataset.place : undefined;
    this.#remove();
    change();
    this.#add();
    if (focused !== null && focused !== undefined) this.#focus(focused, place ?? '');
  }

  #focus(id: string, place: string): void {
    const old = [...(this.#shown(id)?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].find(
      (one) => one.dataset.place === place,
    );
    old?.focus({ preventScroll: true });
  }

  /** A finding as it stands on the page. */
  #shown(id: string): Element | undefined {
    return [...this.#page.querySelectorAll(`[${MARK}] details`)].find((one) => one.getAttribute('data-id') === id);
  }

  #remove(): void {
    for (const old of this.#page.querySelectorAll(`[${MARK}]`)) old.remove();
  }

  #add(): void {
    const groups = new Map<Element, PageFinding[]>();
    this.#places.forget();
    for (const finding of this.#findings) {
      const block = this.#places.wholeBlockAt(finding.uri, finding.line);
      if (block === undefined) continue;
      const group = groups.get(block);
      if (group) group.push(finding);
      else groups.set(block, [finding]);
    }
    const known = new Set(this.#findings.map(({ id }) => id));
    for (const id of this.#open.keys()) if (!known.has(id)) this.#open.delete(id);
    for (const [block, findings] of groups) block.after(this.#group(findings));
  }

  #group(findings: readonly PageFinding[]): Element {
    const group = document.createElement('div');
    group.setAttribute(MARK, '');
    group.className = 'findings';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', this.#words.findings);
    const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    group.append(...sorted.map((finding) => this.#item(finding)));
    return group;
  }

  #item({ id, severity, level, message, hasPage }: PageFinding): Element {
    const item = document.createElement('details');
    item.className = severity;
    item.dataset.id = id;
    const summary = document.createElement('summary');
    summary.dataset.place = 'summary';
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = SIGNS[severity];
    const word = document.createElement('strong');
    word.textContent = `${level}: `;
    summary.append(sign, word, message);
    const actions = document.createElement('p');
    actions.className = 'actions';
    item.append(summary, actions);
    if (hasPage) item.append(this.#rule(id));
    if (this.#open.has(id)) {
      item.open = true;
      const titles = this.#open.get(id);
      if (titles) actions.append(...this.#actions(id, titles));
    }
    // Only a person's click is told of: `open` set above is not.
    summary.addEventListener('click', () => this.#toggle(id, !item.open));
    return item;
  }

  #toggle(id: string, isOpen: boolean): void {
    if (!isOpen) this.#open.delete(id);
    else {
      this.#open.set(id, this.#open.get(id));
      this.#send({ type: 'askFixes', id });
    }
  }

  #rule(id: string): Element {
    const button = this.#button(this.#words.aboutRule, 'rule');
    button.addEventListener('click', () => this.#send({ type: 'rule', id }));
    const paragraph = document.createElement('p');
    paragraph.append(button);
    return paragraph;
  }

  #actions(id: string, titles: readonly string[]): readonly (Element | string)[] {
    if (titles.length === 0) return [this.#words.noFix];
    return titles.map((title, at) => {
      const button = this.#button(title, `fix ${at}`);
      button.addEventListener('click', () => this.#send({ type: 'fix', id, title }));
      return button;
    });
  }

  #button(text: string, place: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.place = place;
    button.textContent = text;
    return button;
  }
}
