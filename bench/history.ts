import { finished } from 'node:stream/promises';
import type { Codec, EncodedEvent } from '@peildatum/event-store';
import { GOVERNANCE_STREAM, governanceEvents, NO_DATA_DATES } from '@peildatum/governance';
import { addDays, type CalendarDate, type Instant, type NewEvent, PEILDATUM_NAMESPACE, toInstant, uuidV5 } from '@peildatum/kernel';
import { actionEvents, actionStream, THEMATAFEL_LETTERS, thematafelStream } from '@peildatum/thematafels';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { seeded } from './seeded.js';

export const FIRST_DAY = '2023-01-01' as CalendarDate;
export const DAYS = 900;
const SUBJECTS = 445;
export const DATES = Array.from({ length: DAYS + 1 }, (_, day) => addDays(FIRST_DAY, day));
const PROGRESS = ['ahead', 'on-schedule', 'behind'] as const;
const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'bench'), role: 'beheerder', organisation: 'Bench' } as const;

export interface HistoryEvent {
  readonly stream: string;
  readonly event: NewEvent;
}

/**
 * `count` events as 900 days would tell them: ten thematafels, an edition of the report, 445 actions, and then what happens to
 * the actions in turn, so that no two neighbours in the log are of one subject. Nothing is told before its day: four in five on
 * the day itself, the rest up to a year late. The same count gives the same history.
 */
export function* history(count: number): Generator<HistoryEvent> {
  const random = seeded(count);
  const first = [...beginning()];
  for (let n = 0; n < count; n += 1) yield first[n] ?? progress(n, Math.floor((n / count) * DAYS), random);
}

/** Something happens to the action whose turn it is. */
export function progress(n: number, told: number, random: () => number): HistoryEvent {
  const day = random() < 0.8 ? told : Math.max(0, told - Math.floor(random() * 365));
  const event =
    n % 10 === 0
      ? { type: 'ActionCompleted' as const, data: { evidence: 'Vastgesteld in het overleg van de thematafel.' } }
      : {
          type: 'ActionProgressReported' as const,
          data: { progress: PROGRESS[n % 3], explanation: 'De werkgroep heeft meer tijd nodig dan gedacht.' },
        };
  const { schemaVersion } = actionEvents[event.type];
  return { stream: actionStream(codeOf(n)), event: { ...envelope(`${n}`, day, told, n % 1_000), ...event, schemaVersion } };
}

const codeOf = (n: number): string => `B-${String(n % SUBJECTS).padStart(3, '0')}`;

function* beginning(): Generator<HistoryEvent> {
  const on = (name: string, stream: string, type: string, data: unknown): HistoryEvent => ({
    stream,
    event: { ...envelope(name, 0, 0, 0), type, data },
  });
  yield on('parties', GOVERNANCE_STREAM, 'PartyCountEstablished', { count: 15 });
  yield on('title', GOVERNANCE_STREAM, 'ReportTitleEstablished', { agreement: 'Integraal Zorgakkoord', title: 'Voortgang' });
  const comparedWith = { label: 'Q4 2022', date: '2022-12-31' };
  const edition = { peildatum: FIRST_DAY, label: '1 januari 2023', comparedWith, dataDates: NO_DATA_DATES, countedObject: null };
  const { stream, event } = on('edition', GOVERNANCE_STREAM, 'ReportEditionOpened', edition);
  yield { stream, event: { ...event, schemaVersion: governanceEvents.ReportEditionOpened.schemaVersion } };
  for (const letter of THEMATAFEL_LETTERS) {
    const stream = thematafelStream(letter);
    yield on(`${letter}`, stream, 'ThematafelOpened', { letter, name: `Thematafel ${letter}` });
    for (let n = 0; n < 5; n += 1) {
      const title = `Mijlpaal ${n} van thematafel ${letter}`;
      const due = { text: 'eind 2024', date: '2024-12-31' };
      yield on(`${letter}m${n}`, stream, 'MilestonePlanned', { milestone: uuidV5(actor.person, `${letter}m${n}`), title, due });
      yield on(`${letter}a${n}`, stream, 'AttentionPointNoted', {
        point: uuidV5(actor.person, `${letter}a${n}`),
        text: 'Een punt van aandacht dat op de pagina van de thematafel staat.',
      });
    }
  }
  for (let n = 0; n < SUBJECTS; n += 1) {
    yield on(`r${n}`, actionStream(codeOf(n)), 'ActionRegistered', {
      code: codeOf(n),
      thematafel: THEMATAFEL_LETTERS[n % THEMATAFEL_LETTERS.length],
      section: null,
      description: 'Een actie uit het akkoord',
      due: n % 2 === 0 ? { text: 'Q2 2024', date: '2024-06-30' } : null,
      responsible: ['VWS', 'ZN'],
    });
  }
}

function envelope(name: string, day: number, told: number, millis: number): Omit<NewEvent, 'type' | 'data'> {
  const id = uuidV5(actor.person, name);
  const recordedAt = toInstant(Date.parse(`${DATES[told]}T10:00:00.000Z`) + millis) as Instant;
  const validFrom = DATES[day] as CalendarDate;
  return { id, schemaVersion: 1, recordedAt, validFrom, commandId: id, correlationId: id, causationId: id, actor, basis: 'recorded' };
}

/**
 * Puts a history behind a log, past the port: filling it is not what is measured. `admin` may write to it.
 * @param after the position of its last event; none of the streams may have one of its own before
 */
export async function fillLog(admin: ClientBase, codec: Codec, events: Iterable<HistoryEvent>, after = 1): Promise<void> {
  const copy = admin.query(copyFrom('COPY log.event (position, stream, revision, event_id, type, data, metadata) FROM STDIN'));
  const revisions = new Map<string, number>();
  let position = after;
  let text = '';
  for (const { stream, event } of events) {
    const { id, type, data, metadata }: EncodedEvent = codec.encode(event);
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    position += 1;
    text += `${position}\t${stream}\t${revision}\t${id}\t${type}\t${data.replaceAll('\\', '\\\\')}\t${metadata}\n`;
    if (text.length < 1_000_000) continue;
    if (!copy.write(text)) await new Promise((drained) => copy.once('drain', drained));
    text = '';
  }
  copy.end(text);
  await finished(copy);
  await admin.query('VACUUM (ANALYZE) log.event');
}
