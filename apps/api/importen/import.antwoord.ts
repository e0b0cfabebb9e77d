import { Restatements } from '@peildatum/editions';
import { CHANGE_WORDS, type ImportResult, type ImportTrial, type RowOutcome, whereOf } from '@peildatum/importing';
import type { Fault, Shape } from '@peildatum/kernel';
import { answer, count, date, listOf, nullable, oneOf, text, texts } from '../answers/answer.js';
import { refusalOf } from './refusals.js';

/** Finding them takes milliseconds a row. */
const MOST_CELLS = 100;

const NOTES = texts('Wat u over het lezen van het bestand hoort te weten.');

/** What became of a file. */
export class Inlezing extends answer({
  regels: count('Hoeveel regels het bestand heeft.'),
  vastgelegd: count('Hoeveel feiten nieuw zijn.'),
  stondenErAl: count('Hoeveel regels niets toevoegden.'),
  opmerkingen: NOTES,
}) {}

export class Proefaantallen extends answer({
  nieuw: count(),
  gewijzigd: count('Wat in de plaats komt van iets dat eerder gold.'),
  gecorrigeerd: count(),
  stondErAl: count(),
  geweigerd: count('Ook regels die niet te lezen zijn.'),
}) {}

export class Celwijziging extends answer({
  kolom: text('De kolom.', { example: 'status' }),
  oud: nullable(text('Wat er stond; null: de cel zou leeg zijn.')),
  nieuw: nullable(text('Wat er nu staat; null: niets.')),
}) {}

export class Regeluitkomst extends answer({
  plaats: text('Waar de regel in het bestand staat.', { example: 'regel 3' }),
  uitkomst: oneOf(Object.values(CHANGE_WORDS), 'Wat ervan zou komen.'),
  onderwerp: text('Waar de regel over gaat, zoals het logboek het noemt.', { example: 'actie-AZWA-D1-01' }),
  sinds: nullable(date('Van wat wijzigt: vanaf wanneer gold wat er nu staat.')),
  totNuToe: nullable(
    text('Van wat wijzigt: wat er nu staat, als dat een ander feit is dan de regel vertelt.', {
      example: 'nieuwe definitie van een indicator',
    }),
  ),
  wijzigingen: listOf(
    Celwijziging,
    `Van de eerste ${MOST_CELLS} regels die iets wijzigen, voor zover het te zeggen is: welke cel anders is.`,
  ),
}) {}

export class Regelfout extends answer({
  veld: text('De regel en de kolom.', { example: 'regel 3: geldigVanaf' }),
  melding: text('Wat er mis is en wat te doen.'),
  code: text('Vast, voor programma’s.', { example: 'RIGHTS.THEMATAFEL' }),
}) {}

/** What would become of a file; nothing of it is recorded. */
export class Proef extends answer({
  regels: count('Hoeveel regels het bestand heeft.'),
  aantallen: { schema: { type: Proefaantallen } },
  uitkomsten: listOf(Regeluitkomst, 'De eerste 1000 regels die te lezen zijn, in de volgorde van het bestand.'),
  uitkomstenWeggelaten: count('Hoeveel uitkomsten hier niet staan; de aantallen tellen ze mee.'),
  fouten: listOf(Regelfout, 'De eerste 1000 fouten. Met een fout wordt van het bestand niets vastgelegd.'),
  foutenWeggelaten: count('Hoeveel fouten hier niet staan.'),
  opmerkingen: NOTES,
  herziening: nullable({ schema: Restatements.schema } as Shape<Restatements>),
}) {}

export const inlezingOf = ({ rows, recorded, notes: ofRows = [], warnings = [] }: ImportResult, notes: readonly string[]): Inlezing => ({
  regels: rows,
  vastgelegd: recorded,
  stondenErAl: Math.max(0, rows - recorded),
  opmerkingen: [...notes, ...ofRows, ...warnings],
});

/** Of each list so many: who reads more reads none of it, and the counts count all. */
const MOST = 1_000;

/** @param restatements of frozen editions; null: the file is refused, or too large to say */
export function proefOf(
  { rows, outcomes, faults, notes }: ImportTrial,
  notesOfFile: readonly string[],
  restatements: Restatements | null,
): Proef {
  const times = { new: 0, changed: 0, corrected: 0, known: 0, refused: rows - outcomes.length };
  for (const { change } of outcomes) times[change] += 1;
  const withCells = new Set(outcomes.filter(({ cells }) => cells !== undefined).slice(0, MOST_CELLS));
  return {
    regels: rows,
    aantallen: {
      nieuw: times.new,
      gewijzigd: times.changed,
      gecorrigeerd: times.corrected,
      stondErAl: times.known,
      geweigerd: times.refused,
    },
    uitkomsten: outcomes.slice(0, MOST).map((outcome) => uitkomstOf(outcome, withCells.has(outcome))),
    uitkomstenWeggelaten: Math.max(0, outcomes.length - MOST),
    fouten: faults.slice(0, MOST).map(foutOf),
    foutenWeggelaten: Math.max(0, faults.length - MOST),
    opmerkingen: [...notesOfFile, ...notes],
    herziening: restatements,
  };
}

const uitkomstOf = ({ place, stream, change, since, was, cells }: RowOutcome, hasCells: boolean): Regeluitkomst => ({
  plaats: whereOf(place),
  uitkomst: CHANGE_WORDS[change],
  onderwerp: stream,
  sinds: since ?? null,
  totNuToe: was ?? null,
  wijzigingen: (hasCells ? (cells?.() ?? []) : []).map(({ column, from, to }) => ({ kolom: column, oud: from ?? null, nieuw: to ?? null })),
});

const foutOf = (fault: Fault): Regelfout => {
  const { code, field, message } = refusalOf(fault);
  return { veld: field, melding: message, code };
};
