import type { Definition } from '../../model/definition.ts';
import type { Lang, Localized } from '../../model/language.ts';
import { words } from '../../model/language.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { planTitle } from '../../workspace/plan-title.ts';
import { KIND_NAMES } from '../common/words.ts';
import type { Subject } from './types.ts';

/** Why something cannot be renamed, or not so. */
export const REFUSALS = {
  nothing: words(
    'Her står ingen id og ikke noe navn som kan endres.',
    'Her står ingen id og ikkje noko namn som kan endrast.',
    'There is no id and no name here that can be changed.',
  ),
  unknown: (written: string) =>
    words(
      `Ingenting heter «${written}». Rett henvisningen først.`,
      `Ingenting heiter «${written}». Rett tilvisinga først.`,
      `Nothing is called “${written}”. Correct the reference first.`,
    ),
  several: (written: string) =>
    words(
      `Flere heter «${written}». Gå til den du mener, og endre navnet der.`,
      `Fleire heiter «${written}». Gå til den du meiner, og endre namnet der.`,
      `Several are called “${written}”. Go to the one you mean, and change the name there.`,
    ),
  counted: (id: string) =>
    words(
      `«${id}» er nummeret til punktet i kravsettet. Gi punktet en egen id først.`,
      `«${id}» er nummeret til punktet i kravsettet. Gje punktet ein eigen id først.`,
      `“${id}” is the number of the point in its requirement set. Give the point an id of its own first.`,
    ),
  library: (title: string) =>
    words(
      `«${excerptOf(title)}» står i et bibliotek som følger med Planverk, og kan ikke endres.`,
      `«${excerptOf(title)}» står i eit bibliotek som følgjer med Planverk, og kan ikkje endrast.`,
      `“${excerptOf(title)}” stands in a library that comes with Planverk, and cannot be changed.`,
    ),
  noId: (text: string) =>
    words(
      `«${text}» kan ikke være en id. En id har bokstaver, tall, «-», «_» og «.», og begynner med en bokstav.`,
      `«${text}» kan ikkje vere ein id. Ein id har bokstavar, tal, «-», «_» og «.», og byrjar med ein bokstav.`,
      `“${text}” cannot be an id. An id has letters, digits, “-”, “_” and “.”, and starts with a letter.`,
    ),
  empty: words('Skriv et navn.', 'Skriv eit namn.', 'Write a name.'),
  noAlias: (text: string) =>
    words(
      `«${text}» kan ikke være kortnavn på en plan. Bruk bokstaver, tall, «-», «_» og «.», og begynn med en bokstav.`,
      `«${text}» kan ikkje vere kortnamn på ein plan. Bruk bokstavar, tal, «-», «_» og «.», og byrj med ein bokstav.`,
      `“${text}” cannot be the short name of a plan. Use letters, digits, “-”, “_” and “.”, and start with a letter.`,
    ),
  noLabel: (text: string) =>
    words(
      `«${text}» kan ikke være et merke for en note eller en lenke: det har tegn som avslutter merket.`,
      `«${text}» kan ikkje vere eit merke for ein note eller ei lenkje: det har teikn som avsluttar merket.`,
      `“${text}” cannot be the label of a note or a link: it has signs that end the label.`,
    ),
  noCategory: (text: string) =>
    words(
      `«${text}» kan ikke være en kategori. Bruk ikke «=», «|», «[» eller «]».`,
      `«${text}» kan ikkje vere ein kategori. Bruk ikkje «=», «|», «[» eller «]».`,
      `“${text}” cannot be a category. Do not use “=”, “|”, “[” or “]”.`,
    ),
  aliasTaken: (text: string) =>
    words(
      `Kortnavnet «${text}» står for en annen plan.`,
      `Kortnamnet «${text}» står for ein annan plan.`,
      `The short name “${text}” stands for another plan.`,
    ),
  labelTaken: (text: string) =>
    words(
      `Merket «${text}» er brukt i denne filen fra før.`,
      `Merket «${text}» er brukt i denne fila frå før.`,
      `The label “${text}” is used in this file already.`,
    ),
  categoryTaken: (text: string) =>
    words(
      `Indikatoren har kategorien «${text}» fra før.`,
      `Indikatoren har kategorien «${text}» frå før.`,
      `The indicator has the category “${text}” already.`,
    ),
  idTaken: (id: string, other: Definition, plan: Plan | undefined) => {
    const what = describe(other);
    const where = inPlan(plan);
    return words(
      `Id-en «${id}» er tatt${where.nb}: ${what.nb}. Velg en annen.`,
      `Id-en «${id}» er teken${where.nn}: ${what.nn}. Vel ein annan.`,
      `The id “${id}” is taken${where.en}: ${what.en}. Choose another.`,
    );
  },
  nameTaken: (name: string, other: Definition, plan: Plan | undefined) => {
    const what = describe(other);
    const where = inPlan(plan);
    return words(
      `«${name}» er alt et navn${where.nb}: ${what.nb}. Velg et annet.`,
      `«${name}» er alt eit namn${where.nn}: ${what.nn}. Vel eit anna.`,
      `“${name}” is a name already${where.en}: ${what.en}. Choose another.`,
    );
  },
} as const;

function describe({ kind, title }: Definition): Localized {
  const { nb, nn, en } = KIND_NAMES[kind];
  return words(`${nb} «${excerptOf(title)}»`, `${nn} «${excerptOf(title)}»`, `${en} “${excerptOf(title)}”`);
}

function inPlan(plan: Plan | undefined): Localized {
  if (plan === undefined) return words('');
  const title = excerptOf(planTitle(plan));
  return words(` i planen «${title}»`, ` i planen «${title}»`, ` in the plan “${title}”`);
}

const WHAT: Readonly<Record<Subject['type'], Localized>> = {
  id: words('Id', 'Id', 'Id'),
  name: words('Navn', 'Namn', 'Name'),
  alias: words('Kortnavn på plan', 'Kortnamn på plan', 'Short name of plan'),
  footnote: words('Fotnote', 'Fotnote', 'Footnote'),
  label: words('Lenkemerke', 'Lenkjemerke', 'Link label'),
  category: words('Kategori', 'Kategori', 'Category'),
};

/** What a change does, for the list in which it is looked over: «Id: «nav» → «nav-strand»», and in which other plan. */
export function changeLabel(subject: Subject, word: string, plan: Plan | undefined, lang: Lang): string {
  const quote = (text: string) => (lang === 'en' ? `“${excerptOf(text)}”` : `«${excerptOf(text)}»`);
  const change = `${WHAT[subject.type][lang]}: ${quote(subject.text)} → ${quote(word)}`;
  return plan === undefined ? change : `${change}${inPlan(plan)[lang]}`;
}
