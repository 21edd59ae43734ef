import { TabInputCustom, TabInputWebview, window } from 'vscode';

/** Whether a tab shows a view of this type, beside an editor or in place of one. The editor has prefixes of its own before types. */
export function isViewOpen(type: RegExp): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => (input instanceof TabInputWebview || input instanceof TabInputCustom) && type.test(input.viewType),
  );
}
