import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import { NEW_PLAN_TEXTS } from '../../../l10n/new-plan.ts';
import type { Language } from '../../../l10n/texts.ts';
import type { ScaffoldParams, ScaffoldResult } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import { type Answer, askChoice, askText, BACK, CANCEL, type StepPlace } from './steps.ts';

/** All that is to be known of a plan before it is made. `folder` is its own. */
export interface NewPlan extends ScaffoldParams {
  readonly folder: Uri;
}

/** What the questions ask of the outside. */
export interface Asking {
  scaffold(params: ScaffoldParams): Promise<ScaffoldResult>;
  isFree(folder: Uri): Promise<boolean>;
}

/** What has been answered so far. */
interface Draft {
  /** The folder that the plan's folder is made in, or that is it. */
  readonly place?: Place;
  readonly title: string;
  readonly municipality: string;
  readonly period: string;
  readonly language: Language;
  readonly name: string;
}

interface Place {
  readonly uri: Uri;
  /** The folder is empty, and becomes the plan's own. */
  readonly isPlan: boolean;
}

type Step = (draft: Draft, place: StepPlace, asking: Asking) => Promise<Answer<Draft>>;

/** Asks one question after the other; back goes to the one before, Escape ends it. `undefined` where the user wants no plan. */
export async function askForPlan(asking: Asking): Promise<NewPlan | undefined> {
  const lang = languageFor();
  const year = new Date().getFullYear();
  let draft: Draft = {
    title: NEW_PLAN_TEXTS.usualName[lang](),
    municipality: '',
    period: `${year}-${year + 3}`,
    language: lang,
    name: '',
  };
  for (let at = 0; ; ) {
    const steps = draft.place?.isPlan === true ? STEPS : [...STEPS, askName];
    const step = steps[at];
    if (step === undefined) break;
    const title = NEW_PLAN_TEXTS.title[lang]();
    const answer = await step(draft, { title, step: at + 1, steps: steps.length }, asking);
    if (answer === CANCEL) return undefined;
    if (answer === BACK) at--;
    else {
      draft = answer;
      at++;
    }
  }
  const { place, name, title, municipality, period, language } = draft;
  if (place === undefined) return undefined;
  const folder = place.isPlan ? place.uri : Uri.joinPath(place.uri, name);
  return { folder, title, municipality, period, language };
}

const STEPS: readonly Step[] = [askPlace, askTitle, askMunicipality, askPeriod, askLanguage];

interface PlaceItem extends QuickPickItem {
  readonly place?: Place;
}

async function askPlace(draft: Draft, at: StepPlace, { isFree }: Asking): Promise<Answer<Draft>> {
  const lang = languageFor();
  const items: PlaceItem[] = [];
  for (const { uri, name } of workspace.workspaceFolders ?? []) {
    const isPlan = await isFree(uri);
    const label = isPlan ? NEW_PLAN_TEXTS.here[lang](name) : NEW_PLAN_TEXTS.inFolder[lang](name);
    items.push({ label, place: { uri, isPlan } });
  }
  items.push({ label: NEW_PLAN_TEXTS.elsewhere[lang]() });
  const chosen = await askChoice(at, NEW_PLAN_TEXTS.where[lang](), items);
  if (chosen === BACK || chosen === CANCEL) return chosen;
  const place = chosen.place ?? (await chooseFolder(isFree));
  return place === undefined ? CANCEL : { ...draft, place };
}

async function chooseFolder(isFree: Asking['isFree']): Promise<Place | undefined> {
  const openLabel = NEW_PLAN_TEXTS.choose[languageFor()]();
  const options = { canSelectFiles: false, canSelectFolders: true, canSelectMany: false, openLabel };
  const [uri] = (await window.showOpenDialog(options)) ?? [];
  return uri && { uri, isPlan: await isFree(uri) };
}

function askTitle(draft: Draft, at: StepPlace): Promise<Answer<Draft>> {
  const prompt = NEW_PLAN_TEXTS.name[languageFor()]();
  return written(askText(at, { prompt, value: draft.title, check: notEmpty }), (title) => ({ ...draft, title }));
}

function askMunicipality(draft: Draft, at: StepPlace): Promise<Answer<Draft>> {
  const prompt = NEW_PLAN_TEXTS.municipality[languageFor()]();
  const question = { prompt, value: draft.municipality, placeholder: 'Strand', check: notEmpty };
  return written(askText(at, question), (municipality) => ({ ...draft, municipality }));
}

function askPeriod(draft: Draft, at: StepPlace, { scaffold }: Asking): Promise<Answer<Draft>> {
  const lang = languageFor();
  const check = async (period: string): Promise<string | undefined> => {
    const { files } = await scaffold({ ...draft, period });
    return files.length > 0 ? undefined : NEW_PLAN_TEXTS.notAPeriod[lang]();
  };
  const question = { prompt: NEW_PLAN_TEXTS.period[lang](), value: draft.period, check };
  return written(askText(at, question), (period) => ({ ...draft, period }));
}

const LANGUAGES: readonly { readonly label: string; readonly language: Language }[] = [
  { label: 'Bokmål', language: 'nb' },
  { label: 'Nynorsk', language: 'nn' },
  { label: 'English', language: 'en' },
];

async function askLanguage(draft: Draft, at: StepPlace): Promise<Answer<Draft>> {
  const prompt = NEW_PLAN_TEXTS.language[languageFor()]();
  const active = LANGUAGES.find(({ language }) => language === draft.language);
  return written(askChoice(at, prompt, LANGUAGES, active), ({ language }) => ({ ...draft, language }));
}

async function askName(draft: Draft, at: StepPlace, { scaffold, isFree }: Asking): Promise<Answer<Draft>> {
  const lang = languageFor();
  const home = draft.place?.uri;
  const check = async (name: string): Promise<string | undefined> => {
    if (!/^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*$/u.test(name.trim()) || /[. ]$/.test(name)) {
      return NEW_PLAN_TEXTS.notAName[lang]();
    }
    const free = home === undefined || (await isFree(Uri.joinPath(home, name.trim())));
    return free ? undefined : NEW_PLAN_TEXTS.taken[lang](name.trim());
  };
  const value = draft.name === '' ? (await scaffold(draft)).folderName : draft.name;
  const question = { prompt: NEW_PLAN_TEXTS.folder[lang](), value, check };
  return written(askText(at, question), (name) => ({ ...draft, name }));
}

function notEmpty(value: string): string | undefined {
  return value.trim() === '' ? NEW_PLAN_TEXTS.empty[languageFor()]() : undefined;
}

/** The draft with one more answer in it; back and Escape go through. */
async function written<T extends string | object>(
  asked: Promise<Answer<T>>,
  take: (value: T) => Draft,
): Promise<Answer<Draft>> {
  const answer = await asked;
  return typeof answer === 'symbol' ? answer : take(answer);
}
