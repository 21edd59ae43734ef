import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  Selection,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { PlanverkApi } from '../../../client/src/activate.ts';
import type { ExplorerNode } from '../../../client/src/views/explorer.ts';
import type { FindingNode } from '../../../client/src/views/findings.ts';
import { closeAll, fileUri, openFile, planverkApi, rangeOf, replace, until } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const GOAL = 'goal:mål-samhandling';

async function views(): Promise<PlanverkApi['views']> {
  return (await planverkApi()).views;
}

/** The entry that keys lead to, below the top; waits until it is there. */
function entryAt(...keys: string[]): Promise<ExplorerNode> {
  return until(`the entry ${keys.join(' › ')}`, async () => {
    const { explorer } = await views();
    let nodes = await explorer.getChildren();
    let found: ExplorerNode | undefined;
    for (const key of keys) {
      found = nodes.find(({ entry }) => entry.key === key);
      if (found === undefined) return undefined;
      nodes = await explorer.getChildren(found);
    }
    return found;
  });
}

function findingAt(find: (nodes: readonly FindingNode[]) => FindingNode | undefined): Promise<FindingNode> {
  return until('the findings', async () => find(await (await views()).findings.getChildren()));
}

async function drop(card: ExplorerNode, on: ExplorerNode): Promise<void> {
  const { drag } = (await views()).explorerPane;
  const data = new DataTransfer();
  drag.handleDrag([card], data);
  await drag.handleDrop(on, data, new CancellationTokenSource().token);
}

async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(fileUri(path))).getText();
}

describe('The views', () => {
  before(async () => {
    await openFile('plan.yaml');
    await commands.executeCommand('planverk.explorer.focus');
  });

  afterEach(async () => {
    for (const command of ['groupByGoal', 'clearExplorerFilter', 'showWithoutFindings', 'stopFollowingCursor']) {
      await commands.executeCommand(`planverk.${command}`);
    }
    await commands.executeCommand('planverk.groupFindingsByRule');
    await (await views()).findings.show(['error', 'warning', 'information', 'hint']);
    await closeAll();
  });

  describe('the explorer', () => {
    it('shows goals below goals, and what has none', async () => {
      const { explorer } = await views();
      const vision = await entryAt('goal:nullvisjon');
      const below = await explorer.getChildren(vision);
      ok(below.some(({ entry }) => entry.key === 'goal:nullvisjon-barn'));
      const without = await entryAt('without:goal');
      equal(without.entry.label, 'Uten mål');
      equal(without.entry.measures, 50);
      const item = explorer.getTreeItem(without);
      equal(item.description, '50 tiltak');
      match(String(item.resourceUri?.query), /^\d+ feil, \d+ advarsler/);
      match(String(item.accessibilityInformation?.label), /^Uten mål, 50 tiltak, \d+ feil/);
      equal(item.collapsibleState, TreeItemCollapsibleState.Collapsed);
    });

    it('answers what NAV answers for', async () => {
      const { explorer, explorerPane } = await views();
      await commands.executeCommand('planverk.groupByUnit');
      equal(explorerPane.tree.description, 'etter ansvarlig enhet');
      const nav = await entryAt('unit:nav');
      const labels = (await explorer.getChildren(nav)).map(({ entry }) => entry.label);
      ok(labels.length > 0, labels.join(', '));
    });

    it('shows status and years, and remembers the choice', async () => {
      const { explorer } = await views();
      await commands.executeCommand('planverk.groupByStatus');
      await entryAt('status:planned');
      await commands.executeCommand('planverk.groupByYear');
      await entryAt('year:2022');
      equal(explorer.by, 'year');
    });

    it('is filtered by words, and by what has findings', async () => {
      const { explorer, explorerPane } = await views();
      explorer.search('fact');
      const roots = await until('the filter', async () => {
        const nodes = await explorer.getChildren();
        return nodes.length === 1 ? nodes : undefined;
      });
      const cards = await explorer.getChildren(roots[0]);
      ok(
        cards.every(({ entry }) => /fact/i.test(entry.label)),
        cards.map(({ entry }) => entry.label).join(', '),
      );
      explorer.search('slikt finnes ikke');
      await until('the message', async () => {
        await explorer.getChildren();
        return /Ingenting passer/.test(explorerPane.tree.message ?? '');
      });
      await commands.executeCommand('planverk.clearExplorerFilter');
      equal(explorerPane.tree.message, '');
      await commands.executeCommand('planverk.showOnlyWithFindings');
      match(explorerPane.tree.message ?? '', /bare det som har funn/);
      ok(
        (await explorer.getChildren()).every(({ entry }) =>
          explorer.getTreeItem({ entry, path: [], parent: undefined }),
        ),
      );
    });

    it('leads to the text of a card', async () => {
      const card = await entryAt('without:goal', 'measure:fact-team');
      await commands.executeCommand('planverk.goToEntry', card);
      const editor = window.activeTextEditor;
      equal(editor?.document.uri.toString(), fileUri(CHAPTER).toString());
      equal(editor?.document.getText(editor.selection), 'fact-team');
    });

    it('tells of a card what a hover tells', async () => {
      const { explorer } = await views();
      const card = await entryAt('without:goal', 'measure:fact-team');
      const item = await explorer.resolveTreeItem(
        explorer.getTreeItem(card),
        card,
        new CancellationTokenSource().token,
      );
      match(
        typeof item.tooltip === 'string' ? item.tooltip : (item.tooltip?.value ?? ''),
        /FACT team[\s\S]*ansvarlig/i,
      );
    });

    it('follows what is typed', async () => {
      const editor = await openFile(CHAPTER);
      await replace(editor, 'tittel: FACT team\n', 'tittel: FACT-team for Strand\n');
      await until('the new title', async () => {
        const { entry } = await entryAt('without:goal', 'measure:fact-team');
        return entry.label === 'FACT-team for Strand';
      });
    });

    it('follows the caret where the user wants that', async () => {
      const { explorerPane } = await views();
      await commands.executeCommand('planverk.explorer.focus');
      await until('the view', () => explorerPane.tree.visible);
      const editor = await openFile(CHAPTER);
      await commands.executeCommand('planverk.followCursor');
      const { start } = rangeOf(editor.document, 'id: rop-team');
      editor.selection = new Selection(start, start);
      await until('the entry to be chosen', () =>
        explorerPane.tree.selection.some(({ path }) => path.at(-1) === 'measure:rop-team'),
      );
    });

    it('has a level of plans where there are several', async () => {
      const { explorer } = await views();
      const other = fileUri('annen/plan.yaml');
      const text = 'planverk: 1\nid: annen\ntittel: En annen plan\nkommune: Strand\nperiode: 2021-2026\n';
      await workspace.fs.writeFile(other, new TextEncoder().encode(text));
      try {
        const labels = await until('two plans', async () => {
          const nodes = await explorer.getChildren();
          return nodes.length === 2 ? nodes.map(({ entry }) => `${entry.type} ${entry.label}`) : undefined;
        });
        deepEqual(labels, ['plan Rusmiddelpolitisk handlingsplan', 'plan En annen plan']);
      } finally {
        await workspace.fs.delete(fileUri('annen'), { recursive: true });
      }
      await until('one plan', async () => (await explorer.getChildren()).some(({ entry }) => entry.type === 'goal'));
    });
  });

  describe('dragging a card', () => {
    it('gives it the goal that it is dropped on, in one step that can be undone', async () => {
      const before = await textOf(CHAPTER);
      const { document } = await openFile(CHAPTER);
      await drop(await entryAt('without:goal', 'measure:fact-team'), await entryAt(GOAL));
      equal(document.getText(), before.replace('tittel: FACT team\n', 'tittel: FACT team\nmål: mål-samhandling\n'));
      await entryAt(GOAL, 'measure:fact-team');
      await commands.executeCommand('undo');
      equal(document.getText(), before);
    });

    it('to another goal changes the one word, and keeps the comment behind it', async () => {
      const editor = await openFile(CHAPTER);
      await replace(editor, 'tittel: FACT team\n', 'tittel: FACT team\nmål: mål-ettervern   # inntil videre\n');
      await drop(await entryAt('goal:mål-ettervern', 'measure:fact-team'), await entryAt(GOAL));
      ok(editor.document.getText().includes('\nmål: mål-samhandling   # inntil videre\n'));
    });

    it('asks where the card has several units', async () => {
      const path = 'kapitler/11-fremtidige-tiltak.md';
      const { document } = await openFile(path);
      await commands.executeCommand('planverk.groupByUnit');
      const card = await entryAt('unit:nav', 'measure:jobbspesialister');
      const dropping = drop(card, await entryAt('unit:psykiatritjenesten'));
      // The first row puts the new unit in place of the one dragged from.
      await until('the answer to be taken', async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText().includes('ansvarlig: psykiatritjenesten og ruskoordinator');
      });
      await dropping;
    });

    it('refuses what cannot be', async () => {
      const before = await textOf(CHAPTER);
      await commands.executeCommand('planverk.groupByYear');
      const [card] = await (await views()).explorer.getChildren(await entryAt('year:2022'));
      await drop(card as ExplorerNode, await entryAt('year:2023'));
      equal(await textOf(CHAPTER), before);
    });
  });

  describe('the findings', () => {
    it('are grouped by rule, counted in the badge, and lead to their place', async () => {
      const { findings, findingsPane } = await views();
      const rule = await findingAt((nodes) => nodes.find(({ entry }) => entry.code === 'undefined-unit'));
      equal(findings.getTreeItem(rule).description, 'undefined-unit');
      match(String(findings.getTreeItem(rule).resourceUri?.path), /^\/\d+$/);
      const [first] = await findings.getChildren(rule);
      await commands.executeCommand('planverk.goToEntry', first);
      equal(window.activeTextEditor?.selection.isEmpty, false);
      const errors = findings.plans[0]?.findings.error ?? 0;
      ok(errors > 0);
      await until('the badge', () => findingsPane.tree.badge?.value === errors);
    });

    it('say what a unit lacks', async () => {
      const { findings } = await views();
      await commands.executeCommand('planverk.groupFindingsByUnit');
      const leader = await findingAt((nodes) => nodes.find(({ entry }) => entry.key === 'kommunalsjef-levekår'));
      const found = await findings.getChildren(leader);
      ok(found.every(({ entry }) => entry.type === 'finding' && entry.place !== undefined));
      ok(found.length > 0);
    });

    it('are shown by severity', async () => {
      const { findings, findingsPane } = await views();
      await findings.show(['error']);
      const groups = await until('errors only', async () => {
        const nodes = await findings.getChildren();
        return nodes.length > 0 && nodes.every(({ entry }) => entry.findings.hint === 0) ? nodes : undefined;
      });
      ok(groups.every(({ entry }) => entry.findings.error > 0 && entry.findings.warning === 0));
      await until('the message', () => findingsPane.tree.message === 'Viser bare feil.');
    });

    it('of a rule can be switched off in the plan itself', async () => {
      const { document } = await openFile('plan.yaml');
      const rule = await findingAt((nodes) => nodes.find(({ entry }) => entry.code === 'undefined-unit'));
      const choosing = commands.executeCommand('planverk.changeRuleLevel', rule);
      await until('the level', async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText().includes('regler: { undefined-unit: av }');
      });
      await choosing;
      await until('the findings to go', async () => {
        const nodes = await (await views()).findings.getChildren();
        return nodes.length > 0 && nodes.every(({ entry }) => entry.code !== 'undefined-unit');
      });
    });
  });

  describe('a new plan', () => {
    const answers = (folder: Uri) => ({
      folder,
      title: 'Ny',
      municipality: 'Strand',
      period: '2026-2029',
      language: 'nb',
    });

    it('is written, opened at its first chapter, and has no errors', async () => {
      const folder = fileUri('ny-plan');
      try {
        const first = await commands.executeCommand<Uri>('planverk.newPlan', answers(folder));
        equal(first?.toString(), Uri.joinPath(folder, 'kapitler/01-innledning.md').toString());
        equal(window.activeTextEditor?.document.uri.toString(), first?.toString());
        const { explorer } = await views();
        const made = await until('the plan', async () =>
          (await explorer.getChildren()).find(({ entry }) => entry.label === 'Ny'),
        );
        deepEqual([made.entry.findings.error, made.entry.findings.warning], [0, 0]);
      } finally {
        await workspace.fs.delete(folder, { recursive: true });
      }
    });

    it('is never written over another', async () => {
      const before = await textOf('plan.yaml');
      const folder = fileUri('kapitler');
      equal(await commands.executeCommand('planverk.newPlan', answers(Uri.joinPath(folder, '..'))), undefined);
      equal(await textOf('plan.yaml'), before);
    });
  });
});
