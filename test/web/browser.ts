import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The same engine without its windows opens a page four times as fast. */
const USUAL = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser of this machine, for the specs that look at pages in a real one; undefined where there is none. */
export const CHROMIUM = [process.env.PEILDATUM_TEST_CHROMIUM, ...USUAL].find((path) => path !== undefined && existsSync(path));

/** Printed by a spec that is skipped for want of one. */
export const NO_BROWSER = 'niet gedraaid in een browser: PEILDATUM_TEST_CHROMIUM noemt er geen, en in /usr/bin staat geen chromium';

/** A step of a browser that takes so long hangs: it is ended, and names itself, before its spec is. How long a page takes depends on what else the machine does. */
export const LONGEST_STEP_MS = 90_000;

/** Asks nothing of anybody but the pages. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM ?? '', args: QUIET, timeout: 120_000 });
