import { tmpdir } from 'node:os';
import { PublishProblem } from '../../../../publish/src/format.ts';

/** The browser ended before it had answered. */
export class BrowserEnded extends Error {}

/** Why a browser could not print, in a sentence that says what to do; `browser` is its path. */
export function printProblem(browser: string, error: unknown): PublishProblem {
  if (error instanceof PublishProblem) return error;
  const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  if (syscall.startsWith('spawn'))
    return new PublishProblem({
      nb: `Finner ikke nettleseren «${browser}», eller får ikke starte den. Si hvor den er med PLANVERK_CHROMIUM.`,
      nn: `Finn ikkje nettlesaren «${browser}», eller får ikkje starte han. Sei kvar han er med PLANVERK_CHROMIUM.`,
      en: `Cannot find the browser “${browser}”, or cannot start it. Say where it is with PLANVERK_CHROMIUM.`,
    });
  if (syscall === 'mkdtemp')
    return new PublishProblem({
      nb: `Får ikke lage en mappe i «${tmpdir()}», der midlertidige filer skal ligge. Nettleseren trenger en for å lage PDF.`,
      nn: `Får ikkje lage ei mappe i «${tmpdir()}», der mellombelse filer skal liggje. Nettlesaren treng ei for å lage PDF.`,
      en: `Cannot make a folder in “${tmpdir()}”, where temporary files belong. The browser needs one to make a PDF.`,
    });
  if (error instanceof BrowserEnded)
    return new PublishProblem({
      nb: `Nettleseren «${browser}» sluttet før den hadde laget PDF. Prøv igjen, eller velg en annen med PLANVERK_CHROMIUM.`,
      nn: `Nettlesaren «${browser}» slutta før han hadde laga PDF. Prøv igjen, eller vel ein annan med PLANVERK_CHROMIUM.`,
      en: `The browser “${browser}” ended before it had made the PDF. Try again, or choose another with PLANVERK_CHROMIUM.`,
    });
  const reason = error instanceof Error ? error.message : String(error);
  return new PublishProblem({
    nb: `Nettleseren «${browser}» kunne ikke lage PDF: ${reason}`,
    nn: `Nettlesaren «${browser}» kunne ikkje lage PDF: ${reason}`,
    en: `The browser “${browser}” could not make a PDF: ${reason}`,
  });
}
