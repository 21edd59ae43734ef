import { publisherName } from '#core';
import { baseNameOf } from '../base-name.ts';
import { type Format, goOn, PublishProblem } from '../format.ts';
import { htmlFormat } from '../html/index.ts';
import { forPaper } from './paper.ts';

/** The page of the plan on paper, as tagged PDF. A browser prints it, which is the shells' to bring along (`PublishOptions.print`). */
export const pdfFormat: Format = {
  name: 'pdf',
  title: { nb: 'PDF', nn: 'PDF', en: 'PDF' },
  extension: '.pdf',
  isFolder: () => false,
  async make(publication, { print }) {
    if (print === undefined) throw WITHOUT_BROWSER;
    const [page] = await htmlFormat.make(publication, {});
    await goOn(publication, 1, 1);
    const { plan, today } = publication;
    const html = forPaper(String(page?.content ?? ''));
    const title = plan.manifest.title?.text ?? baseNameOf(publication);
    const onCancelled = publication.onCancelled?.bind(publication);
    const author = publisherName(plan);
    const content = await print({
      html,
      title,
      lang: plan.language,
      today,
      ...(author !== undefined && { author }),
      ...(onCancelled && { onCancelled }),
    });
    return [{ path: `${baseNameOf(publication)}.pdf`, content }];
  },
};

/** Where there is none to print with. */
export const WITHOUT_BROWSER = new PublishProblem({
  nb: 'PDF trenger nettleseren Chromium, Chrome eller Edge. Installer en av dem, eller si hvor den er med PLANVERK_CHROMIUM.',
  nn: 'PDF treng nettlesaren Chromium, Chrome eller Edge. Installer ein av dei, eller sei kvar han er med PLANVERK_CHROMIUM.',
  en: 'PDF needs the browser Chromium, Chrome or Edge. Install one of them, or say where it is with PLANVERK_CHROMIUM.',
});
