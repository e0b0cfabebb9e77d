import { correctionEvent, eventsOfKinds, type FactsIn, factKind, field, streams, told, toldBy, toldEach, toldOf } from '@peildatum/kernel';

const { choice, date, from, orNull, text } = field;

/** What an agreement is called: `IZA`, `AZWA`. */
export type AgreementCode = string;

/** How far a text is: a draft, what the negotiators agreed, or what was signed. */
export const TEKSTSTATUS_WORDS = { concept: 'concept', negotiated: 'onderhandelaarsakkoord', definitive: 'definitief' } as const;
export type TextStatus = keyof typeof TEKSTSTATUS_WORDS;

/** How a code of a commitment looks, of whatever version of an agreement: `A1`, `C3a`, `FIN`. */
const LOCAL_CODE = /^[A-Z][A-Za-z0-9]{0,5}$/;

/** The fiches of the AZWA, block by block, and its other parts (004 r. 1514-1532, 6623-7904). */
const AZWA_CODE = /^(A[1-5]|B[1-4]|C[1-8]|C3[ab]|D[1-7]|E[1-6]|A|TD|FIN|MON|MTR|RO|KB|TM|IZA)$/;

/** Why a commitment of an agreement cannot have this code, in Dutch; null: it can. */
export const refusalOfCode = (agreement: AgreementCode, local: string): string | null =>
  agreement !== 'AZWA' || AZWA_CODE.test(local)
    ? null
    : `${local} is geen code van het AZWA (A1 tot en met E6, en de onderdelen A, TD, FIN, MON, MTR, RO, KB, TM en IZA). Komt zij uit een oudere versie, kijk dan bij akkoord AZWA wat zij is geworden.`;

const validFrom = from('Op welke dag dit was, of vanaf wanneer het geldt.');
const note = () => orNull(text('noot', 500, 'Wat erbij hoort.'));
const localCode = (word: string, description: string) =>
  field.code(word, LOCAL_CODE, 'de code van een afspraak zonder het akkoord ervoor: A1, C3a', description, 'A1');

/** An agreement, its texts, and how long it lasts; the stream is `akkoord-<code>`. */
export const agreementKinds = {
  akkoord: factKind('AgreementRegistered', {
    name: 'akkoord',
    description: 'Een akkoord staat in het register, met zijn looptijd.',
    tells: told('registered', 'term'),
    fields: {
      validFrom,
      title: text('titel', 300, 'Hoe het akkoord heet.'),
      from: orNull(date('looptijdVan', 'De eerste dag van de looptijd. Weggelaten: niet in de bron.')),
      through: orNull(date('looptijdTot', 'De laatste dag van de looptijd. Weggelaten: niet in de bron.')),
    },
    example: { geldigVanaf: '2025-01-21', titel: 'Aanvullend Zorg- en Welzijnsakkoord', looptijdTot: '2028-12-31' },
  }),
  /** A version of its text came to be, on `validFrom`. */
  akkoordtekst: factKind('AgreementTextRecorded', {
    name: 'tekst van een akkoord',
    description: 'Er is een versie van de tekst van een akkoord.',
    tells: toldBy('text', 'version'),
    fields: {
      validFrom,
      version: text('versie', 40, 'Welke versie het is.', '0.9'),
      status: choice('status', TEKSTSTATUS_WORDS, 'Hoe ver de tekst is. Definitief: na achterbanraadpleging en ondertekening.'),
      note: note(),
    },
    example: { geldigVanaf: '2025-07-03', versie: '3 juli 2025', status: 'onderhandelaarsakkoord' },
  }),
  achterbanraadpleging: factKind('AgreementConstituenciesConsulted', {
    name: 'achterbanraadpleging',
    description: 'De partijen hebben hun achterbannen geraadpleegd.',
    tells: told('consulted'),
    fields: { validFrom, outcome: text('uitkomst', 4_000, 'Wat de achterbannen ervan vonden.') },
    example: { geldigVanaf: '2025-09-01', uitkomst: 'De achterbannen stemmen in.' },
  }),
  ondertekening: factKind('AgreementSigned', {
    name: 'ondertekening van een akkoord',
    description: 'De partijen hebben een akkoord ondertekend.',
    tells: told('signed'),
    fields: { validFrom, note: note() },
    example: { geldigVanaf: '2025-09-10' },
  }),
  akkoordverlenging: factKind('AgreementTermExtended', {
    name: 'verlenging van een akkoord',
    description: 'De looptijd van een akkoord is verlengd.',
    tells: told('term'),
    fields: { validFrom, through: date('looptijdTot', 'De nieuwe laatste dag van de looptijd.') },
    example: { geldigVanaf: '2025-10-01', looptijdTot: '2029-12-31' },
  }),
  /** The circumstances changed: every commitment is looked at anew, together. */
  herbeoordeling: factKind('AgreementReassessmentTriggered', {
    name: 'herbeoordeling van een akkoord',
    description: 'De omstandigheden veranderden: alle afspraken van een akkoord worden opnieuw beoordeeld.',
    tells: toldEach('reassessment'),
    fields: { validFrom, reason: text('reden', 4_000, 'Waardoor alle afspraken opnieuw worden beoordeeld.') },
    example: { geldigVanaf: '2025-11-01', reden: 'Er is een nieuw kabinet.' },
  }),
  /** Which commitment a code of an older version became: A1 of 0.6 is A2. All of an agreement stand here, so that a code is mapped once. */
  codeomzetting: factKind('CodeMapped', {
    name: 'omzetting van een code',
    description: 'Een code van een oudere versie van een akkoord is een andere geworden.',
    tells: toldOf('mapped', ({ version, old }: Record<'version' | 'old', string>) => `${version} ${old}`),
    fields: {
      validFrom,
      version: text('versie', 40, 'De oudere versie van het akkoord.', '0.6'),
      old: localCode('oudeCode', 'De code in die versie.'),
      code: localCode('code', 'De code die de afspraak nu heeft.'),
    },
    example: { geldigVanaf: '2025-07-03', versie: '0.6', oudeCode: 'F1', code: 'E2' },
  }),
};
export const agreementEvents = { ...eventsOfKinds(agreementKinds), AgreementFactCorrected: correctionEvent() };
export type AgreementEvent = FactsIn<typeof agreementKinds>;

export const agreementStreams = streams<AgreementCode>('akkoord', /^[A-Z]{2,10}$/, 'hoofdletters: IZA, AZWA');
