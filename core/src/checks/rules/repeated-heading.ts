import type { Heading, ParsedFile } from '../../model/file.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Uri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type CheckContext, defineRule } from '../define.ts';
import { outlineOf } from '../prose/outline.ts';

/** A heading that stands twice: side by side, above and below, or over two chapters. */
export default defineRule({
  code: 'repeated-heading',
  group: 'goals',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En overskrift som står to ganger på samme sted, over seg selv eller over to kapitler',
    nn: 'Ei overskrift som står to gonger på same stad, over seg sjølv eller over to kapittel',
    en: 'A heading that stands twice in one place, above itself or over two chapters',
  },
  message: {
    nb: ({ what, title }) => `Overskriften «${title}» ${MESSAGES[what as What].nb}`,
    nn: ({ what, title }) => `Overskrifta «${title}» ${MESSAGES[what as What].nn}`,
    en: ({ what, title }) => `The heading “${title}” ${MESSAGES[what as What].en}`,
  },
  relatedMessage: {
    nb: () => 'Her står den også',
    nn: () => 'Her står ho òg',
    en: () => 'It stands here as well',
  },
  check(context) {
    for (const file of context.plan.files) checkFile(file, context);
    checkChapters(context);
  },
});

type What = 'beside' | 'above' | 'chapter';

const MESSAGES = {
  beside: {
    nb: 'står to ganger på samme sted. Slå sammen avsnittene, eller gi dem hver sin overskrift.',
    nn: 'står to gonger på same stad. Slå saman avsnitta, eller gi dei kvar si overskrift.',
    en: 'stands twice in one place. Join the sections, or give each a heading of its own.',
  },
  above: {
    nb: 'gjentar den over. Ta den bort, eller si hva som er nytt her.',
    nn: 'gjentek den over. Ta ho bort, eller sei kva som er nytt her.',
    en: 'repeats the one above it. Remove it, or say what is new here.',
  },
  chapter: {
    nb: 'står over to kapitler. Slå dem sammen, eller gi dem hver sin overskrift.',
    nn: 'står over to kapittel. Slå dei saman, eller gi dei kvar si overskrift.',
    en: 'stands over two chapters. Join them, or give each a heading of its own.',
  },
} as const;

/** The headings that one stands below, with those seen beside each other below the last of them. */
interface Open {
  readonly level: number;
  readonly key: string;
  readonly heading: Heading;
  readonly inside: Map<string, Heading>;
}

function checkFile(file: ParsedFile, { report }: CheckContext): void {
  const { uri } = file;
  let open: readonly Open[] = [];
  const top = new Map<string, Heading>();
  for (const { heading } of outlineOf(file)) {
    if (heading === undefined || heading.text === '') continue;
    const { level, span, text } = heading;
    const key = nameKey(text);
    open = open.filter((above) => above.level < level);
    const parent = open.at(-1);
    const beside = parent?.inside ?? top;
    const seen = beside.get(`${level} ${key}`);
    const other = parent?.key === key ? parent.heading : seen;
    const what: What = other === seen ? 'beside' : 'above';
    if (other !== undefined)
      report({ uri, span, args: { what, title: text }, related: [{ uri, span: other.span, args: {} }] });
    if (seen === undefined) beside.set(`${level} ${key}`, heading);
    open = [...open, { level, key, heading, inside: new Map() }];
  }
}

/** The first heading of each chapter, which is its title. */
function checkChapters({ plan, report }: CheckContext): void {
  const seen = new Map<string, { readonly uri: Uri; readonly heading: Heading }>();
  for (const { uri, heading } of titlesOf(plan)) {
    const key = nameKey(heading.text);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { uri, heading });
    else
      report({
        uri,
        span: heading.span,
        args: { what: 'chapter', title: heading.text },
        related: [{ uri: first.uri, span: first.heading.span, args: {} }],
      });
  }
}

function titlesOf(plan: Plan): readonly { readonly uri: Uri; readonly heading: Heading }[] {
  return plan.files.flatMap((file) => {
    const heading = file.type === 'chapter' ? outlineOf(file).find((section) => section.heading)?.heading : undefined;
    return heading === undefined || heading.text === '' ? [] : [{ uri: file.uri, heading }];
  });
}
