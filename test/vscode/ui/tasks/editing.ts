import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  chosen,
  comes,
  fix,
  goTo,
  groupByUnit,
  open,
  opened,
  save,
  saveAll,
  shown,
  showViews,
  suggested,
  textOf,
  wholePlan,
} from './steps.ts';
import type { Task } from './task.ts';

const LATER = 'kapitler/11-fremtidige-tiltak.md';

export const newMeasure: Task = {
  name: 'new-measure',
  title: 'Write a new measure from nothing',
  steps: [
    open('fremt', LATER),
    {
      told: 'Go to its end, and begin the word for what is to be written: cards are offered. Choose the one with what must be there',
      acts: [
        { press: 'Control+End' },
        { press: 'Enter' },
        { type: 'ti' },
        suggested('tiltak'),
        { press: 'ArrowDown' },
        suggested('tiltak – det som må stå'),
        { press: 'Enter' },
        shown('ansvarlig:'),
      ],
    },
    { told: 'Write its title', acts: [{ type: 'Bruktbutikk' }, { press: 'Tab' }] },
    {
      told: 'Take the id that is made of it, which is offered',
      acts: [suggested('bruktbutikk'), { press: 'Enter' }, { press: 'Tab' }],
    },
    {
      told: 'Say who answers for it; units are offered by their names',
      acts: [{ type: 'nav' }, suggested('nav'), { press: 'Enter' }],
      picture: true,
    },
    save,
  ],
  assert: async (workbench) => {
    const card = '\n\n```tiltak\nid: bruktbutikk\ntittel: Bruktbutikk\nansvarlig: nav\n```\n';
    const text = await textOf(workbench, LATER);
    ok(text.trimEnd().endsWith(card.trimEnd()), text.slice(-300));
  },
};

export const rename: Task = {
  name: 'rename',
  title: 'Rename a unit used in nearly thirty places',
  steps: [
    {
      told: 'Find the unit: *Go to Symbol in Workspace*, and the first letters of its name',
      acts: [...chosen('Control+T', 'strand k', 'Strand kommune'), opened('enheter.yaml')],
    },
    {
      told: 'F2, the new id, Enter',
      acts: [
        { press: 'F2' },
        comes('F2', '.rename-box input:focus'),
        { type: 'kommunen' },
        { press: 'Enter' },
        shown('overordnet: kommunen'),
      ],
      picture: true,
    },
    save,
  ],
  assert: async (workbench) => {
    const text = await wholePlan(workbench);
    deepEqual(text.match(/(?<![\p{L}-])strand-kommune(?![\p{L}-])/gu) ?? [], []);
    const places = text.match(/^ {2}kommunen:|overordnet: kommunen$|\[\[kommunen[\]|]/gm) ?? [];
    equal(places.length, 29);
  },
};

export const nav: Task = {
  name: 'unit',
  title: 'Find what NAV answers for',
  steps: [
    showViews,
    groupByUnit,
    {
      told: 'Open NAV: what it answers for, and how much is found in each',
      acts: [
        {
          click: 'the arrow of NAV',
          at: (workbench) => workbench.row('Planen', /^NAV$/).locator('.monaco-tl-twistie'),
        },
        (workbench) => workbench.row('Planen', 'Hasjavvenningskurs').waitFor(),
      ],
      picture: true,
    },
  ],
  assert: async (workbench) => {
    equal(await workbench.row('Planen', /^NAV$/).getAttribute('aria-expanded'), 'true');
    ok((await workbench.row('Planen', /^NAV$/).getAttribute('aria-label'))?.includes('9 tiltak'));
    await workbench.command('Planverk: Grupper planen etter mål');
  },
};

export const spellings: Task = {
  name: 'spellings',
  title: 'Fix all spellings of a name',
  steps: [
    showViews,
    {
      told: 'Go to a place where the name is spelled otherwise than in the register',
      acts: [...goTo(/Et navn skrevet på en annen/, /«Brukerplan» står/, '01-innledning.md'), shown('Brukerplan')],
    },
    {
      told: 'Correct it everywhere in the plan',
      acts: [...fix('Rett til «BrukerPlan» overalt i planen', 2), shown('kartleggingsverktøyet BrukerPlan')],
      picture: true,
    },
    saveAll,
  ],
  assert: async (workbench) => {
    for (const path of ['kapitler/01-innledning.md', 'kapitler/08-evaluering.md']) {
      const text = await textOf(workbench, path);
      ok(text.includes('BrukerPlan') && !text.includes('Brukerplan'), path);
    }
  },
};
