import { spanInScalar } from '../../syntax/yaml/offsets.ts';
import type { YamlNode, YamlScalar } from '../../syntax/yaml/types.ts';
import type { Span } from '../../text/span.ts';
import { time as timeRows } from '../table/records.ts';
import { moveTime, readTime, readTimeRange, type TimeReading } from '../time/index.ts';
import type { TimeValue } from '../value.ts';
import type { FieldOwner, ReadContext } from './context.ts';
import { knownPairs } from './keys.ts';
import { wrongType } from './text.ts';

/** A time (docs/format.md section 6): a text, or `{start, slutt, varighet, gjentas}`. Its parts' spans are the file's. */
export function readTimeField(node: YamlNode, owner: FieldOwner, context: ReadContext): TimeValue | undefined {
  if (node.type === 'seq') return wrongType(node.span, 'text', owner, context);
  if (node.type === 'scalar') return { span: node.span, text: node.text.trim(), reading: readScalar(node, context) };
  const readings: Record<string, TimeReading> = {};
  const spans: Record<string, Span> = {};
  const texts: string[] = [];
  for (const { name, node: part, owner: inner } of knownPairs(node, timeRows, context)) {
    if (part.type !== 'scalar') {
      wrongType(part.span, 'text', inner, context);
      continue;
    }
    readings[name] = readScalar(part, context);
    spans[name] = part.span;
    texts.push(`${inner.key}: ${part.text.trim()}`);
  }
  const { start, end } = spans;
  const ends = start && end && { ends: { start, end } };
  return { span: node.span, text: texts.join(', '), reading: readTimeRange(readings), ...ends };
}

function readScalar(scalar: YamlScalar, context: ReadContext): TimeReading {
  const reading = readTime(scalar.text, context.period ? { period: context.period } : {});
  return moveTime(reading, (span) => spanInScalar(scalar, context.text, span));
}
