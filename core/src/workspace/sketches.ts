import type { Uri } from '../model/uri.ts';
import { sketchOf } from '../syntax/sketch.ts';
import { compareTexts } from '../text/order.ts';
import { isReadme, type PlanFiles, type SourceFile } from './source.ts';

type Plans = ReadonlyMap<Uri, PlanFiles>;

/** A plan's long sentences as numbers, and the files that they are from. */
interface Sketched {
  readonly files: PlanFiles;
  readonly numbers: ReadonlySet<number>;
}

/** How many plans are named that have a sentence: more would tell an author nothing, and a phrase of every plan is cheap. */
const MOST = 4;

/**
 * Which plans have which long sentences, by sketches of their texts (syntax/sketch.ts): no plan is read for it. Sketches are
 * made when they are first asked for, and kept up from then on, each for as long as its file's text is the same; what
 * changes in one plan costs that plan.
 */
export class Sketches {
  readonly #sketches = new WeakMap<SourceFile, ReadonlySet<number>>();
  readonly #sketched = new Map<Uri, Sketched>();
  readonly #folders = new Map<number, Set<Uri>>();
  /** How often the answers for a plan may have changed because of others. */
  readonly #turns = new Map<Uri, number>();
  readonly #least: number;
  #upTo: Plans | undefined;

  /** `least` is how many words make a sentence a long one. */
  constructor(least: number) {
    this.#least = least;
  }

  /** The first folders, sorted, of other plans that have one of this plan's sentences, given by its number. */
  others(plans: Plans, folder: Uri, number: number): readonly Uri[] {
    this.#keepUp(plans);
    if (!this.#sketched.get(folder)?.numbers.has(number)) return [];
    const others = [...(this.#folders.get(number) ?? [])].filter((other) => other !== folder);
    return others.sort(compareTexts).slice(0, MOST);
  }

  /** A number that stays the same for as long as no other plan's text changes what `others` gives for this one. */
  turn(plans: Plans, folder: Uri): number {
    this.#keepUp(plans);
    return this.#turns.get(folder) ?? 0;
  }

  #keepUp(plans: Plans): void {
    if (this.#upTo === plans) return;
    this.#upTo = plans;
    for (const folder of this.#sketched.keys()) if (!plans.has(folder)) this.#put(folder, undefined);
    for (const [folder, files] of plans) {
      if (this.#sketched.get(folder)?.files !== files) this.#put(folder, { files, numbers: this.#numbersOf(files) });
    }
  }

  #put(folder: Uri, sketched: Sketched | undefined): void {
    const before = this.#sketched.get(folder)?.numbers ?? NONE;
    const after = sketched?.numbers ?? NONE;
    if (sketched === undefined) this.#sketched.delete(folder);
    else this.#sketched.set(folder, sketched);
    for (const number of before) if (!after.has(number)) this.#drop(number, folder);
    for (const number of after) if (!before.has(number)) this.#add(number, folder);
  }

  #drop(number: number, folder: Uri): void {
    const folders = this.#folders.get(number);
    if (folders?.delete(folder) !== true) return;
    if (folders.size === 0) this.#folders.delete(number);
    this.#tell(folders, folder);
  }

  #add(number: number, folder: Uri): void {
    const folders = this.#folders.get(number) ?? new Set<Uri>();
    this.#tell(folders, folder);
    this.#folders.set(number, folders.add(folder));
  }

  /** The plans that name the folder among the first that have the sentence are told that it came or went. */
  #tell(others: ReadonlySet<Uri>, folder: Uri): void {
    let before = 0;
    for (const other of others) if (compareTexts(other, folder) < 0) before++;
    if (before > MOST) return;
    for (const other of others) this.#turns.set(other, (this.#turns.get(other) ?? 0) + 1);
  }

  #numbersOf({ files }: PlanFiles): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (const source of files.values()) {
      if (isReadme(source.uri)) continue;
      let sketch = this.#sketches.get(source);
      if (sketch === undefined) {
        sketch = sketchOf(source.text, this.#least);
        this.#sketches.set(source, sketch);
      }
      for (const number of sketch) numbers.add(number);
    }
    return numbers;
  }
}

const NONE: ReadonlySet<number> = new Set();
