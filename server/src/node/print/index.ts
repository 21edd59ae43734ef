import { escapeText, type Lang, type PlainDate } from '#core';
import { withAuthor } from './author.ts';
import { Browser } from './browser.ts';
import { withDate } from './dates.ts';
import { printProblem } from './problem.ts';

export { findBrowser } from './find.ts';

/** What is printed, and how it is to be called. */
export interface Sheet {
  /** A whole HTML document that needs nothing beside it. */
  readonly html: string;
  readonly title: string;
  /** Who it is by, for the file's properties. */
  readonly author?: string;
  readonly lang: Lang;
  /** The date in the file: no clock is looked at. */
  readonly today: PlainDate;
}

const PAGE_OF: Readonly<Record<Lang, string>> = { nb: 'av', nn: 'av', en: 'of' };

/**
 * A document as tagged PDF with bookmarks, by the browser at a path. Nothing in the document runs, and nothing is fetched or read: it is put into an
 * empty page. Rejects with a `PublishProblem` where the browser cannot be started or ends; ends it when `signal` says so.
 */
export async function printPdf(browserPath: string, sheet: Sheet, signal?: AbortSignal): Promise<Uint8Array> {
  return printed(browserPath, sheet, signal).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw printProblem(browserPath, error);
  });
}

async function printed(browserPath: string, sheet: Sheet, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = await Browser.start(browserPath);
  const stop = (): void => void browser.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const { targetId } = await browser.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.ask<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const ask = <R>(method: string, params: object = {}) => browser.ask<R>(method, params, sessionId);
    await ask('Emulation.setScriptExecutionDisabled', { value: true });
    const { frameTree } = await ask<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
    await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html: sheet.html });
    const { data } = await ask<{ data: string }>('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer(sheet),
    });
    const pdf = withDate(Buffer.from(data, 'base64'), sheet.today);
    return sheet.author === undefined ? pdf : withAuthor(pdf, sheet.author);
  } finally {
    signal?.removeEventListener('abort', stop);
    await browser.close();
  }
}

/** The title at the left, the page at the right. The browser prints it in a document of its own, which has no style. */
function footer({ title, lang }: Sheet): string {
  const style =
    'box-sizing:border-box;width:100%;padding:0 20mm;display:flex;justify-content:space-between;font:8pt sans-serif;color:#404040';
  const page = `<span class="pageNumber"></span> ${PAGE_OF[lang]} <span class="totalPages"></span>`;
  return `<div style="${style}"><span>${escapeText(title)}</span><span>${page}</span></div>`;
}
