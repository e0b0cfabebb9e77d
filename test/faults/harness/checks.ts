import { verify } from '@peildatum/audit';
import { subjects } from '../../../apps/runtime/composition.js';
import { openPeildatum } from '../../../apps/runtime/peildatum.js';
import type { Deployment } from './deployment.js';
import type { Outcome } from './fault.js';
import type { Acknowledgement } from './load.js';
import type { PostgresServer } from './postgres-server.js';

export interface LogRow {
  readonly position: string;
  readonly event_id: string;
  readonly stream: string;
  readonly revision: number;
  /** Null of what no load told: a whole history that was migrated is one command. */
  readonly command: string | null;
}

export type LogFindings = Pick<Outcome, 'acknowledged' | 'lost' | 'doubled' | 'problems'>;

/**
 * Holds the log, read past all our code, against what was acknowledged: each once, in the order in which it was told, without gaps.
 * @param allOf the beginning of action codes: everything that was asked of those was acknowledged in the end, so what else there is of
 * them is something that was done twice
 */
export async function checkLog(
  {
    postgres,
    logRows = () => rowsIn(postgres),
  }: { readonly postgres: Pick<PostgresServer, 'query'>; readonly logRows?: () => Promise<LogRow[]> },
  acknowledged: readonly Acknowledgement[],
  allOf?: string,
): Promise<LogFindings> {
  const rows = await logRows();
  const positions = new Map<string, number>();
  let doubled = 0;
  rows.forEach(({ event_id }, i) => {
    if (positions.has(event_id)) doubled += 1;
    positions.set(event_id, i);
  });
  if (allOf !== undefined) {
    const told = new Set(acknowledged.map(({ id }) => id));
    doubled += rows.filter(({ stream, event_id }) => stream.startsWith(`actie-${allOf}`) && !told.has(event_id)).length;
  }
  // One command of the load is one event: a second event of it is the same thing twice, whatever its id.
  const commands = new Map<string, number>();
  for (const { stream, command } of rows) {
    if (command !== null && stream.startsWith('actie-')) commands.set(command, (commands.get(command) ?? 0) + 1);
  }
  doubled += [...commands.values()].filter((times) => times > 1).length;
  const lost = acknowledged.filter(({ id }) => !positions.has(id)).length;
  return {
    acknowledged: acknowledged.length,
    lost,
    doubled,
    problems: [...gaps(rows), ...disorder(acknowledged, positions), ...revisionGaps(rows)],
  };
}

const rowsIn = (postgres: Pick<PostgresServer, 'query'>): Promise<LogRow[]> =>
  postgres.query<LogRow>(
    `SELECT position, event_id, stream, revision, CASE WHEN metadata ->> 'migrated' IS NULL THEN metadata ->> 'commandId' END AS command
       FROM log.event ORDER BY position`,
  );

function gaps(rows: readonly LogRow[]): string[] {
  const gap = rows.findIndex(({ position }, i) => position !== String(i + 1));
  return gap < 0 ? [] : [`the log has a gap before position ${rows[gap]?.position}`];
}

function revisionGaps(rows: readonly LogRow[]): string[] {
  const next = new Map<string, number>();
  for (const { stream, revision } of rows) {
    if (revision !== (next.get(stream) ?? 0)) return [`stream ${stream} has a gap before revision ${revision}`];
    next.set(stream, revision + 1);
  }
  return [];
}

/** What one writer was told first stands first. */
function disorder(acknowledged: readonly Acknowledgement[], positions: ReadonlyMap<string, number>): string[] {
  const last = new Map<number, number>();
  for (const { writer, id } of acknowledged) {
    const position = positions.get(id) ?? Number.NaN;
    if (position <= (last.get(writer) ?? -1)) return [`event ${id} of writer ${writer} stands before what it was told earlier`];
    last.set(writer, position);
  }
  return [];
}

/** Replays the log and holds the read models against it, as `peildatum controleer` does. */
export async function checkReadModels({ direct }: Pick<Deployment, 'direct'>): Promise<string[]> {
  const peildatum = await openPeildatum({ config: direct, applicationName: 'peildatum controle' });
  try {
    const { difference } = await verify(peildatum.log, peildatum.readModels, {}, subjects);
    if (difference === null) return [];
    const { where, path, left, right } = difference;
    return [`the ${where} differs from a replay at ${path}: ${JSON.stringify(left)} is ${JSON.stringify(right)}`];
  } finally {
    await peildatum.close();
  }
}
