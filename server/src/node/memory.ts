import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the process small: V8 lets a heap grow to several times what is in use before it tidies up, since it reckons with
 * a machine of its own. A language server shares the adviser's laptop with an editor. To be called before anything is
 * read; see the row on memory in `bench/`.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=1');
}
