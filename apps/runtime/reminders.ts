import { setTimeout as pause } from 'node:timers/promises';
import type { QueryBus } from '@nestjs/cqrs';
import { amsterdamDate, type Clock, PeildatumError } from '@peildatum/kernel';
import type { Config } from '@peildatum/platform';
import { withheldFrom } from '@peildatum/publications';
import { type Links, type Mailer, MailTrouble, People, ReminderRound, type Sent, smtpMailer, type WithheldFor } from '@peildatum/reminders';
import { placeAddress, worklistAddress, worklistName } from '../web/pages/mijn-werk/worklist-address.js';
import type { Peildatum } from './peildatum.js';
import type { Telemetry } from './telemetry/telemetry.js';

/** Where people open the pages. */
export const pagesOrigin = ({ web, http }: Pick<Config, 'web' | 'http'>): string => web.origin ?? `http://127.0.0.1:${http.port}`;

export const linksFrom = (origin: string): Links => ({
  worklist: (of) => `${origin}${worklistAddress(of)}`,
  work: (item, of) => `${origin}${placeAddress(item, worklistAddress(of)) ?? worklistAddress(of)}`,
  stop: (token) => `${origin}/herinneringen/stop?link=${encodeURIComponent(token)}`,
  listName: worklistName,
});

export type RemindersHouse = Pick<Peildatum, 'config' | 'clock' | 'readModels'> & {
  readonly database: Pick<Peildatum['database'], 'pool'>;
  readonly queries: Pick<QueryBus, 'execute'>;
};

/** The reminders of an opened Peildatum. @param origin of the pages, without a path */
export function remindersOf(
  { config, clock, readModels, database: { pool }, queries }: RemindersHouse,
  origin = pagesOrigin(config),
): ReminderRound {
  const withheldFor: WithheldFor = (audience) => withheldFrom(readModels, audience, amsterdamDate(clock.now()));
  return new ReminderRound({ pool, clock, queries, people: new People(pool, clock), withheldFor, links: linksFrom(origin) });
}

const EVERY_MS = 15 * 60_000;
/** In Amsterdam: nobody is mailed at night. */
const [FROM_HOUR, UNTIL_HOUR] = [7, 20];

export interface TickOptions {
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly signal: AbortSignal;
  readonly onSent: (sent: Sent) => void;
  /** Told of what went wrong; the next turn tries again. */
  readonly onTrouble: (trouble: unknown) => void;
  readonly everyMs?: number;
}

/** Sends what is due, again and again until it is told to stop; what is under way is finished. */
export async function tick(reminders: Pick<ReminderRound, 'send'>, options: TickOptions): Promise<void> {
  const { clock, mailer, signal, onSent, onTrouble, everyMs = EVERY_MS } = options;
  while (!signal.aborted) {
    if (isByDay(clock)) {
      try {
        const sent = await reminders.send({ mailer, signal, onTrouble });
        if (sent !== null) onSent(sent);
      } catch (error) {
        onTrouble(error);
      }
    }
    await pause(everyMs, undefined, { signal }).catch((stopped: Error) => {
      if (stopped.name !== 'AbortError') throw stopped;
    });
  }
}

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hour12: false });

function isByDay(clock: Clock): boolean {
  const hour = Number(HOUR.format(new Date(clock.now())));
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
}

/** Sends reminders in this process, where a mail server was named. @returns how that is ended */
export async function startReminders(
  house: RemindersHouse,
  origin: string,
  { logs: { service }, metrics }: Telemetry,
): Promise<() => Promise<void>> {
  const { mail, web } = house.config;
  if (mail === undefined) return async () => undefined;
  const mailer = await smtpMailer(mail);
  const stopping = new AbortController();
  const { reminders } = metrics.instruments;
  const ticking = tick(remindersOf(house, web.origin ?? origin), {
    clock: house.clock,
    mailer,
    signal: stopping.signal,
    onSent: ({ verzonden: sent, geweigerd: refused, vervallen: lapsed, waits: waiting }) => {
      for (const [outcome, count] of Object.entries({ sent, refused, lapsed })) reminders.inc({ outcome }, count);
      if (sent + refused + lapsed + waiting === 0) return;
      service.info({ event: 'reminders.sent', sent, refused, lapsed, waiting }, `Herinneringen: ${sent} verzonden, ${waiting} wachten.`);
    },
    onTrouble: (error) => {
      reminders.inc({ outcome: 'failed' });
      const isWeather = error instanceof MailTrouble || (error instanceof PeildatumError && error.kind === 'unavailable');
      service[isWeather ? 'warn' : 'error']({ event: 'reminders.trouble', err: error }, 'herinneringen konden nu niet worden verzonden');
    },
  });
  return async () => {
    stopping.abort();
    await ticking;
    mailer.close();
  };
}
