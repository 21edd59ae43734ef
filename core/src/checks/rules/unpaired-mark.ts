import type { ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import { defineRule } from '../define.ts';
import { Pairs, type Unpaired } from '../pairs.ts';

/** A bracket or quotation mark that is never closed, or that closes what nobody opened. */
export default defineRule({
  code: 'unpaired-mark',
  group: 'language',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'En parentes eller et anførselstegn uten sin andre halvdel',
    nn: 'Ein parentes eller eit hermeteikn utan den andre halvdelen sin',
    en: 'A bracket or quotation mark without its other half',
  },
  message: {
    nb: ({ mark }) => WORDS[mark as Mark].nb,
    nn: ({ mark }) => WORDS[mark as Mark].nn,
    en: ({ mark }) => WORDS[mark as Mark].en,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      for (const { mark, place, at } of unpairedIn(file)) {
        const start = place.span.start + at;
        report({ uri: file.uri, span: { start, end: start + 1 }, args: { mark } });
      }
    }
  },
});

/** What opens in a chapter's own text may close in a later paragraph of the section; fields, cells and headings are wholes. */
function* unpairedIn(file: ParsedFile): Generator<Unpaired<Passage>> {
  const section = new Pairs<Passage>();
  for (const passage of file.passages()) {
    if (passage.type === 'paragraph') {
      section.read(passage.text, passage);
      continue;
    }
    if (passage.type === 'heading') yield* section.end();
    const whole = new Pairs<Passage>();
    whole.read(passage.text, passage);
    yield* whole.end();
  }
  yield* section.end();
}

type Mark = keyof typeof WORDS;

const WORDS = {
  '(': {
    nb: 'Denne parentesen blir aldri lukket. Sett inn «)» der den slutter, eller ta den bort.',
    nn: 'Denne parentesen blir aldri lukka. Set inn «)» der han sluttar, eller ta han bort.',
    en: 'This bracket is never closed. Put “)” where it ends, or take it away.',
  },
  ')': {
    nb: 'Her lukkes en parentes som aldri ble åpnet. Sett inn «(» der den begynner, eller ta den bort.',
    nn: 'Her blir det lukka ein parentes som aldri vart opna. Set inn «(» der han byrjar, eller ta han bort.',
    en: 'A bracket that was never opened is closed here. Put “(” where it begins, or take it away.',
  },
  '«': {
    nb: 'Dette anførselstegnet blir aldri lukket. Sett inn et til der sitatet slutter, eller ta det bort.',
    nn: 'Dette hermeteiknet blir aldri lukka. Set inn eit til der sitatet sluttar, eller ta det bort.',
    en: 'This quotation mark is never closed. Put another where the quotation ends, or take it away.',
  },
  '»': {
    nb: 'Her slutter et sitat som aldri begynte. Sett inn et anførselstegn der det begynner, eller ta tegnet bort.',
    nn: 'Her sluttar eit sitat som aldri byrja. Set inn eit hermeteikn der det byrjar, eller ta teiknet bort.',
    en: 'A quotation that never began ends here. Put a quotation mark where it begins, or take this one away.',
  },
} as const;
