import { type Actor, amsterdamDate, type Clock, isFault, type NewEvent, type Uuid, uuidV5 } from '@peildatum/kernel';
import type { EventLog } from '../event-log.js';
import { REGISTER_STREAM } from '../register.events.js';

/** Opens an empty log without a migration. Answers the log's own id, also when it was open already. */
export async function openRegister(log: EventLog, logId: Uuid, clock: Clock, actor: Actor): Promise<Uuid> {
  const at = clock.now();
  const id = uuidV5(logId, 'opened');
  const opened = await openWith(log, {
    id,
    type: 'RegisterOpened',
    validFrom: amsterdamDate(at),
    data: { logId, migration: null },
    schemaVersion: 1,
    recordedAt: at,
    commandId: id,
    correlationId: id,
    causationId: id,
    actor,
    basis: 'recorded',
  });
  return (opened as { logId: Uuid }).logId;
}

/** The data of the log's first event: ours when the log was empty, else what was there. */
export async function openWith(log: EventLog, event: NewEvent): Promise<unknown> {
  try {
    await log.append(REGISTER_STREAM, 'none', [event]);
  } catch (error) {
    if (!isFault(error, 'STORE.WRONG_REVISION')) throw error;
  }
  const [opened] = await log.readStream(REGISTER_STREAM);
  return opened?.data;
}
