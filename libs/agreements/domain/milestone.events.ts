import { factKind, field, schema, toldBy, toldOf } from '@peildatum/kernel';
import { MIJLPAALSOORT_WORDS, type MilestoneKind, type Rhythm, readDeadline } from './deadline.js';

const { choice, code, date, from, notAsked, orNone, orNull, recordedAs, text, texts, together } = field;

/** The number of a milestone within its commitment, or `0` for the commitment as a whole. */
export type MilestoneKey = string;

export const validFrom = from('Vanaf welke datum dit geldt.');
export const milestone = (word: string, description: string) =>
  code<MilestoneKey>(word, /^(0|[1-9]\d{0,2})$/, 'een nummer van 0 tot en met 999', description, '1');
const which = () => milestone('mijlpaal', 'Het nummer van de mijlpaal binnen de afspraak; 0 is de afspraak als geheel.');
/** `period`: which time of a periodic one; of another null. */
const period = () =>
  recordedAs<string | null>(
    schema.nullable(schema.text(10)),
    orNull(
      code(
        'periode',
        /^20\d\d(-[QH][1-4])?$/,
        'een jaar, kwartaal of half jaar: 2026, 2026-Q1, 2026-H1',
        'Van een mijlpaal die terugkomt: welke keer.',
        '2025-Q4',
      ),
    ),
  );
const outcome = toldOf(
  'outcome',
  ({ milestone: of, period: time }: { readonly milestone: string; readonly period: string | null }) => `${of} ${time ?? ''}`,
);

/** Who leads, by the codes of the parties, and as the source writes it. */
export const lead = () =>
  together({
    parties: orNone(
      texts('trekkers', { max: 30, length: 60 }, 'De partijen die trekken, bij hun code. Weggelaten: geen bekende partij.', ['VWS', 'ZN']),
    ),
    text: orNull(text('trekkertekst', 500, 'De trekker zoals de bron haar schrijft.', 'VWS en ZN (met zorgkoepels)')),
  });

/** What is told of the milestones of a commitment, and of the commitment as a whole by the milestone `0`. */
export const milestoneKinds = {
  afspraakmijlpaal: factKind('CommitmentMilestoneScheduled', {
    name: 'mijlpaal van een afspraak',
    description: 'Een mijlpaal van een afspraak, met de termijn zoals zij er staat.',
    tells: toldBy('scheduled', 'milestone'),
    fields: {
      validFrom,
      lead: lead(),
      milestone: which(),
      title: text('titel', 500, 'Wat er dan is.'),
      deadline: text('deadline', 300, 'De termijn, letterlijk zoals de bron haar schrijft.', 'uiterlijk in Q1 2026'),
      /** As the text reads, where it is left out. */
      kind: recordedAs<MilestoneKind>(
        schema.oneOf(...(Object.keys(MIJLPAALSOORT_WORDS) as MilestoneKind[])),
        orNull(choice('termijnsoort', MIJLPAALSOORT_WORDS, 'Wat voor termijn het is. Weggelaten: zoals de tekst leest.')),
      ),
      due: orNull(date('datum', 'De datum, binnen de periode die de tekst noemt. Weggelaten: zoals de tekst leest.', '2026-03-31')),
      /** Of a periodic one: how often, and by which day of its year. Null: it is not periodic, or the text does not say how often. */
      rhythm: notAsked<Rhythm | null>(
        schema.nullable(schema.object({ months: schema.count(), by: schema.nullable(schema.matching(/^\d\d-\d\d$/, 'maand en dag')) })),
      ),
      /** Of a relative one: how many months after what starts it. */
      within: notAsked<number | null>(schema.nullable(schema.count())),
      restates: orNull(
        milestone('herhaalt', 'De mijlpaal van dezelfde afspraak die hier nog eens staat, al dan niet met een andere termijn.'),
      ),
    },
    completed: (asked, since) => {
      const { kind, due, rhythm, within } = readDeadline(asked.deadline, since, asked.kind ?? undefined);
      return { ...asked, kind, due: asked.due ?? due, rhythm, within };
    },
    example: [
      { geldigVanaf: '2025-07-03', mijlpaal: '1', titel: 'Besluitvorming afgerond', deadline: 'uiterlijk in Q1 2026', trekkers: 'ZN' },
      { geldigVanaf: '2025-07-03', mijlpaal: '2', titel: 'Aanpak vastgesteld', deadline: 'Binnen 3 maanden', trekkers: 'ZN' },
      { geldigVanaf: '2025-07-03', mijlpaal: '3', titel: 'Verslag aan het overleg', deadline: 'ieder kwartaal' },
      { geldigVanaf: '2025-07-03', mijlpaal: '4', titel: 'Landelijk ingevoerd', deadline: 'medio 2027' },
    ],
  }),
  /** What is agreed to be meant by a deadline in which no date is to be read. */
  mijlpaallezing: factKind('CommitmentMilestoneInterpretationSet', {
    name: 'lezing van een mijlpaal',
    description: 'Welke datum bedoeld is met een termijn waarin er geen te lezen is.',
    tells: toldBy('deadline', 'milestone'),
    fields: {
      validFrom,
      milestone: which(),
      due: date('datum', 'Welke datum met de termijn wordt bedoeld, binnen de periode die de tekst noemt.'),
      reason: text('reden', 4_000, 'Waarom die.'),
    },
    example: { geldigVanaf: '2025-10-01', mijlpaal: '4', datum: '2027-06-30', reden: 'Zo leest het overleg het.' },
  }),
  mijlpaalverplaatsing: factKind('CommitmentMilestoneRescheduled', {
    name: 'nieuwe datum van een mijlpaal',
    description: 'Een mijlpaal krijgt een andere termijn; de eerste blijft staan.',
    tells: toldBy('deadline', 'milestone'),
    fields: {
      validFrom,
      milestone: which(),
      deadline: text('deadline', 300, 'De nieuwe termijn, letterlijk zoals de bron haar schrijft.'),
      due: orNull(date('datum', 'De nieuwe datum. Weggelaten: zoals de tekst leest.')),
      reason: text('reden', 4_000, 'Waarom.'),
    },
    completed: (asked, since) => ({ ...asked, due: asked.due ?? readDeadline(asked.deadline, since).due }),
    example: { geldigVanaf: '2025-10-15', mijlpaal: '1', deadline: 'uiterlijk in Q2 2026', reden: 'Er is meer tijd nodig.' },
  }),
  /** What its term runs from happened on `validFrom`. */
  termijnbegin: factKind('CommitmentMilestoneStarted', {
    name: 'begin van een termijn',
    description: 'De termijn van een mijlpaal is begonnen: „binnen 3 maanden” krijgt haar datum.',
    tells: toldBy('started', 'milestone'),
    fields: { validFrom, milestone: which(), start: text('begin', 300, 'Waarmee de termijn begon.') },
    example: { geldigVanaf: '2025-07-10', mijlpaal: '2', begin: 'De ondertekening.' },
  }),
  'mijlpaal-gemist': factKind('CommitmentMilestoneMissed', {
    name: 'gemiste mijlpaal van een afspraak',
    description: 'Een mijlpaal is niet op tijd gehaald.',
    tells: outcome,
    fields: { validFrom, milestone: which(), period: period(), reason: text('reden', 4_000, 'Waardoor.') },
    example: { geldigVanaf: '2025-10-11', mijlpaal: '2', reden: 'De vaststelling is uitgesteld.' },
  }),
  'mijlpaal-gehaald': factKind('CommitmentMilestoneAchieved', {
    name: 'behaalde mijlpaal van een afspraak',
    description: 'Een mijlpaal is gehaald, met bewijs.',
    tells: outcome,
    fields: { validFrom, milestone: which(), period: period(), evidence: text('bewijs', 4_000, 'Waaruit dat blijkt.') },
    example: { geldigVanaf: '2025-10-01', mijlpaal: '3', periode: '2025-Q3', bewijs: 'verslag van het overleg' },
  }),
  'mijlpaal-vervallen': factKind('CommitmentMilestoneLapsed', {
    name: 'vervallen mijlpaal van een afspraak',
    description: 'Een mijlpaal hoeft niet meer.',
    tells: toldBy('lapsed', 'milestone'),
    fields: { validFrom, milestone: which(), reason: text('reden', 4_000, 'Waarom.') },
    example: { geldigVanaf: '2025-11-01', mijlpaal: '4', reden: 'Zij gaat op in een andere.' },
  }),
};
