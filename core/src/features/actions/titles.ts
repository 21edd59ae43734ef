import type { Args } from '../../checks/args.ts';
import type { Lang, Localized } from '../../model/language.ts';
import { words } from '../../model/language.ts';
import { KIND_NAMES } from '../common/words.ts';

type Title = (args: Args) => string;

function title(nb: Title, nn: Title, en: Title): Localized<Title> {
  return { nb, nn, en };
}

/** What a kind is called, by its English name in `kind`. */
function kindWord({ kind }: Args, lang: Lang): string {
  const names: Readonly<Record<string, Localized>> = KIND_NAMES;
  return names[String(kind)]?.[lang] ?? '';
}

/** The titles of all actions that are no fix of a rule's own, by what they do. */
export const ACTION_TITLES = {
  silence: title(
    (a) => `Skjul dette funnet her, med en grunn (${a.code})`,
    (a) => `Skjul dette funnet her, med ein grunn (${a.code})`,
    (a) => `Hide this finding here, with a reason (${a.code})`,
  ),
  'set-level': title(
    (a) => `Sett regelen «${a.code}» til «${a.level}» i denne planen`,
    (a) => `Set regelen «${a.code}» til «${a.level}» i denne planen`,
    (a) => `Set the rule “${a.code}” to “${a.level}” in this plan`,
  ),
  'fix-name': title(
    (a) => `Rett til «${a.name}» overalt i planen`,
    (a) => `Rett til «${a.name}» overalt i planen`,
    (a) => `Correct to “${a.name}” everywhere in the plan`,
  ),
  'fix-rule-in-file': title(
    (a) => `Rett alle funn av denne sorten i filen (${a.code})`,
    (a) => `Rett alle funn av denne sorten i fila (${a.code})`,
    (a) => `Fix all findings of this sort in the file (${a.code})`,
  ),
  'fix-rule-in-plan': title(
    (a) => `Rett alle funn av denne sorten i planen (${a.code})`,
    (a) => `Rett alle funn av denne sorten i planen (${a.code})`,
    (a) => `Fix all findings of this sort in the plan (${a.code})`,
  ),
  'move-card': title(
    (a) => `Flytt kortet til ${a.chapter}`,
    (a) => `Flytt kortet til ${a.chapter}`,
    (a) => `Move the card to ${a.chapter}`,
  ),
  'to-register': title(
    (a) => `Flytt kortet «${a.name}» til registeret`,
    (a) => `Flytt kortet «${a.name}» til registeret`,
    (a) => `Move the card “${a.name}” to the register`,
  ),
  'to-card': title(
    (a) => `Gjør «${a.name}» til et kort i ${a.chapter}`,
    (a) => `Gjer «${a.name}» til eit kort i ${a.chapter}`,
    (a) => `Make “${a.name}” a card in ${a.chapter}`,
  ),
  extract: title(
    (a) => `Før opp «${a.name}» som ${kindWord(a, 'nb')} i registeret`,
    (a) => `Før opp «${a.name}» som ${kindWord(a, 'nn')} i registeret`,
    (a) => `Add “${a.name}” to the register as ${kindWord(a, 'en')}`,
  ),
  create: title(
    (a) => `Lag «${a.name}» som ${kindWord(a, 'nb')}`,
    (a) => `Lag «${a.name}» som ${kindWord(a, 'nn')}`,
    (a) => `Create “${a.name}” as ${kindWord(a, 'en')}`,
  ),
  'make-reference': title(
    (a) => `Gjør «${a.name}» til en henvisning`,
    (a) => `Gjer «${a.name}» til ei tilvising`,
    (a) => `Make “${a.name}” a reference`,
  ),
  'table-to-cards': title(
    () => 'Gjør tabellen om til tiltakskort',
    () => 'Gjer tabellen om til tiltakskort',
    () => 'Turn the table into measure cards',
  ),
  'list-to-cards': title(
    () => 'Gjør listen om til tiltakskort',
    () => 'Gjer lista om til tiltakskort',
    () => 'Turn the list into measure cards',
  ),
  'split-card': title(
    () => 'Del opp i ett kort for hver',
    () => 'Del opp i eitt kort for kvar',
    () => 'Split into one card for each',
  ),
  'join-cards': title(
    () => 'Slå sammen kortene til ett',
    () => 'Slå saman korta til eitt',
    () => 'Join the cards into one',
  ),
  'name-to-id': title(
    (a) => `Skriv id-en «${a.to}» i stedet for navnet`,
    (a) => `Skriv id-en «${a.to}» i staden for namnet`,
    (a) => `Write the id “${a.to}” instead of the name`,
  ),
  'names-to-ids': title(
    () => 'Skriv id i stedet for navn i hele filen',
    () => 'Skriv id i staden for namn i heile fila',
    () => 'Write ids instead of names in the whole file',
  ),
  'id-to-name': title(
    (a) => `Skriv navnet «${a.to}» i stedet for id-en`,
    (a) => `Skriv namnet «${a.to}» i staden for id-en`,
    (a) => `Write the name “${a.to}” instead of the id`,
  ),
  'ids-to-names': title(
    () => 'Skriv navn i stedet for id i hele filen',
    () => 'Skriv namn i staden for id i heile fila',
    () => 'Write names instead of ids in the whole file',
  ),
  'insert-measure': title(
    (a) => `Sett inn et nytt tiltak for «${a.name}»`,
    (a) => `Set inn eit nytt tiltak for «${a.name}»`,
    (a) => `Insert a new measure for “${a.name}”`,
  ),
  'insert-indicator': title(
    (a) => `Sett inn en ny indikator for «${a.name}»`,
    (a) => `Set inn ein ny indikator for «${a.name}»`,
    (a) => `Insert a new indicator for “${a.name}”`,
  ),
  'insert-evaluations': title(
    (a) => `Sett inn en evaluering av hvert tiltak i forrige plan som mangler det (${a.count})`,
    (a) => `Set inn ei evaluering av kvart tiltak i førre plan som manglar det (${a.count})`,
    (a) => `Insert an evaluation of each measure of the previous plan that lacks one (${a.count})`,
  ),
  'to-block': title(
    (a) => `Skriv «${a.key}» over flere linjer`,
    (a) => `Skriv «${a.key}» over fleire linjer`,
    (a) => `Write “${a.key}” on several lines`,
  ),
  'to-flow': title(
    (a) => `Skriv «${a.key}» på én linje`,
    (a) => `Skriv «${a.key}» på éi linje`,
    (a) => `Write “${a.key}” on one line`,
  ),
  'sort-register': title(
    (a) => `Sorter «${a.key}» etter ${a.by}`,
    (a) => `Sorter «${a.key}» etter ${a.by}`,
    (a) => `Sort “${a.key}” by ${a.by}`,
  ),
  'insert-missing': title(
    (a) => `Sett inn alt som mangler: ${a.keys}`,
    (a) => `Set inn alt som manglar: ${a.keys}`,
    (a) => `Insert everything that is missing: ${a.keys}`,
  ),
} as const satisfies Readonly<Record<string, Localized<Title>>>;

export type ActionId = keyof typeof ACTION_TITLES;

/** Why an action cannot be done. */
export const REASONS = {
  footnote: words(
    'Kortet viser til en fotnote i dette kapittelet.',
    'Kortet viser til ein fotnote i dette kapittelet.',
    'The card refers to a footnote of this chapter.',
  ),
  'referred-table': words(
    'Teksten viser til tabellen, så den må stå.',
    'Teksten viser til tabellen, så han må stå.',
    'The text refers to the table, which must stay.',
  ),
  comments: words(
    'Det står kommentarer i feltet, og de får ikke plass på én linje.',
    'Det står kommentarar i feltet, og dei får ikkje plass på éi linje.',
    'There are comments in the field, which have no room on one line.',
  ),
  'several-lines': words(
    'Feltet har tekst over flere linjer.',
    'Feltet har tekst over fleire linjer.',
    'The field has text of several lines.',
  ),
} as const satisfies Readonly<Record<string, Localized>>;

export type Reason = keyof typeof REASONS;

/** The questions that one of several actions answers; each is the title under which they are listed. */
export const CHOICES = {
  chapter: words(
    'Flytt kortet til et annet kapittel …',
    'Flytt kortet til eit anna kapittel …',
    'Move the card to another chapter …',
  ),
  'card-chapter': words(
    'Gjør om til et kort i et kapittel …',
    'Gjer om til eit kort i eit kapittel …',
    'Make it a card in a chapter …',
  ),
  level: words(
    'Velg hvor strengt denne regelen skal vises i planen …',
    'Vel kor strengt denne regelen skal visast i planen …',
    'Choose how strictly this rule is shown in the plan …',
  ),
} as const satisfies Readonly<Record<string, Localized>>;

export type ChoiceOf = keyof typeof CHOICES;

/** The title of an action in the reader's language. */
export function actionTitle({ id, args }: { readonly id: ActionId; readonly args: Args }, lang: Lang): string {
  return ACTION_TITLES[id][lang](args);
}
