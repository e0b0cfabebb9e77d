import { afterAll, beforeAll, it } from '@jest/globals';
import type { ContractLog, ContractSetup, NotApplicable } from './setup.js';

/** One fresh log for all tests of a law; each test keeps to streams of its own. */
export function onOneLog<Log extends ContractLog>(setup: ContractSetup<Log>): () => Log {
  let log: Log | undefined;
  beforeAll(async () => {
    log = await setup.open();
  });
  afterAll(async () => {
    await log?.close();
  });
  return () => {
    if (!log) throw new Error('the log was not opened');
    return log;
  };
}

/** A test that needs something of the adapter; where there is none, the output says "n.v.t." and why. */
export function itWith<Hook>(
  name: string,
  hook: Exclude<Hook, string> | NotApplicable,
  title: string,
  test: (hook: Exclude<Hook, string>) => Promise<void>,
): void {
  if (typeof hook !== 'string') {
    it(title, () => test(hook));
    return;
  }
  process.stderr.write(`n.v.t. (${name}): ${title} — ${hook}\n`);
  it.skip(`n.v.t.: ${title} — ${hook}`, () => undefined);
}
