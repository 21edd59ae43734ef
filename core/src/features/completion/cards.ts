import { LANGS, type Localized, spellings, words } from '../../model/language.ts';
import { KINDS, TABLE } from '../../model/table/index.ts';
import * as records from '../../model/table/records.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Span } from '../../text/span.ts';
import { CardBody } from '../common/new-cards/card-body.ts';
import { CARDS, type CardRow } from '../common/new-cards/card-list.ts';
import type { Info, YamlPlace } from '../position/index.ts';
import { type CompletionItem, lines, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';
import { skeleton, wholeCard, YEAR } from './skeleton.ts';

const SHORT = words('det som må stå', 'det som må stå', 'what must be there');
const SEVERAL = words('flere i ett kort', 'fleire i eitt kort', 'several in one card');

/** A card to be written: its label behind the kind's word, and its lines with tab stops. */
interface NewCard {
  readonly kind: Kind;
  readonly label: string;
  readonly about: Localized;
  readonly names: readonly string[];
  readonly body: readonly string[];
}

/** The whole card, several in one, and the one with only what must be there, where that is another. */
export function cardsOf(kind: Kind, { plan, lang }: Request): readonly NewCard[] {
  const { word, about } = TABLE[kind];
  const own = word[plan.language];
  const short: NewCard = { kind, label: own, about, names: spellings(word), body: skeleton(plan, kind) };
  const rows = CARDS.filter((row) => row.kind === kind).map((row) => ({ row, body: wholeCard(plan, kind, row) }));
  const [whole, ...others] = rows.filter(({ body }) => body.join() !== short.body.join());
  const several = others.find(({ row }) => row.items.length > 1);
  const isWhole = whole !== undefined && whole.body.length > short.body.length;
  return [
    ...(isWhole ? [{ ...short, about: whole.row.about, names: namesOf(whole.row, kind), body: whole.body }] : []),
    isWhole ? { ...short, label: `${own} – ${SHORT[lang]}` } : short,
    ...(several ? [{ ...short, label: `${own} – ${SEVERAL[lang]}`, body: several.body }] : []),
  ];
}

function namesOf({ prefixes }: CardRow, kind: Kind): readonly string[] {
  return [...new Set([...spellings(TABLE[kind].word), ...LANGS.flatMap((lang) => prefixes[lang])])];
}

/** Behind the backticks of a fence: the kinds, with a card to fill in where the fence is still empty. */
export function kindsIn(place: Info, request: Request): readonly CompletionItem[] {
  const { plan, lang } = request;
  return KINDS.flatMap((kind, index) => {
    const { word, about } = TABLE[kind];
    const own = word[plan.language];
    if (place.filled) {
      const at = { span: place.span, text: own, sort: order(index), names: spellings(word) };
      return [suggestion('card', own, at, { detail: about[lang] })];
    }
    return cardsOf(kind, request).map(({ label, about: said, names, body }, at) => {
      const close = place.closed ? [] : [place.indent + place.marker];
      const text = lines(request, [own, ...body.map((line) => place.indent + line), ...close]);
      const sort = order(index) + at;
      return suggestion(
        'card',
        label,
        { span: place.span, text: text + (place.closed ? '' : '$0'), sort, names },
        { detail: said[lang], snippet: true },
      );
    });
  });
}

/**
 * In running text, where a word begins a block: whole cards, fences and all. Only for words without capitals: a sentence or a
 * heading that begins so must not become a card when its line is ended.
 */
export function cardsInText(request: Request): readonly CompletionItem[] {
  const place = blockStart(request);
  if (place === undefined) return [];
  const { plan, lang } = request;
  const { span, prefix } = place;
  return KINDS.flatMap((kind, index) =>
    cardsOf(kind, request).map(({ label, about, names, body }, at) => {
      const [first = '', ...rest] = [`\`\`\`${TABLE[kind].word[plan.language]}`, ...body, '```', '$0'];
      const text = lines(request, [first, ...rest.map((line) => prefix + line)]);
      const sort = order(index) + at;
      return suggestion('card', label, { span, text, sort, names }, { detail: about[lang], snippet: true });
    }),
  );
}

/** The word at the caret where it is all that its line has and nothing of a paragraph stands above it. */
function blockStart({ file, offset }: Request): { readonly span: Span; readonly prefix: string } | undefined {
  const { text, lines: index } = file;
  const line = index.lineAt(offset);
  const before = /^((?:[ \t]*>)*[ \t]{0,3})([\p{Ll}-]*)$/u.exec(text.slice(index.start(line), offset).normalize('NFC'));
  if (before === null || text.slice(offset, index.end(line)).trim() !== '') return undefined;
  const [, prefix = '', typed = ''] = before;
  // A blank that is typed is no question.
  if (typed === '' && prefix !== '') return undefined;
  const above = line === 0 ? '' : text.slice(index.start(line - 1), index.end(line - 1)).replace(/^[\s>]+/, '');
  if (!/^$|^#|^(?:`{3,}|~{3,})\s*$|-->\s*$|^(?:---|\*\*\*)\s*$/.test(above)) return undefined;
  return { span: { start: index.start(line) + prefix.length, end: index.end(line) }, prefix };
}

/** Under a plural key: the beginning of an item. Not where items stand by their ids, which only the author knows. */
export function itemsIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const { scope } = place;
  if (scope.type !== 'items' || place.siblings.length > 0 || place.flow || place.colon) return [];
  const indent = ' '.repeat(place.column);
  return cardsOf(scope.kind, request).map(({ label, about, names, body }, index) => {
    const isList = body[0]?.startsWith('- ');
    const entry = body.map((line, at) => (isList ? line : `${at === 0 ? '- ' : '  '}${line}`));
    const text = lines(
      request,
      entry.map((line, at) => (at === 0 ? line : indent + line)),
    );
    return suggestion(
      'card',
      label,
      { span: place.span, text: place.lead + text, sort: order(index), names: ['-', ...names] },
      { detail: about[request.lang], snippet: true },
    );
  });
}

const LANGUAGE_NAMES = words('bokmål', 'nynorsk', 'English');

/** In a `plan.yaml` that is still empty: all that it must say, in each language. */
export function wholeManifest(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const row = CARDS.find(({ kind }) => kind === 'manifest');
  const [fields] = row?.items ?? [];
  if (row === undefined || fields === undefined) return [];
  return LANGS.map((lang, at) => {
    const text = lines(request, new CardBody(lang, YEAR).item(records.manifest, fields));
    return suggestion(
      'card',
      `plan.yaml – ${LANGUAGE_NAMES[lang]}`,
      { span: place.span, text, sort: `0${at}`, names: ['plan', ...row.prefixes[lang]] },
      { detail: row.about[request.lang], snippet: true },
    );
  });
}
