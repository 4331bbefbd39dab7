import { type Browser, chromium } from 'playwright-core';

/** Headless Chromium (CHROMIUM_PATH, else Debian's), with everything off that would call out of this machine. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Without a UTF-8 locale Chromium saves a file of a Japanese name as "download".
    env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
