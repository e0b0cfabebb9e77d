import { REGISTER_STREAM } from '@peildatum/event-store';
import type { Fact, RecordedEvent, Uuid } from '@peildatum/kernel';
import { encodePosition, logboek } from '@peildatum/projections';
import type { Positions } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';

/** Places in this log, as readers may hold them. The log's id stands in its first event and never changes. */
export function positionsOf({ log, readModels }: Pick<Peildatum, 'log' | 'readModels'>): Positions {
  let logId: Uuid | undefined;
  const ofCursor = async (cursor: string) => {
    logId ??= await idOf(log);
    return encodePosition({ logId, cursor });
  };
  return {
    ofCursor,
    // From the read models alone: what was known in the past can be read while the event store is away.
    ofVolgnummer: (volgnummer) =>
      readModels.at({ volgnummer, uses: [] }, async (snapshot) => {
        const sql = `SELECT cursor FROM ${snapshot.table(logboek)} WHERE volgnummer = $1`;
        const [row] = await snapshot.query<{ cursor: string }>(sql, [volgnummer]);
        return row && snapshot.logId ? encodePosition({ logId: snapshot.logId, cursor: row.cursor }) : null;
      }),
  };
}

async function idOf(log: Peildatum['log']): Promise<Uuid> {
  const [opened] = await log.readStream(REGISTER_STREAM, { to: 0 });
  return (opened as RecordedEvent<Fact<'RegisterOpened', { logId: Uuid }>>).data.logId;
}
