import { describe, expect, test } from 'vitest';
import { type Plan, renderFile, renderPlan } from '#core';
import { openExamples } from '../support/examples.ts';
import { parseXml } from '../support/xml.ts';

function all(root: Document | Element, ...names: string[]): Element[] {
  return names.flatMap((name) => {
    const found = root.getElementsByTagName(name);
    return Array.from({ length: found.length }, (_, at) => found.item(at) as Element);
  });
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('what is true of every printed example', async () => {
  const { workspace } = await openExamples();
  const documents = workspace
    .snapshot()
    .plans.flatMap((plan) => [
      { name: plan.uri, plan, html: () => renderPlan(plan).html },
      ...plan.files
        .filter(({ type }) => type === 'chapter' || type === 'register')
        .map((file) => ({ name: file.uri, plan, html: () => renderFile(plan, file).html })),
    ]);

  test.each(documents)('$name', ({ plan, html }) => {
    const page = parseXml(html());
    expect(faultsOf(page, plan)).toEqual([]);
  });

  test.each(workspace.snapshot().plans.map((plan) => ({ name: plan.uri, plan })))(
    '$name: the contents lead to every chapter and section, in their order',
    ({ plan }) => {
      const page = parseXml(renderPlan(plan).html);
      const [contents] = all(page, 'nav').filter((nav) => nav.getAttribute('class') === 'contents');
      const listed = contents ? all(contents, 'a').map((link) => [link.getAttribute('href'), textOf(link)]) : [];
      const deepest = plan.manifest.contents === 'subsections' ? 4 : 3;
      const headings = [...renderPlan(plan).html.matchAll(/<h([2-4]) [^>]*id="([^"]*)"[^>]*>([\s\S]*?)<\/h\1>/g)]
        .filter(([, level]) => Number(level) <= deepest)
        .filter(([, , id]) => !/^(?:contents|figures|tables)$/.test(id ?? ''))
        .map(([whole, , id]) => [`#${id}`, textOf(parseXml(`<div>${whole}</div>`).documentElement as Element)]);
      expect(listed).toEqual(headings);
      expect(listed.length).toBeGreaterThan(5);
    },
  );
});

function faultsOf(page: Document, plan: Plan): string[] {
  return [...levels(page), ...anchors(page), ...tables(page), ...language(page, plan), ...words(page)];
}

function levels(page: Document): string[] {
  const tags = all(page, '*').filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  return tags.flatMap((heading, at) => {
    const before = at === 0 ? 0 : Number(tags[at - 1]?.tagName.slice(1));
    const skips = Number(heading.tagName.slice(1)) > before + 1;
    return skips || textOf(heading) === '' ? [`${heading.tagName} «${textOf(heading)}» behind h${before}`] : [];
  });
}

function anchors(page: Document): string[] {
  const ids = all(page, '*').flatMap((element) => element.getAttribute('id') || []);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const known = new Set(ids);
  const references = all(page, '*').flatMap((element) => [
    ...(/^#/.test(element.getAttribute('href') ?? '') ? [element.getAttribute('href')?.slice(1) ?? ''] : []),
    ...(element.getAttribute('aria-labelledby') || '').split(' ').filter((id) => id !== ''),
  ]);
  return [
    ...twice.map((id) => `the anchor ${id} stands twice`),
    ...references.filter((id) => !known.has(id)).map((id) => `nothing has the anchor ${id}`),
  ];
}

/** Every table has a caption, and every head says what it heads. */
function tables(page: Document): string[] {
  return all(page, 'table').flatMap((table) => {
    const caption = all(table, 'caption')[0];
    const heads = all(table, 'th');
    const scopes = heads.filter(
      (head) => !/^(?:col|row|rowgroup)$/.test(head.getAttribute('scope') ?? '') || textOf(head) === '',
    );
    const name = caption ? textOf(caption) : (table.getAttribute('data-line') ?? '');
    return [
      ...(caption === undefined || textOf(caption) === ''
        ? [`a table without a caption: ${textOf(table).slice(0, 60)}`]
        : []),
      ...(heads.length === 0 && all(table, 'tr').length > 0 ? [`a table without heads: ${name}`] : []),
      ...(scopes.length > 0 ? [`a head without scope or words: ${name}`] : []),
    ];
  });
}

function language(page: Document, plan: Plan): string[] {
  const root = page.documentElement;
  return root?.getAttribute('lang') === plan.language ? [] : ['the article does not say its language'];
}

/** Nothing of the program's own way of speaking reaches the page. */
function words(page: Document): string[] {
  const text = page.documentElement?.textContent ?? '';
  return ['undefined', '[object Object]', 'NaN', '\uE000', '[['].filter((slip) => text.includes(slip));
}
