/**
 * The checks of the user interface that also run at the floor of `engines.vscode`: those of what VS Code itself shows and decides, which is
 * where versions differ. All others are of what is ours wherever it is shown, and run in the newest VS Code only; the suites in the extension
 * host run in both. A name is the beginning of titles.
 */
const ON_FLOOR: readonly string[] = [
  // Hovers, underlines, lists of suggestions and of fixes, the status bar.
  'In the editor',
  // When lenses and hints are asked for, and what clicks on them do.
  'Lines above and hints between',
  // Webviews: that they come, are given messages and the keyboard, and come back.
  'The preview › prints',
  // How plugins of its own preview are called, and what they are given.
  'VS Code’s own Markdown preview › shows a card',
  'The place in the preview › comes back when the window is loaded again',
  'The form of a card › a unit is chosen with the keyboard only',
  // Trees: their rows, menus, and dragging; the welcome of an empty folder, and questions one after the other.
  'The views',
  // What authors do with all of these, counted in keystrokes and clicks.
  'The tasks of docs/tasks.md',
  // How a web worker is started and given files.
  'In the browser alone',
];

/** Whether a check runs at the floor, by its title. */
export function isOnFloor(title: string): boolean {
  return ON_FLOOR.some((beginning) => title.startsWith(beginning));
}
