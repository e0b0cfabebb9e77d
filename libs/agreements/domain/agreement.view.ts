import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { AgreementCode, AgreementEvent, TextStatus } from './agreement.events.js';

/** A version of the text of an agreement. */
export interface AgreementText {
  readonly version: string;
  readonly status: TextStatus;
  readonly on: CalendarDate;
  readonly note: string | null;
  readonly source: string | null;
}

/** An agreement as it stands on a date. */
export interface AgreementView {
  readonly code: AgreementCode;
  readonly title: string;
  readonly from: CalendarDate | null;
  readonly through: CalendarDate | null;
  /** Until when it was to last at first, where it was extended; null: it was not. */
  readonly firstThrough: CalendarDate | null;
  /** The text that was there last; null: none is known. */
  readonly text: AgreementText | null;
  /** All of them, the first first. */
  readonly texts: readonly AgreementText[];
  readonly consultedOn: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly reassessments: readonly { readonly on: CalendarDate; readonly reason: string }[];
  readonly codes: readonly { readonly version: string; readonly old: string; readonly code: string }[];
  /** What does not fit together, in a sentence each. */
  readonly signals: readonly string[];
}

/** Null: it was not registered yet. */
export function agreementView(code: AgreementCode, told: readonly ToldFact<AgreementEvent>[]): AgreementView | null {
  const of = <T extends AgreementEvent['type']>(type: T) =>
    told.flatMap(({ fact, source }) =>
      fact.type === type ? [{ ...(fact.data as Extract<AgreementEvent, { type: T }>['data']), on: fact.validFrom, source }] : [],
    );
  const registered = of('AgreementRegistered').at(-1);
  if (registered === undefined) return null;
  const { title, from, through } = registered;
  const extended = of('AgreementTermExtended').at(-1);
  const texts = of('AgreementTextRecorded');
  const text = texts.at(-1) ?? null;
  const signedOn = of('AgreementSigned').at(-1)?.on ?? null;
  return {
    code,
    title,
    from,
    through: extended?.through ?? through,
    firstThrough: extended === undefined ? null : through,
    text,
    texts,
    consultedOn: of('AgreementConstituenciesConsulted').at(-1)?.on ?? null,
    signedOn,
    reassessments: of('AgreementReassessmentTriggered').map(({ on, reason }) => ({ on, reason })),
    codes: of('CodeMapped').map(({ version, old, code: of_ }) => ({ version, old, code: of_ })),
    signals: signalsOf(text, signedOn),
  };
}

function signalsOf(text: AgreementText | null, signedOn: CalendarDate | null): readonly string[] {
  if (text === null || signedOn === null || text.status === 'definitive') return [];
  return [`Het akkoord is op ${signedOn} ondertekend; de tekst die toen definitief werd, is hier niet vastgelegd.`];
}
