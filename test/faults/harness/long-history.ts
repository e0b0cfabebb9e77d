import type { EventLog, ExpectedRevision } from '@peildatum/event-store';
import { type Actor, type CalendarDate, type NewEvent, PEILDATUM_NAMESPACE, systemClock, type Uuid, uuidV5 } from '@peildatum/kernel';
import { actionEvents } from '@peildatum/thematafels';
import { openPeildatum } from '../../../apps/runtime/peildatum.js';
import type { Deployment } from './deployment.js';

const AT_ONCE = 100;
const ACTOR: Actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'storingen'), role: 'beheerder', organisation: 'Storingen' };

/** So many events at once for one new action, past the API: a log that takes a while to read. */
export async function longHistory({ direct }: Pick<Deployment, 'direct'>, code: string, events: number): Promise<void> {
  const peildatum = await openPeildatum({ config: direct, applicationName: 'peildatum historie' });
  try {
    await tellHistory(peildatum.log, code, events);
  } finally {
    await peildatum.close();
  }
}

export async function tellHistory(log: EventLog, code: string, events: number): Promise<void> {
  let expected: ExpectedRevision = 'none';
  for (let first = 0; first < events; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, events - first) }, (_, i) => eventOf(code, first + i));
    ({ revision: expected } = await log.append(`actie-${code}`, expected, batch));
  }
}

/** The first registers the action, every other reports on it. */
export function eventOf(code: string, number: number): NewEvent {
  const id = uuidV5(ACTOR.person, `${code} ${number}`) as Uuid;
  const fact =
    number === 0
      ? {
          type: 'ActionRegistered' as const,
          data: { code, thematafel: 'D', section: null, description: 'lang', due: null, responsible: null },
        }
      : { type: 'ActionProgressReported' as const, data: { progress: 'on-schedule', explanation: `melding ${number}` } };
  return {
    ...fact,
    id,
    validFrom: '2025-06-01' as CalendarDate,
    schemaVersion: actionEvents[fact.type].schemaVersion,
    recordedAt: systemClock.now(),
    commandId: id,
    correlationId: id,
    causationId: id,
    actor: ACTOR,
    basis: 'recorded',
  };
}
