import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Commands of Chromium and of browsers made of it, the plainest first. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'];

/** Where systems without such a path keep them; folders in braces are variables of the environment. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '{ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe',
  '{ProgramFiles(x86)}\\Google\\Chrome\\Application\\chrome.exe',
  '{LocalAppData}\\Google\\Chrome\\Application\\chrome.exe',
  '{ProgramFiles(x86)}\\Microsoft\\Edge\\Application\\msedge.exe',
  '{ProgramFiles}\\Microsoft\\Edge\\Application\\msedge.exe',
];

type Env = Readonly<Record<string, string | undefined>>;

/** The browser that prints, absolute: the one that PLANVERK_CHROMIUM names, whether it is there or not, else the first that is installed. */
export function findBrowser(env: Env): string | undefined {
  if (env.PLANVERK_CHROMIUM) return env.PLANVERK_CHROMIUM;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const places = PLACES.map((place) => place.replace(/^\{(.*)\}/, (_, name: string) => env[name] ?? ''));
  return [...onPath, ...places].find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
