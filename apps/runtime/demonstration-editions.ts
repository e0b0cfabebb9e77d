import type { CommandBus } from '@nestjs/cqrs';
import { type EditionCode, type EditionEvent, edition, FreezeEditionCommand } from '@peildatum/editions';
import { type EventLog, REGISTER_STREAM, type WriteContext } from '@peildatum/event-store';
import {
  type Actor,
  amsterdamDate,
  type CalendarDate,
  type Clock,
  commandIdOf,
  isFault,
  PEILDATUM_NAMESPACE,
  type RecordedEvent,
  systemIds,
  uuidV5,
} from '@peildatum/kernel';
import type { ReportFormatWord } from '@peildatum/reporting';
import { TellCommand } from '@peildatum/subjects';
import { beganWithDemonstration } from './demonstration.js';

/** The editions of the demonstration that were published, in the order in which they were. */
export const PUBLISHED_EDITIONS: readonly EditionCode[] = ['2024-11-18', '2025-05-20'];

/** What does not agree in them as they were published, and was frozen all the same. */
const ACKNOWLEDGED: Readonly<Record<EditionCode, readonly { readonly check: string; readonly reason: string }[]>> = {
  '2025-05-20': [
    { check: 'kaders.label', reason: 'Zo is de editie gedrukt: het label noemt oktober, de cijfers zijn van Q4 (004 r. 10258, 10332).' },
  ],
};

/** What they hold: with all formats a first start would take three times as long, and the others are made as they are asked. */
const HELD: readonly ReportFormatWord[] = ['json', 'html'];

/** Who freezes them: nobody, but the program itself. */
const DEMONSTRATOR: Actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'demonstratie'), role: 'beheerder', organisation: 'Peildatum' };

/** Whether an event is one of those by which the demonstration freezes its editions: no fact of somebody's own. */
export const freezesDemonstration = ({ stream, actor }: Pick<RecordedEvent, 'stream' | 'actor'>): boolean =>
  stream.startsWith('editie-') && actor.person === DEMONSTRATOR.person;

/** What freezing them takes of a process. */
export interface FreezingParts {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly commands: Pick<CommandBus, 'execute'>;
  /** Brings the read models to the head, where nobody else follows the log. */
  readonly catchUp?: () => Promise<unknown>;
}

/**
 * Checks, freezes and publishes the editions of the demonstration, in a register that began with it and holds nothing else. Each step is a command of
 * its own name, so that a start that was broken off goes on where it was, and what was done is not done again. The reports are those of the
 * end of the demonstration, whenever it is loaded: their bytes are the same everywhere.
 * @param onStep is called before the first step that is still to be done
 */
export async function freezeDemonstration(
  { log, clock, commands, catchUp }: FreezingParts,
  onStep: () => void = () => undefined,
): Promise<void> {
  const end = await endOfDemonstration(log);
  if (end === null) return;
  const steps = PUBLISHED_EDITIONS.flatMap((code) => stepsOf(code, end, amsterdamDate(clock.now())));
  const done = await stepsDone(log);
  if (done === steps.length || (done === 0 && (await isFollowed(log, end)))) return;
  onStep();
  for (const step of steps) {
    await catchUp?.();
    await commands.execute(step);
  }
  await catchUp?.();
}

interface End {
  readonly volgnummer: number;
  readonly cursor: string;
  /** The last day of which the demonstration knows anything. */
  readonly day: CalendarDate;
}

/** Null where the log did not begin with the demonstration of today, or has not the whole of it. */
async function endOfDemonstration(log: EventLog): Promise<End | null> {
  if (!(await beganWithDemonstration(log))) return null;
  const [, completed] = await log.readStream(REGISTER_STREAM);
  if (completed === undefined) return null;
  const { count } = completed.data as { readonly count: number };
  // The register was opened before the lines of the file, and the migration completed after them.
  return { volgnummer: count + 2, cursor: completed.cursor, day: amsterdamDate(completed.recordedAt) };
}

async function stepsDone(log: EventLog): Promise<number> {
  const streams = await Promise.all(PUBLISHED_EDITIONS.map((code) => presentIn(log, edition.streams.of(code))));
  // One that freezes tells what its checks found as well, where it did so by then.
  return new Set(streams.flat().flatMap((event) => (freezesDemonstration(event) ? [event.commandId] : []))).size;
}

async function presentIn(log: EventLog, stream: string): Promise<readonly RecordedEvent[]> {
  try {
    return await log.readStream(stream);
  } catch (error) {
    if (isFault(error, 'STORE.STREAM_NOT_FOUND')) return [];
    throw error;
  }
}

async function isFollowed(log: EventLog, { cursor }: End): Promise<boolean> {
  for await (const batch of log.readAll({ after: cursor, batchSize: 1 })) if (batch.length > 0) return true;
  return false;
}

type Step = TellCommand<EditionEvent, unknown, EditionCode> | FreezeEditionCommand;

function stepsOf(code: EditionCode, { volgnummer, day }: End, today: CalendarDate): readonly Step[] {
  const context = (step: string): WriteContext => ({
    actor: DEMONSTRATOR,
    commandId: commandIdOf(DEMONSTRATOR.person, `editie ${code}: ${step}`),
    correlationId: systemIds.random(),
    source: 'demonstratie',
  });
  const tell = (step: string, fact: EditionEvent) =>
    new TellCommand<EditionEvent, unknown, EditionCode>(edition, code, fact, context(step));
  const reason = 'Een gepubliceerde editie van de demonstratie.';
  return [
    tell('geopend', { type: 'EditionOpened', validFrom: day, data: { peildatum: code, revisionOf: null, reason } }),
    ...(ACKNOWLEDGED[code] ?? []).map((data) => tell(`erkend: ${data.check}`, { type: 'EditionCheckAcknowledged', validFrom: day, data })),
    new FreezeEditionCommand(
      code,
      {
        volgnummer,
        audience: 'openbaar',
        countedObject: 'snelle-toetsen',
        embargoes: { judgedOn: day, judgedAt: volgnummer },
        formats: HELD,
      },
      context('bevroren'),
    ),
    tell('gepubliceerd', { type: 'EditionPublished', validFrom: today, data: { publication: null } }),
  ];
}
