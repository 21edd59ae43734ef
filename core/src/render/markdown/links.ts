import { decodePercents, joinPath, parentOf, type Uri } from '../../model/uri.ts';
import { headingName } from '../anchors.ts';
import { type Html, html } from '../html.ts';
import { label, type Scope } from '../scope.ts';

/** Addresses outside the workspace that a reader may follow. */
const OUTSIDE = /^(?:https?|mailto|tel):/i;

/** The opening tag of a Markdown link, and the closing one that goes with it. `href` is percent-encoded. */
export function linkTags(scope: Scope, uri: Uri, href: string): { readonly open: Html; readonly close: Html } {
  const link = { open: html`<a href="${href}">`, close: html`</a>` };
  if (OUTSIDE.test(href)) return link;
  const { file, fragment } = targetOf(uri, href);
  const anchor = file && (scope.anchors.of(file, headingName(fragment)) ?? scope.anchors.of(file, fragment));
  if (anchor !== undefined) return { ...link, open: html`<a href="#${anchor}">` };
  const close = html`</span>`;
  if (file === undefined || file === uri || !scope.plan.exists(file))
    return { open: html`<span class="unresolved">`, close };
  const address = scope.addressOf?.(file);
  if (address !== undefined) return { ...link, open: html`<a class="reference" href="${address}">` };
  return { open: html`<span class="reference" data-to="${file}">`, close };
}

/** A picture of the workspace; for any other a calm word that says why it is not shown. */
export function imageTag(scope: Scope, uri: Uri, source: string, alt: string): Html {
  const { file } = targetOf(uri, source);
  const inside = file !== undefined && scope.plan.inWorkspace(file);
  if (!inside) return html`<span class="no-image">${label(scope, 'outsideImage')}: ${decodePercents(source)}</span>`;
  if (!scope.plan.exists(file))
    return html`<span class="no-image">${label(scope, 'missingImage')}: ${decodePercents(source)}</span>`;
  const address = scope.addressOf?.(file);
  if (address !== undefined) return html`<img src="${address}" alt="${alt}"/>`;
  // Where the picture may be fetched from is known only to the one who shows the page.
  return html`<img data-file="${file}" alt="${alt}"/>`;
}

/** The file that a relative address leads to from a chapter, and the anchor in it. */
function targetOf(uri: Uri, href: string): { readonly file: Uri | undefined; readonly fragment: string } {
  const hash = href.indexOf('#');
  const path = decodePercents(hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/, '');
  const fragment = hash < 0 ? '' : decodePercents(href.slice(hash + 1));
  return { file: path === '' ? uri : joinPath(parentOf(uri), path), fragment };
}
