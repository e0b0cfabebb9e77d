import { systemClock } from '@peildatum/kernel';
import pg from 'pg';
import { Projector } from '../engine/projector.js';
import { counters, labels } from './counter.read-model.js';
import { openCounterDatabase } from './engine.fixture.js';
import { seededLog } from './seeded-log.js';

/**
 * For the specs: a process that kills itself. It has the seeded log in its own memory, catches up with it or rebuilds a
 * projection of it, and dies by SIGKILL some milliseconds after it sent the n-th statement that begins as said; it prints
 * "done" when it never came to that.
 */
const [url = '', events = '', work = '', begins = '', nth = '', milliseconds = ''] = process.argv.slice(2);
const log = await seededLog(Number(events));
const { dataSource, pool, close } = await openCounterDatabase(url, 'victim');

let seen = 0;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const sent = query.apply(this, args);
  const [first] = args as [string | { text?: string }];
  const text = typeof first === 'string' ? first : (first.text ?? '');
  if (text.trimStart().startsWith(begins)) {
    seen += 1;
    if (seen === Number(nth)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(milliseconds));
  }
  return sent;
} as typeof pg.Client.prototype.query;

const projector = new Projector({ dataSource, pool, log, clock: systemClock, projections: [counters, labels] });
await (work === 'rebuild' ? projector.rebuild('tellers') : projector.catchUp());
process.stdout.write('done\n');
await close();
