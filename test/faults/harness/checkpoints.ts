import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import { pause } from '../../support/server-process.js';
import type { Deployment } from './deployment.js';

export interface Checkpoint {
  readonly name: string;
  readonly volgnummer: number;
  /** The live table. */
  readonly table: string;
  readonly state: 'running' | 'halted';
  readonly reason: string | null;
}

type Database = Pick<Deployment['postgres'], 'query'>;

/** How far each projection has come, as its row in the registry says. */
export const checkpoints = async (database: Database): Promise<Checkpoint[]> =>
  (
    await database.query<{ name: string; volgnummer: string; table: string; state: 'running'; reason: string | null }>(
      'SELECT name, volgnummer, table_name AS "table", state, reason_code AS reason FROM projection ORDER BY name',
    )
  ).map((row) => ({ ...row, volgnummer: Number(row.volgnummer) }));

/** What stands in the tables must be what the checkpoints say, wherever somebody was stopped. Nobody may be projecting meanwhile. */
export async function checkCheckpoints(database: Database): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, volgnummer, table } of await checkpoints(database)) {
    const [found] = await database.query<{ rows: string; events: string; last: string }>(
      `SELECT count(*) AS rows, count(DISTINCT volgnummer) AS events, coalesce(max(volgnummer), 0) AS last FROM "${table}"`,
    );
    const { rows, events, last } = found ?? { rows: '0', events: '0', last: '0' };
    if (Number(last) > volgnummer) problems.push(`${name} has rows of event ${last}, and its checkpoint is ${volgnummer}`);
    if (name === 'logboek' && (Number(rows) !== volgnummer || Number(events) !== volgnummer))
      problems.push(`the logboek has ${rows} rows of ${events} events, and its checkpoint is ${volgnummer}`);
  }
  return problems;
}

/** The checkpoint that is furthest. */
export const head = async (database: Database): Promise<Checkpoint> => {
  const [furthest] = (await checkpoints(database)).sort((a, b) => b.volgnummer - a.volgnummer);
  if (furthest === undefined) throw new Error('there are no projections');
  return furthest;
};

/** Whether these projections come past this volgnummer before it counts as hanging. Default: all of them. */
export async function allPast(database: Database, volgnummer: number, names?: readonly string[]): Promise<boolean> {
  for (const begin = performance.now(); performance.now() - begin < HANGS_AFTER_MS; await pause(10)) {
    const asked = (await checkpoints(database)).filter(({ name }) => names?.includes(name) ?? true);
    if (asked.every((checkpoint) => checkpoint.volgnummer > volgnummer)) return true;
  }
  return false;
}
