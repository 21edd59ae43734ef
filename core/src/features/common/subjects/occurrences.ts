import type { Definition } from '../../../model/definition.ts';
import type { ParsedFile } from '../../../model/file.ts';
import { listedPaths } from '../../../model/manifest.ts';
import type { Reference } from '../../../model/reference.ts';
import type { Uri } from '../../../model/uri.ts';
import type { Span } from '../../../text/span.ts';
import type { Plan } from '../../../workspace/plan.ts';
import { destinationsIn, linkTarget } from '../links.ts';
import { type Subject, sameDefinition } from './subject.ts';

/** One place that names or declares a subject: the name alone, without brackets, alias, year and label. */
export interface Occurrence {
  readonly span: Span;
  /** Whether the subject is declared here, rather than used. */
  readonly declares: boolean;
  /** The reference that names it, where it is one. */
  readonly reference?: Reference;
}

/** Every place in a file of `plan` that names or declares the subject, in the order they stand, each once. */
export function occurrencesIn(plan: Plan, file: ParsedFile, subject: Subject): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const occurrence of find(plan, file, subject)) {
    const key = `${occurrence.span.start}-${occurrence.span.end}`;
    if (!found.has(key)) found.set(key, occurrence);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function find(plan: Plan, file: ParsedFile, subject: Subject): readonly Occurrence[] {
  switch (subject.type) {
    case 'definition':
      return ofDefinition(plan, file, subject.definition);
    case 'heading': {
      const { uri, heading } = subject;
      const own = uri === file.uri ? [declaration(heading.span)] : [];
      return [...own, ...anchorsTo(plan, file, uri, (target) => target.heading?.span.start === heading.span.start)];
    }
    case 'file':
      return uses([...pathsTo(plan, file, subject.uri), ...listedIn(file, subject.uri)]);
    case 'note':
      return ofNote(file, subject);
    case 'plan':
      return ofPlan(plan, file, subject.folder);
    case 'rule': {
      const silences = file.silences.flatMap(({ codes }) => codes);
      const all = [...(file.manifest?.ruleCodes ?? []), ...silences];
      return uses(all.filter(({ text }) => text === subject.code).map(({ span }) => span));
    }
  }
}

function ofDefinition(plan: Plan, file: ParsedFile, definition: Definition): readonly Occurrence[] {
  const own = file.uri === definition.uri ? [declaration(definition.span)] : [];
  const resolved = file.references.flatMap((reference) => plan.resolve(reference));
  const named = resolved.filter(({ targets, wrongKind }) =>
    // What the place does not take is still what the author wrote of.
    (targets.length > 0 ? targets : wrongKind).some((target) => sameDefinition(target, definition)),
  );
  const isHere = (target: Target) => target.definition !== undefined && sameDefinition(target.definition, definition);
  const anchors = definition.item ? [] : anchorsTo(plan, file, definition.uri, isHere);
  return [...own, ...named.map(({ span, reference }) => ({ span, declares: false, reference })), ...anchors];
}

type Target = NonNullable<ReturnType<typeof linkTarget>>;

/** The anchors of links to a place in a file. */
function anchorsTo(plan: Plan, file: ParsedFile, uri: Uri, isHere: (target: Target) => boolean): readonly Occurrence[] {
  return uses(
    destinationsIn(file).flatMap(({ text, span }) => {
      if (!text.includes('#')) return [];
      const target = linkTarget(plan, file, text, span);
      return target?.anchor && target.uri === uri && isHere(target) ? [target.anchor] : [];
    }),
  );
}

/** The paths of links to a file; links within it do not name it. */
function pathsTo(plan: Plan, file: ParsedFile, uri: Uri): readonly Span[] {
  return destinationsIn(file).flatMap(({ text, span }) => {
    const target = linkTarget(plan, file, text, span);
    return target?.uri === uri && target.path.end > target.path.start ? [target.path] : [];
  });
}

function listedIn({ manifest }: ParsedFile, uri: Uri): readonly Span[] {
  if (manifest === undefined) return [];
  return listedPaths(manifest).flatMap((path) => (path.uri === uri ? [path.span] : []));
}

function ofNote(file: ParsedFile, { uri, note, label }: Subject & { type: 'note' }): readonly Occurrence[] {
  if (file.uri !== uri) return [];
  return [
    ...file.notes.filter((each) => each.type === note && each.label === label).map(({ span }) => declaration(span)),
    ...uses(file.links.filter(({ type, target }) => type === note && target === label).map(({ span }) => span)),
  ];
}

/** A plan: its own id, its aliases in manifests and references, and links to its manifest. */
function ofPlan(plan: Plan, file: ParsedFile, folder: Uri): readonly Occurrence[] {
  const manifest = `${folder}/plan.yaml`;
  const own = file.uri === manifest && file.manifest ? [declaration(file.manifest.anchor)] : [];
  const { plans, previous } = plan.manifest;
  const aliases = new Set(plans.filter(({ uri }) => uri === folder).map(({ alias }) => alias.text));
  const listed = file.type === 'manifest' ? plans.filter(({ uri }) => uri === folder) : [];
  const named = file.references.flatMap((reference) => {
    const alias = reference.plan;
    if (alias === undefined || !aliases.has(alias.text)) return [];
    return plan.resolve(reference)[0]?.plan?.uri === folder && folder !== plan.uri ? [alias.span] : [];
  });
  const replaced = file.type === 'manifest' && previous && aliases.has(previous.text.trim()) ? [previous.span] : [];
  const spans = [...listed.map(({ alias }) => alias.span), ...replaced, ...named, ...pathsTo(plan, file, manifest)];
  return [...own, ...uses(spans)];
}

function declaration(span: Span): Occurrence {
  return { span, declares: true };
}

function uses(spans: readonly Span[]): readonly Occurrence[] {
  return spans.map((span) => ({ span, declares: false }));
}
