import { type Fault, PeildatumError, type Uuid } from '@peildatum/kernel';

export const HALT_CODES = [
  'LOG_NOT_OPENED', // the first event is not RegisterOpened
  'LOG_REPLACED', // the log is not the one that this projection followed
  'EVENT_UNREADABLE', // a type, version or shape that this program does not know
  'HANDLER_FAILED', // the projection's own function threw
  'ROW_REFUSED', // PostgreSQL refused the rows of one event
  'REBUILD_FAILED', // its table is of another version, and the rebuild for this one fails
  'STORE_REFUSED', // the event store answered something that is neither an event nor weather
] as const;
export type HaltCode = (typeof HALT_CODES)[number];

/** Why a projection stands still, and at which event. */
export interface Halt {
  readonly code: HaltCode;
  /** Dutch: what is wrong and what to do. */
  readonly text: string;
  readonly eventId: Uuid | null;
  readonly volgnummer: number | null;
}

interface At {
  readonly id: Uuid;
  readonly type: string;
  readonly volgnummer: number;
}

const what = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const named = ({ type, id, volgnummer }: At): string => `${type} (gebeurtenis ${id}, volgnummer ${volgnummer})`;
const MEND = 'Herstel de oorzaak en hervat de projectie, of sla de gebeurtenis met een reden over.';

const halt = (code: HaltCode, at: At | null, text: string): Halt => ({
  code,
  text,
  eventId: at?.id ?? null,
  volgnummer: at?.volgnummer ?? null,
});

export const logNotOpened = (at: At): Halt =>
  halt(
    'LOG_NOT_OPENED',
    at,
    `Het logboek begint met ${named(at)} en niet met RegisterOpened. Kijk of EVENT_STORE_URL naar het goede logboek wijst en hervat.`,
  );

export const logReplaced = (difference: string): Halt =>
  halt(
    'LOG_REPLACED',
    null,
    `Het logboek is vervangen of teruggezet: ${difference}. Kijk of EVENT_STORE_URL naar het goede logboek wijst en hervat; is dit het goede, vergelijk het dan met een back-up (peildatum controleer --back-up BESTAND) en geef herbouw.`,
  );

export const eventUnreadable = (at: At, error: unknown): Halt =>
  halt(
    'EVENT_UNREADABLE',
    at,
    `${named(at)} is niet leesbaar: ${what(error)} Werk het programma bij en hervat, of sla haar met een reden over.`,
  );

export const handlerFailed = (at: At, error: unknown): Halt =>
  halt('HANDLER_FAILED', at, `De projectie faalt op ${named(at)}: ${what(error)}. ${MEND}`);

export const rowRefused = (at: At, error: unknown): Halt =>
  halt('ROW_REFUSED', at, `De database weigert ${named(at)}: ${what(error)}. ${MEND}`);

export const rebuildRefused = (text: string, eventId: Uuid | null, volgnummer: number | null): Halt => ({
  code: 'REBUILD_FAILED',
  text,
  eventId,
  volgnummer,
});

export const storeRefused = (error: unknown): Halt =>
  halt('STORE_REFUSED', null, `De event store antwoordt onverwacht: ${what(error)}. Herstel de oorzaak en hervat de projectie.`);

const asFault = (name: string, { code, text, eventId, volgnummer }: Halt): Fault => ({
  code: 'PROJECTION.HALTED',
  kind: 'unavailable',
  message: `Projectie ${name} staat stil: ${text}`,
  details: { projection: name, reason: code, eventId, volgnummer },
});

export const projectionHalted = (name: string, why: Halt): PeildatumError => new PeildatumError(asFault(name, why));
