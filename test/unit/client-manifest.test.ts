import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { grammarContributions } from '../../scripts/generate/grammar.ts';

const ROOT = new URL('../../', import.meta.url);
const { contributes, main, browser, icon } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT)).map((name) => `./${folder}/${name}`);
}

test('contributes the grammars that are generated, as they are meant to be injected', () => {
  expect(contributes.grammars).toEqual(grammarContributions());
});

test('contributes every schema of what is written, and no snippets: an editor offers those in every place, a value among them', () => {
  const written = filesIn('schemas').filter((path) => !path.includes('/published-'));
  expect(contributes.snippets).toBeUndefined();
  expect(contributes.yamlValidation.map(({ url }: { url: string }) => url).sort()).toEqual(written.sort());
});

test('names entry points that the table of bundles builds, and an icon that is there', () => {
  const bundles = readFileSync(new URL('esbuild.js', ROOT), 'utf8');
  for (const entry of [main, browser]) expect(bundles).toContain(`out: '${entry.replace('./dist/', '')}'`);
  expect(existsSync(new URL(icon, ROOT))).toBe(true);
});

test('offers in menus, welcomes and walkthroughs only commands that it has', () => {
  const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const submenus: string[] = contributes.submenus.map(({ id }: { id: string }) => id);
  const views: string[] = contributes.views.planverk.map(({ id }: { id: string }) => `${id}.focus`);
  const menus = Object.values<{ command?: string; submenu?: string; alt?: string }[]>(contributes.menus).flat();
  const texts: Record<string, string> = JSON.parse(readFileSync(new URL('package.nls.json', ROOT), 'utf8'));
  const offered = [
    ...menus.flatMap(({ command, submenu, alt }) => [command ?? submenu ?? '', ...(alt ? [alt] : [])]),
    ...contributes.keybindings.map(({ command }: { command: string }) => command),
    ...Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map((link) => link[1] ?? '')),
  ];
  const known = [...commands, ...submenus, ...views, 'vscode.openFolder'];
  expect(offered.filter((command) => !known.includes(command))).toEqual([]);
  expect(submenus.filter((id) => !(id in contributes.menus))).toEqual([]);
});

test('has a walkthrough of at most five steps, each with something to look at', () => {
  const [walkthrough] = contributes.walkthroughs;
  expect(walkthrough.steps.length).toBeLessThanOrEqual(5);
  for (const { media, completionEvents } of walkthrough.steps) {
    expect(existsSync(new URL(media.markdown, ROOT)), media.markdown).toBe(true);
    expect(completionEvents.length).toBeGreaterThan(0);
  }
});
