import { defineRule } from '../define.ts';
import { kindNames, kindsArg } from '../kinds.ts';

/** A reference to an item of another kind than the place takes. */
export default defineRule({
  code: 'wrong-kind',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En henvisning til noe av en annen type enn feltet tar',
    nn: 'Ei tilvising til noko av ein annan type enn feltet tek',
    en: 'A reference to an item of another kind than the field takes',
  },
  message: {
    nb: ({ written, kind, kinds }) =>
      `«${written}» er ${kindNames(kind, 'nb')}, men her må det stå ${kindNames(kinds, 'nb')}. Rett henvisningen.`,
    nn: ({ written, kind, kinds }) =>
      `«${written}» er ${kindNames(kind, 'nn')}, men her må det stå ${kindNames(kinds, 'nn')}. Rett tilvisinga.`,
    en: ({ written, kind, kinds }) =>
      `“${written}” is ${kindNames(kind, 'en')}, but ${kindNames(kinds, 'en')} belongs here. Correct the reference.`,
  },
  relatedMessage: {
    nb: ({ written }) => `Her er «${written}»`,
    nn: ({ written }) => `Her er «${written}»`,
    en: ({ written }) => `“${written}” is here`,
  },
  check({ faulty, report }) {
    for (const { reference, span, written, wrongKind } of faulty('wrong-kind')) {
      const [found] = wrongKind;
      if (found === undefined) continue;
      report({
        uri: reference.uri,
        span,
        args: { written, kind: found.kind, kinds: kindsArg(reference.to) },
        related: [{ uri: found.uri, span: found.span, args: { written } }],
      });
    }
  },
});
