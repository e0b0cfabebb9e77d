import { type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, told, toldEach, toldOf } from '@peildatum/kernel';

const { object, text, nullable, matching, oneOf, date } = schema;

/** What an agreement is called: `IZA`, `AZWA`. */
export type AgreementCode = string;

/** How far a text is: a draft, what the negotiators agreed, or what was signed. */
export const TEXT_STATUSES = ['concept', 'negotiated', 'definitive'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

/** How a code of a commitment looks, of whatever version of an agreement: `A1`, `C3a`, `FIN`. */
export const LOCAL_CODE = /^[A-Z][A-Za-z0-9]{0,5}$/;

/** The fiches of the AZWA, block by block, and its other parts (004 r. 1514-1532, 6623-7904). */
const AZWA_CODE = /^(A[1-5]|B[1-4]|C[1-8]|C3[ab]|D[1-7]|E[1-6]|A|TD|FIN|MON|MTR|RO|KB|TM|IZA)$/;

/** Why a commitment of an agreement cannot have this code, in Dutch; null: it can. */
export const refusalOfCode = (agreement: AgreementCode, local: string): string | null =>
  agreement !== 'AZWA' || AZWA_CODE.test(local)
    ? null
    : `${local} is geen code van het AZWA (A1 tot en met E6, en de onderdelen A, TD, FIN, MON, MTR, RO, KB, TM en IZA). Komt zij uit een oudere versie, kijk dan bij akkoord AZWA wat zij is geworden.`;

const version = () => text(40);
const localCode = () => matching(LOCAL_CODE, 'de code van een afspraak (A1, C3a, FIN)');

/** An agreement, its texts, and how long it lasts; the stream is `akkoord-<code>`. */
export const agreementEvents = {
  AgreementRegistered: event(
    'akkoord',
    object({ title: text(300), from: nullable(date<CalendarDate>()), through: nullable(date<CalendarDate>()) }),
    told('registered', 'term'),
  ),
  /** A version of its text came to be, on `validFrom`. */
  AgreementTextRecorded: event(
    'tekst van een akkoord',
    object({ version: version(), status: oneOf(...TEXT_STATUSES), note: nullable(text(500)) }),
    toldOf('text', ({ version: of }) => of),
  ),
  AgreementConstituenciesConsulted: event('achterbanraadpleging', object({ outcome: text() }), told('consulted')),
  AgreementSigned: event('ondertekening van een akkoord', object({ note: nullable(text(500)) }), told('signed')),
  AgreementTermExtended: event('verlenging van een akkoord', object({ through: date<CalendarDate>() }), told('term')),
  /** The circumstances changed: every commitment is looked at anew, together. */
  AgreementReassessmentTriggered: event('herbeoordeling van een akkoord', object({ reason: text() }), toldEach('reassessment')),
  /** Which commitment a code of an older version became: A1 of 0.6 is A2. All of an agreement stand here, so that a code is mapped once. */
  CodeMapped: event(
    'omzetting van een code',
    object({ version: version(), old: localCode(), code: localCode() }),
    toldOf('mapped', ({ version: of, old }) => `${of} ${old}`),
  ),
  AgreementFactCorrected: correctionEvent(),
} as const;

export type AgreementEvent = Exclude<FactsOf<typeof agreementEvents>, { type: 'AgreementFactCorrected' }>;

export const agreementStreams = streams<AgreementCode>('akkoord', /^[A-Z]{2,10}$/, 'hoofdletters: IZA, AZWA');
