import {
  commands,
  type Disposable,
  Location,
  Position,
  type QuickPickItem,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import { LENS_TEXTS } from '../../../l10n/lenses.ts';
import type { FoundPlaces, ProtocolPlace, ShownPlaces } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';

/** The commands that code lenses name: the server sends places as the protocol says them, and VS Code's own commands want its own classes. */
export const LENS_COMMANDS = {
  referencesCommand: 'planverk.showPlaces',
  findingsCommand: 'planverk.showMissing',
} as const;

export function lensCommands(): readonly Disposable[] {
  return [
    commands.registerCommand(LENS_COMMANDS.referencesCommand, (...shown: ShownPlaces) => showPlaces(shown)),
    commands.registerCommand(LENS_COMMANDS.findingsCommand, (...found: FoundPlaces) => showMissing(found)),
  ];
}

/** Goes to the only place, or shows all of them as references. */
async function showPlaces([uri, { line, character }, places]: ShownPlaces): Promise<void> {
  const locations = places.map((place) => new Location(Uri.parse(place.uri), rangeOf(place)));
  const from = new Position(line, character);
  await commands.executeCommand('editor.action.goToLocations', Uri.parse(uri), from, locations, 'peek');
}

interface Missing extends QuickPickItem {
  readonly place: ProtocolPlace;
}

/** Lists what is missing, each with its place, and goes to what is chosen. */
async function showMissing([title, findings]: FoundPlaces): Promise<void> {
  const items = findings.map(({ message, card, ...place }): Missing => {
    const path = `${workspace.asRelativePath(Uri.parse(place.uri))}:${place.range.start.line + 1}`;
    // Eight measures without a unit are told alike; the card tells them apart.
    return { label: message, detail: card === undefined ? path : `${card} · ${path}`, place };
  });
  const placeHolder = LENS_TEXTS.choose[languageFor()];
  const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  if (chosen) await window.showTextDocument(Uri.parse(chosen.place.uri), { selection: rangeOf(chosen.place) });
}

function rangeOf({ range: { start, end } }: ProtocolPlace): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
