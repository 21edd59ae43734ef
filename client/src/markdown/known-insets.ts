import type { CardsResult, PrintedCard } from '../../../server/src/protocol.ts';
import type { Fence, Insets, Shown } from './plugin.ts';

/** What is asked of the outside. Documents are named as `Uri.toString()` does. */
export interface Outside {
  /** What the server prints of a document; `null` where it belongs to no plan, `undefined` where it cannot be asked just now. */
  ask(document: string): Promise<CardsResult | null | undefined>;
  /** The version of the document's text now; `undefined` where it is not open. */
  version(document: string): number | undefined;
  /** Whether a preview is open at all. One that is just being opened has printed before it counts. */
  isShown(): boolean;
  /** Has every open preview printed anew. */
  refresh(): void;
  /** Comes when previews that were to be printed anew surely have been. */
  printed(): Promise<void>;
}

/** How many documents are remembered; each preview shows one. */
const REMEMBERED = 20;

/** VS Code forgets that it is to print anew where it is about to look whether the text has changed, and it has not. Then it is told again. */
const TRIES = 5;

interface Answer {
  readonly result: Printed | null;
  /** Of the text that it is about. */
  readonly version: number | undefined;
}

/** Something that was printed, and what is known to stand in its place now. */
interface Place {
  readonly html: string | undefined;
  readonly now: (result: Printed) => string | undefined;
}

/** A document that previews show, or have shown. */
interface Entry {
  readonly document: string;
  answer: Answer | undefined;
  /** Something may have changed since it was asked about last. */
  stale: boolean;
  asking: boolean;
  showing: boolean;
  /** What was printed last, of which text. */
  printing: object | undefined;
  version: number | undefined;
  places: Place[];
}

/**
 * What is known of the documents that VS Code's Markdown previews show. Printing cannot wait for the server: what is not known is printed
 * as it is, and a card that was written in as it was before. When the answer comes and says something else than is printed, previews are
 * printed anew. An answer about the text as it is says all there is; what it lacks is not asked for again.
 */
export class KnownInsets implements Insets {
  readonly #outside: Outside;
  /** By document; the one printed last stands last. */
  readonly #entries = new Map<string, Entry>();

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  card(document: string, printing: object, fences: readonly Fence[], at: number): Shown | undefined {
    const fence = fences[at];
    if (fence === undefined) return undefined;
    const entry = this.#entry(document, printing);
    const now = (result: Printed) => result.card(fence)?.html;
    const result = entry.answer?.result ?? undefined;
    const html = result && (now(result) ?? this.#asBefore(entry, result, fences, at)?.html);
    entry.places.push({ html, now });
    return result && html !== undefined ? { html, language: result.language } : undefined;
  }

  reference(document: string, printing: object, written: string): string | undefined {
    const entry = this.#entry(document, printing);
    const now = (result: Printed) => result.reference(written);
    const html = entry.answer?.result ? now(entry.answer.result) : undefined;
    entry.places.push({ html, now });
    return html;
  }

  /** The text of a document has changed. Asked about at once, it is mostly known when the preview prints it. */
  changed(document: string): void {
    const entry = this.#entries.get(document);
    // What is in no plan is left alone; what was not answered yet is asked about again.
    if (entry && entry.answer?.result !== null) this.#askAbout([entry]);
  }

  /** What documents of these plans show may have become another; of all documents, where no folders are named. */
  renew(folders?: readonly string[]): void {
    const isAbout = ({ answer }: Entry) => answer?.result != null && folders?.includes(answer.result.folder);
    this.#askAbout([...this.#entries.values()].filter((entry) => folders === undefined || isAbout(entry)));
  }

  /** The document that is being printed; what was printed of it before is forgotten when its first place comes. */
  #entry(document: string, printing: object): Entry {
    const entry = this.#entries.get(document) ?? newEntry(document);
    if (entry.printing === printing) return entry;
    this.#entries.delete(document);
    this.#entries.set(document, entry);
    for (const oldest of [...this.#entries.keys()].slice(0, -REMEMBERED)) this.#entries.delete(oldest);
    entry.printing = printing;
    entry.version = this.#outside.version(document);
    entry.places = [];
    const { answer } = entry;
    const isKnown =
      !entry.stale && answer !== undefined && (answer.result === null || answer.version === entry.version);
    if (!isKnown && !entry.asking) void this.#update(entry);
    return entry;
  }

  /** The card that stood where something has been written since, so that it does not turn into code and back at each letter. */
  #asBefore(
    { answer, version }: Entry,
    { cards, infos }: Printed,
    fences: readonly Fence[],
    at: number,
  ): PrintedCard | undefined {
    if (answer?.version === version) return undefined;
    const before = cards[fences.slice(0, at).filter(({ info }) => infos.has(info)).length];
    if (before?.info.trim() !== fences[at]?.info) return undefined;
    // Where it stands elsewhere, it has only moved, and here stands a new one.
    return before && !fences.some((fence) => keyOf(fence) === keyOf(before)) ? before : undefined;
  }

  /** A preview may have been opened: asks about what has changed while none was. */
  shown(): void {
    if (!this.#outside.isShown()) return;
    for (const entry of this.#entries.values()) if (entry.stale && !entry.asking) void this.#update(entry);
  }

  #askAbout(entries: readonly Entry[]): void {
    for (const entry of entries) entry.stale = true;
    this.shown();
  }

  /** One question at a time; what changes meanwhile is asked about when the answer has come. */
  async #update(entry: Entry): Promise<void> {
    entry.asking = true;
    try {
      do {
        entry.stale = false;
        const version = this.#outside.version(entry.document);
        const result = await this.#outside.ask(entry.document);
        if (result !== undefined) entry.answer = { result: result && new Printed(result), version };
      } while (entry.stale);
    } finally {
      entry.asking = false;
    }
    if (!entry.showing) await this.#show(entry);
  }

  /** Has previews printed anew until they show what is known. */
  async #show(entry: Entry): Promise<void> {
    entry.showing = true;
    for (let tries = 0; tries < TRIES && this.#isOutdated(entry); tries++) {
      this.#outside.refresh();
      await this.#outside.printed();
    }
    entry.showing = false;
    // Nobody shows it any more.
    if (this.#isOutdated(entry)) entry.places = [];
  }

  /** Whether a preview shows something else than is known. One whose text has changed is about to be printed by itself. */
  #isOutdated({ document, answer, version, places }: Entry): boolean {
    if (answer === undefined || this.#outside.version(document) !== version) return false;
    const { result } = answer;
    return places.some(({ html, now }) => html !== (result === null ? undefined : now(result)));
  }
}

/** What the server prints of a document, to be found by its words. */
class Printed {
  readonly folder: string;
  readonly language: string;
  readonly cards: readonly PrintedCard[];
  /** What stands behind the marks of their fences. */
  readonly infos: ReadonlySet<string>;
  readonly #cards = new Map<string, PrintedCard[]>();
  readonly #references: ReadonlyMap<string, string>;

  constructor({ folder, language, cards, references }: CardsResult) {
    this.folder = folder;
    this.language = language;
    this.cards = cards;
    this.infos = new Set(cards.map(({ info }) => info.trim()));
    for (const card of cards) {
      const alike = this.#cards.get(keyOf(card));
      if (alike) alike.push(card);
      else this.#cards.set(keyOf(card), [card]);
    }
    this.#references = new Map(references.map(({ written, html }) => [written, html]));
  }

  card(fence: Fence): PrintedCard | undefined {
    return this.#cards.get(keyOf(fence))?.[fence.nth];
  }

  reference(written: string): string | undefined {
    return this.#references.get(written);
  }
}

function newEntry(document: string): Entry {
  return {
    document,
    answer: undefined,
    stale: false,
    asking: false,
    showing: false,
    printing: undefined,
    version: undefined,
    places: [],
  };
}

/** What a fence, and the card that the server made of it, are known by. */
function keyOf({ info, written }: Pick<Fence, 'info' | 'written'>): string {
  return `${info.trim()}\n${written}`;
}
