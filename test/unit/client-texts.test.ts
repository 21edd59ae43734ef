import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentsText, findingsText, statusText } from '../../client/src/status-text.ts';
import { descriptionOf, spokenLabel } from '../../client/src/views/entry-text.ts';
import { NEW_PLAN_TEXTS } from '../../l10n/new-plan.ts';
import { PREVIEW_TEXTS } from '../../l10n/preview.ts';
import { TEXTS } from '../../l10n/texts.ts';
import { VIEW_TEXTS } from '../../l10n/views.ts';
import type { ExplorerEntry, StatusResult } from '../../server/src/protocol.ts';

const ROOT = new URL('../../', import.meta.url);

function status(counts: Partial<StatusResult['counts']>, findings: Partial<StatusResult['findings']>): StatusResult {
  const none = { goals: 0, measures: 0, indicators: 0, units: 0, sources: 0, requirements: 0, chapters: 0 };
  return {
    folder: 'file:///plan',
    manifest: 'file:///plan/plan.yaml',
    title: 'Rusplan',
    language: 'nb',
    status: 'adopted',
    counts: { ...none, ...counts },
    findings: { error: 0, warning: 0, information: 0, hint: 0, ...findings },
  };
}

describe('the status bar', () => {
  test('says how many measures, errors and warnings there are', () => {
    const plan = status({ measures: 16 }, { error: 3, warning: 5, hint: 2 });
    expect(statusText(plan, 'nb')).toBe('Planverk: 16 tiltak · 3 feil · 5 advarsler');
    expect(statusText(plan, 'nn')).toBe('Planverk: 16 tiltak · 3 feil · 5 åtvaringar');
    expect(statusText(plan, 'en')).toBe('Planverk: 16 measures · 3 errors · 5 warnings');
  });

  test('leaves out what there is none of, and knows one from many', () => {
    expect(statusText(status({ measures: 1 }, { warning: 1 }), 'nb')).toBe('Planverk: 1 tiltak · 1 advarsel');
    expect(statusText(status({ measures: 1 }, {}), 'en')).toBe('Planverk: 1 measure');
  });

  test('tells all of it where the pointer rests', () => {
    const plan = status(
      { goals: 7, measures: 50, indicators: 1, chapters: 11 },
      { warning: 2, information: 1, hint: 3 },
    );
    expect(contentsText(plan, 'nb')).toBe('7 mål · 50 tiltak · 1 indikator · 11 kapitler');
    expect(findingsText(plan, 'nb')).toBe('2 advarsler · 1 info · 3 hint');
    expect(findingsText(status({}, {}), 'nn')).toBe('Ingenting å rette');
  });
});

describe('an entry of the explorer', () => {
  const entry: ExplorerEntry = {
    key: 'goal:m1',
    type: 'goal',
    label: 'Færre unge ruser seg',
    detail: 'delmål',
    findings: { error: 1, warning: 2, information: 0, hint: 1 },
    measures: 3,
    hasChildren: true,
  };

  test('says how much is below it', () => {
    expect(descriptionOf(entry, 'nb')).toBe('delmål · 3 tiltak');
    expect(descriptionOf({ ...entry, detail: '', measures: 0 }, 'nb')).toBe('');
  });

  test('is read aloud with what it is, and its findings by severity', () => {
    expect(spokenLabel(entry, 'nn')).toBe('Færre unge ruser seg, mål, delmål, 3 tiltak, 1 feil, 2 åtvaringar, 1 hint');
    expect(spokenLabel({ ...entry, type: 'without', detail: '' }, 'en')).toContain('3 measures, 1 error');
  });
});

test('every text of the extension is there in all three languages', () => {
  const all = [TEXTS, VIEW_TEXTS, NEW_PLAN_TEXTS, PREVIEW_TEXTS].flatMap((texts) => Object.entries(texts));
  for (const [name, text] of all) {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const words = (text[language] as (...values: unknown[]) => string)('3', '4');
      expect(words, `${name} in ${language}`).toMatch(/\p{L}/u);
    }
  }
});

describe('the manifest', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const texts: Record<string, string> = JSON.parse(readFileSync(new URL('package.nls.json', ROOT), 'utf8'));

  function keysIn(value: unknown): string[] {
    if (typeof value === 'string') return /^%(.+)%$/.exec(value)?.slice(1) ?? [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
  }

  test('has a text for every key, and no text without one', () => {
    expect(keysIn(manifest).sort()).toEqual(Object.keys(texts).sort());
  });

  test('speaks bokmål to those whose VS Code is in English', () => {
    expect(texts.showPreview).toBe('Vis planen');
    // VS Code would prefer this one for its English display.
    expect(existsSync(new URL('package.nls.en.json', ROOT))).toBe(false);
  });
});
