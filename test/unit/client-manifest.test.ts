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

test('contributes every schema, and no snippets: an editor offers those in every place, a value among them', () => {
  expect(contributes.snippets).toBeUndefined();
  expect(contributes.yamlValidation.map(({ url }: { url: string }) => url).sort()).toEqual(filesIn('schemas').sort());
});

test('names entry points that the table of bundles builds, and an icon that is there', () => {
  const bundles = readFileSync(new URL('esbuild.js', ROOT), 'utf8');
  for (const entry of [main, browser]) expect(bundles).toContain(`out: '${entry.replace('./dist/', '')}'`);
  expect(existsSync(new URL(icon, ROOT))).toBe(true);
});

test('offers in menus only commands that it has', () => {
  const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const menus: { command: string; alt?: string }[] = Object.values<{ command: string }[]>(contributes.menus).flat();
  const offered = [
    ...menus.flatMap(({ command, alt }) => [command, alt ?? command]),
    ...contributes.keybindings.map(({ command }: { command: string }) => command),
  ];
  expect(offered.filter((command) => !commands.includes(command))).toEqual([]);
});
