import {
  type AgreementEvent,
  agreementStreams,
  type CommitmentEvent,
  commitmentStreams,
  type MilestoneKind,
  readDeadline,
} from '@peildatum/agreements';
import { type CalendarDate, parseDate } from '@peildatum/kernel';
import { derived, type Line, lineOf, type Origin, published } from '../line.js';
import { JULY_LETTER, LISTED_ON } from '../moments.js';
import { type Row, rowsOf, type SourceFiles } from '../source-files.js';
import { leadIn } from './lead-parties.js';

/** The agreements, and every row of the table of the AZWA: all of it is known from the letter of July 2025. */
export const agreementHistory = (files: SourceFiles): readonly Line[] => [
  ...agreements(),
  ...commitments(files),
  ...links(),
  ...outcomes(),
];

const NEGOTIATED = JULY_LETTER.writtenOn;
const VERSION = '3 juli 2025';

const agreements = (): readonly Line[] => [
  agreement(
    'IZA',
    LISTED_ON,
    'AgreementRegistered',
    { title: 'Integraal Zorgakkoord', from: parseDate('2023-01-01'), through: parseDate('2026-12-31') },
    published('001 r. 499; 004 r. 6691-6693 (2023-2026); vanaf de datum op het conceptakkoord (001 r. 5)'),
  ),
  agreement(
    'IZA',
    LISTED_ON,
    'AgreementTextRecorded',
    { version: '0.9', status: 'concept', note: 'Zonder de namen van de ondertekenaars.' },
    published('001 r. 5, 79'),
  ),
  agreement(
    'IZA',
    parseDate('2022-09-30'),
    'AgreementSigned',
    { note: 'In september 2022, met veertien partijen; hier de laatste dag van die maand.' },
    published('004 r. 1402-1403'),
  ),
  agreement('IZA', NEGOTIATED, 'AgreementTermExtended', { through: parseDate('2028-12-31') }, published('004 r. 7675')),
  agreement(
    'GALA',
    LISTED_ON,
    'AgreementRegistered',
    { title: 'Gezond en Actief Leven Akkoord', from: null, through: null },
    published('004 r. 44; in 001 r. 957 al genoemd, en van die dag hier'),
  ),
  agreement(
    'HLO',
    parseDate('2025-06-03'),
    'AgreementRegistered',
    { title: 'Hoofdlijnenakkoord Ouderenzorg', from: null, through: null },
    published('004 r. 158, 717'),
  ),
  agreement(
    'AZWA',
    OLD.from,
    'AgreementRegistered',
    { title: 'Aanvullend Zorg- en Welzijnsakkoord', from: null, through: parseDate('2028-12-31') },
    published('004 r. 715, 6677 (tot en met 2028)'),
  ),
  agreement(
    'AZWA',
    OLD.from,
    'AgreementTextRecorded',
    { version: OLD.version, status: 'concept', note: 'De aanvullende IZA-/GALA-afspraken, waarop de impactanalyse rust.' },
    published('004 r. 8611'),
  ),
  agreement(
    'AZWA',
    NEGOTIATED,
    'AgreementTextRecorded',
    { version: VERSION, status: 'negotiated', note: 'De achterbannen worden nog geraadpleegd.' },
    published('004 r. 140-150, 1173'),
  ),
  ...Object.entries(OLD.codes).map(([old, code]) =>
    agreement(
      'AZWA',
      NEGOTIATED,
      'CodeMapped',
      { version: OLD.version, old, code },
      derived('004 r. 9144-9152, 9264-9274, 9390-9403, 9505-9513, 9605-9630 (titels naast de afspraken van 3 juli)'),
    ),
  ),
];

/** The draft of which the impact analysis has the codes, and which commitment each became. */
const OLD = {
  from: parseDate('2025-01-21'),
  version: '0.6',
  codes: {
    A1: 'A2',
    A2: 'A3',
    A3: 'A1',
    A4: 'A4',
    A5: 'B1',
    D4: 'C5',
    E2: 'D2',
    E3: 'D3',
    E4: 'D7',
    E5: 'D5',
    F1: 'E2',
    F2: 'E3',
    F4: 'E5',
    F5: 'B4',
    F6: 'B2',
    F8: 'C8',
  },
} as const;

/** A row with its code in two: the commitment, and the number of the milestone; `0` is the commitment as a whole. */
interface Coded {
  readonly local: string;
  readonly key: string;
  readonly row: Row;
}

function commitments(files: SourceFiles): readonly Line[] {
  const coded = rowsOf(files, 'afspraken-azwa.csv').map((row): Coded => {
    const [local = '', key = '0'] = row('code').split('/');
    return { local, key, row };
  });
  const all = [...new Set(coded.map(({ local }) => local))];
  return all.flatMap((local) => {
    const own = coded.filter((each) => each.local === local);
    return [registered(own[0] as Coded), ...own.filter(({ row }) => row('deadline_tekst') !== '').map(scheduled)];
  });
}

/** Rows that are no fiche stand under the name of their part. */
const registered = ({ local, key, row }: Coded): Line =>
  commitment(
    local,
    {
      type: 'CommitmentRegistered',
      data: {
        version: VERSION,
        title: key === '0' ? row('titel') : row('onderdeel'),
        part: row('onderdeel'),
        lead: key === '0' ? leadIn(row('trekker')) : { parties: [], text: null },
      },
    },
    row,
  );

const MARKS: Readonly<Record<string, MilestoneKind>> = { periodiek: 'periodic', ingang: 'start', streven: 'aim' };
const MARK = / \[(periodiek|ingang|streven)[^\]]*\]$/;

function scheduled({ local, key, row }: Coded): Line {
  const title = row('titel');
  const deadline = row('deadline_tekst');
  const { kind, rhythm, within } = readDeadline(deadline, NEGOTIATED, MARKS[MARK.exec(title)?.[1] ?? '']);
  const due = row('deadline_datum') === '' ? null : parseDate(row('deadline_datum'));
  return commitment(
    local,
    {
      type: 'CommitmentMilestoneScheduled',
      data: {
        milestone: key,
        title: title.replace(MARK, ''),
        deadline,
        kind,
        due,
        rhythm,
        within,
        restates: RESTATED[row('code')] ?? null,
        lead: leadIn(row('trekker')),
      },
    },
    row,
  );
}

/** Milestones that say another of the same commitment again: most in its "tijdpad", some with another deadline. */
const RESTATED: Readonly<Record<string, string>> = {
  'C3a/3': '2',
  'C3a/6': '5',
  'C3a/14': '9',
  'C3a/15': '10',
  'C3b/7': '6',
  'C3b/14': '3',
  'C3b/15': '4',
  'C3b/16': '5',
  'C6/7': '6',
  'C6/13': '12',
  'C6/18': '5',
  'D5/3': '2',
  'D5/4': '1',
  'D7/3': '1',
};

const links = (): readonly Line[] => [
  link('C3', 'commitment', 'AZWA-C3a', '3366'),
  link('C3', 'commitment', 'AZWA-C3b', '3366'),
  link('FIN', 'budget', 'transformatiemiddelen', '6933-6941'),
  link('FIN', 'budget', 'doorbraakmiddelen', '6955-6957'),
];

/** What the sources themselves say was reached or missed: of one milestone, and of no other. */
const outcomes = (): readonly Line[] => [
  commitment(
    'C8',
    {
      type: 'CommitmentMilestoneAchieved',
      data: {
        milestone: '1',
        period: null,
        evidence: 'De NZa heeft per 2025 een betaaltitel ingevoerd voor proactieve zorgplanning in ziekenhuizen.',
      },
    },
    () => '4496-4498',
  ),
];

const link = (local: string, kind: 'commitment' | 'budget', to: string, at: string): Line =>
  commitment(local, { type: 'CommitmentsLinked', data: { kind, to, note: null } }, () => at);

type Step = CommitmentEvent extends infer E ? (E extends CommitmentEvent ? Omit<E, 'validFrom'> : never) : never;

const commitment = (local: string, fact: Step, row: Row): Line =>
  lineOf(
    commitmentStreams.of(`AZWA-${local}`),
    JULY_LETTER.knownFrom,
    { ...fact, validFrom: NEGOTIATED } as CommitmentEvent,
    published(`004 r. ${row('bron_regel')}`),
  );

const agreement = <T extends AgreementEvent['type']>(
  code: string,
  validFrom: CalendarDate,
  type: T,
  data: Extract<AgreementEvent, { type: T }>['data'],
  origin: Origin,
): Line => lineOf(agreementStreams.of(code), JULY_LETTER.knownFrom, { type, validFrom, data } as AgreementEvent, origin);
