/** A bracket or quotation mark without its partner. */
export interface Unpaired {
  readonly sign: string;
  /** Offset in the text that was read. */
  readonly at: number;
  readonly side: 'open' | 'close';
}

interface Pair {
  readonly open: string;
  readonly close: string;
}

const ROUND: Pair = { open: '(', close: ')' };
const GUILLEMETS: Pair = { open: '«', close: '»' };
const CURLY: Pair = { open: '“', close: '”' };
const LOW: Pair = { open: '„', close: '“' };

/**
 * The brackets and quotation marks of a stretch of running text that lack a partner in it, in their order. «a)», «1)» and
 * «§ 1-7d)» lack none, nor do marks that a text uses in its own way («ord», ”ord”, »ord«). Linear in the text.
 */
export function unpairedIn(text: string): readonly Unpaired[] {
  if (!/[()«»“”„"]/.test(text)) return [];
  const quotes = quotePair(text);
  const found = [
    ...unpaired(text, ROUND),
    ...unpaired(text, guillemets(text)),
    ...(quotes ? unpaired(text, quotes) : same(text)),
  ];
  return found.sort((a, b) => a.at - b.at);
}

/** Danish and German texts turn them round: »ord«. */
function guillemets(text: string): Pair {
  const first = text.search(/[«»]/);
  const isTurned = text.charAt(first) === '»' && /«(?![\s\S]*»)/.test(text.slice(first));
  return isTurned ? { open: '»', close: '«' } : GUILLEMETS;
}

/** Which of the curly marks opens; `undefined` where the text has one and the same at both ends. */
function quotePair(text: string): Pair | undefined {
  if (text.includes('„')) return text.includes('”') ? { open: '„', close: '”' } : LOW;
  return text.includes('“') && text.includes('”') ? CURLY : undefined;
}

/** ”ord”, "ord", “ord“: an odd one lacks its partner; which one cannot be told where there are several. */
function same(text: string): readonly Unpaired[] {
  return ['”', '“', '"'].flatMap((sign): readonly Unpaired[] => {
    const at = text.indexOf(sign);
    const isAlone = at >= 0 && text.indexOf(sign, at + 1) < 0;
    // «15"» is inches.
    if (!isAlone || /\d/.test(text.charAt(at - 1))) return [];
    return [{ sign, at, side: /[\s(]|^$/.test(text.charAt(at - 1)) ? 'open' : 'close' }];
  });
}

function unpaired(text: string, { open, close }: Pair): readonly Unpaired[] {
  const opened: number[] = [];
  const found: Unpaired[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === open && !(open === '(' && isFace(text, at))) opened.push(at);
    else if (sign === close) {
      if (opened.length > 0) opened.pop();
      else if (close !== ')' || !isAlone(text, at)) found.push({ sign, at, side: 'close' });
    }
  }
  return [...found, ...opened.map((at): Unpaired => ({ sign: open, at, side: 'open' }))];
}

/** «:(» and «:-(». */
function isFace(text: string, at: number): boolean {
  return /[:;]-?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** A closing bracket that closes nothing: of a point («a)», «iv)», «12)»), of a section («§ 1-7d)»), of a face. */
function isAlone(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  return (
    /(?:^|[\s(–-])(?:\p{L}|[ivxIVX]{1,4}|\d{1,3})$/u.test(before) ||
    /§[^()]*\d\s?\p{L}?$/u.test(before) ||
    isFace(text, at)
  );
}
