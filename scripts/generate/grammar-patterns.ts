/** Rules of the grammars that do not depend on the field table; for the Oniguruma of VS Code 1.100 and later. */

/** A rule of a TextMate grammar. */
export interface Rule {
  readonly [key: string]: unknown;
}

/** An id as written (docs/format.md section 4). */
export const WRITTEN_ID = String.raw`\p{L}[\p{L}\p{N}_.-]*+`;

/** What follows the text of a YAML key: the end of its quotes, or its colon. */
export const KEY_END = String.raw`(?=["']|[ \t]*+:(?:[\s,\[\]{}]|$))`;

export const SCOPES = {
  id: 'variable.other.constant.id.planverk',
  // The second of two is for looks: support.type.property-name alone is a loud red in VS Code's light themes.
  field: 'support.type.property-name.planverk variable.other.property.planverk',
  ownField: 'support.type.property-name.own.planverk variable.other.property.own.planverk',
  plural: 'entity.name.type.register.planverk',
  kind: 'entity.name.type.kind.planverk',
} as const;

const NAMED = {
  1: { name: 'entity.name.namespace.plan.planverk' },
  2: { name: 'punctuation.separator.plan.planverk' },
  3: { name: 'variable.other.constant.reference.planverk' },
};

/**
 * What stands between `[[` and `]]`, part by part as core/src/syntax/reference.ts reads it. Patterns of a capture see the
 * line up to the capture's end, so `$` is the end of the reference; its start is told by the brackets before it.
 */
const REFERENCE_PARTS: readonly Rule[] = [
  {
    // A figure: a name without blanks, then @year, .category and =value.
    match:
      String.raw`(?<=\[\[)\s*+(?:(${WRITTEN_ID})(/))?([^\s@|§]++)\s*+(@)\s*+` +
      String.raw`(?:(\d{4}+)(?!\d))?+[^.=|]*+(?:(\.)\s*+([^=|]*[^=|\s])?\s*+)?+(?:(=)\s*+([^|]*[^|\s])?)?+`,
    captures: {
      ...NAMED,
      4: { name: 'keyword.operator.year.planverk' },
      5: { name: 'constant.numeric.year.planverk' },
      6: { name: 'punctuation.separator.category.planverk' },
      7: { name: 'variable.other.enummember.category.planverk' },
      8: { name: 'keyword.operator.value.planverk' },
      9: { name: 'constant.numeric.value.planverk' },
    },
  },
  {
    match: String.raw`(?<=\[\[)\s*+(?:(${WRITTEN_ID})(/))?((?:[^\s|§]|\s++(?![\s|§]|$))++)`,
    captures: NAMED,
  },
  {
    match: String.raw`(§++)\s*+([^|]*[^|\s])?`,
    captures: {
      1: { name: 'keyword.operator.section.planverk' },
      2: { name: 'constant.numeric.section.planverk' },
    },
  },
  {
    match: String.raw`(\|)\s*+(.*\S)?`,
    captures: {
      1: { name: 'punctuation.separator.label.planverk' },
      2: { name: 'string.other.link.title.planverk' },
    },
  },
];

/** `[[…]]` on one line, the innermost brackets where there are several. */
export const REFERENCE: Rule = {
  match: String.raw`(\[\[)((?:(?!\[\[|\]\]).)*+)(\]\])`,
  name: 'meta.reference.planverk',
  captures: {
    1: { name: 'punctuation.definition.reference.begin.planverk' },
    2: { patterns: REFERENCE_PARTS },
    3: { name: 'punctuation.definition.reference.end.planverk' },
  },
};

/** What opens no reference in a YAML text, though brackets stand in it: it keeps the colours it has. */
export const NO_REFERENCE: readonly Rule[] = [
  { match: String.raw`(?<!\\)\\++\[` },
  { match: '(?<!`)(`++)(?:[^`]|(?!\\1(?!`))`++)*+\\1(?!`)' },
];

/** `{#id}` at the end of a heading, a figure or a table's caption. */
export const ATTRIBUTE_ID: Rule = {
  match: String.raw`(\{)(#)(${WRITTEN_ID})(\})(?=[ \t]*(?:#+[ \t]*)?$)`,
  name: 'meta.attributes.planverk',
  captures: {
    1: { name: 'punctuation.definition.attributes.begin.planverk' },
    2: { name: 'punctuation.definition.id.planverk' },
    3: { name: SCOPES.id },
    4: { name: 'punctuation.definition.attributes.end.planverk' },
  },
};

/** The value of `id:`. */
export const ID_VALUE: Rule = {
  match: String.raw`(?<=[\s{,"']id["']?:[ \t]{1,8}["']?|^id:[ \t]{1,8}["']?)\G${WRITTEN_ID}(?=[ \t]*(?:$|[,}"']|[ \t]#))`,
  name: SCOPES.id,
};

/** A key of a register that is an id: a key that is indented. */
export const ID_KEY: Rule = { match: String.raw`(?<=[ \t"'])\G${WRITTEN_ID}${KEY_END}`, name: SCOPES.id };

/** A key of the author's own. */
export const OWN_FIELD: Rule = { match: String.raw`\Gx-[^\s:"']*+${KEY_END}`, name: SCOPES.ownField };

/** A silence inside its comment, up to `-->` or the end of the line; as core/src/syntax/ignore.ts reads it. */
export const SILENCE: Rule = {
  match:
    String.raw`(?:(?<=<!--)|\G|(?<=[ \t]#))[ \t]*+(planverk-ignore(?:-file)?+)(?![\w-])` +
    '((?:(?!-->)[^:])*+)(?:(:)((?:(?!-->).)*+))?+',
  name: 'meta.silence.planverk',
  captures: {
    1: { name: 'keyword.other.silence.planverk' },
    2: { patterns: [{ match: '[^\\s,]++', name: 'entity.name.function.rule.planverk' }] },
    3: { name: 'punctuation.separator.reason.planverk' },
    4: { name: 'meta.silence.reason.planverk' },
  },
};

/**
 * A card in a fence as CommonMark has it: closed by a fence at least as long; and, so that a card whose closing line is
 * not typed yet leaves the rest of the chapter in its colours, by the opening of the next card, as the reader does it.
 * `kinds` are alternatives, `body` is the scope of what stands between the fence lines.
 */
export function cardRule(kinds: string, body: string): Rule {
  const fence = { name: 'punctuation.definition.markdown' };
  const word = String.raw`[ \t]*+(?:(yaml)[ \t]++)?(${kinds})`;
  const opening = `(\`{3,}|~{3,})${word}(?:[ \\t][^\`\\n]*+)?$`;
  // A layout, and a title behind it: «tiltak boks: Regjeringen vil».
  const layout = '(?:[ \\t]++([^\\s:{`]++)[ \\t]*+(?::[ \\t]*+([^`\\n]*+))?)?[^`\\n]*+';
  return {
    // Takes the fence's first character only: the rest of the line belongs to the rule inside, whose `while` must know
    // how long the fence is, and the end of this rule must not find the card's own opening line.
    begin: `(?:^|\\G) {0,3}(?=${opening})([\`~])`,
    beginCaptures: { 4: fence },
    end: `(?:^|\\G)(?: {0,3}(\\1\\4*)[ \\t]*$|(?<![\`~])(?= {0,3}${opening}))`,
    endCaptures: { 1: fence },
    name: 'markup.fenced_code.block.markdown meta.card.planverk',
    patterns: [
      {
        begin: `\\G([\`~]++)${word}${layout}$\\n?`,
        beginCaptures: {
          1: fence,
          2: { name: 'fenced_code.block.language.markdown' },
          3: { name: `fenced_code.block.language.markdown ${SCOPES.kind}` },
          4: { name: `fenced_code.block.language.attributes.markdown ${SCOPES.field}` },
          5: { name: 'string.unquoted.title.planverk' },
        },
        while: `(?:^|\\G)(?! {0,3}(?:[\`~]\\1[\`~]*[ \\t]*$|${opening}))`,
        contentName: body,
        patterns: [{ include: 'source.yaml' }],
      },
    ],
  };
}
