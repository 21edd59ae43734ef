import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/support/debian.ts';

/** Without a sandbox, since containers run as root; and without anything that calls home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The size of pictures and of the window in tests, in pixels. */
export const viewport = { width: 1400, height: 900 };

/** Starts the machine's Chromium without a window. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('Missing on this machine: chromium. On Debian or Ubuntu: sudo apt-get install chromium');
  return chromium.launch({ executablePath, args: flags });
}
