import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/support/debian.ts';

/**
 * Without a sandbox, since containers run as root; without anything that calls home; and without the guard that keeps pages that were changed
 * on the way (workbench.ts) from talking to the loopback address.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks',
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
