import { Restatements } from '@peildatum/editions';
import { whereOf } from '@peildatum/importing';
import type { Fault, Shape } from '@peildatum/kernel';
import type { WorksheetSent } from '@peildatum/proposals';
import { type CellMerge, heldText, type LookedRow, type ValidWorksheet, type WorksheetLook } from '@peildatum/worksheets';
import { answer, count, listOf, nullable, of, oneOf, optional, text, texts, uuid } from '../answers/answer.js';
import { Regelfout } from '../importen/import.antwoord.js';
import { refusalOf } from '../importen/refusals.js';

const NOTES = texts('Wat u over het lezen van het werkblad hoort te weten.');
const OF = text('Waarvan het werkblad is.', { example: 'thematafel D' });

/** What became of a werkblad that came back. */
export class Werkbladverwerking extends answer({
  werkblad: OF,
  rijen: count('Hoeveel rijen iets zeggen van wat er staat, of iets nieuws.'),
  gewijzigd: count('Hoeveel daarvan iets vertelden.'),
  ongewijzigd: count(),
  vastgelegd: count('Hoeveel feiten nieuw zijn.'),
  voorstel: nullable(uuid('Het voorstel dat het werd, als een ander het moet goedkeuren; null: dat hoefde niet.')),
  opmerkingen: NOTES,
  geweigerd: optional(count('Met alleenGeldige: hoeveel rijen niet zijn vastgelegd.')),
  fouten: optional(listOf(Regelfout, 'Met alleenGeldige: de eerste 1000 redenen waarom.')),
}) {}

const OUTCOMES = {
  new: 'nieuw',
  changed: 'gewijzigd',
  unchanged: 'ongewijzigd',
  conflict: 'botst',
  fault: 'fout',
} as const satisfies Readonly<Record<LookedRow['outcome'], string>>;

export class Werkbladaantallen extends answer({
  ongewijzigd: count(),
  gewijzigd: count(),
  nieuw: count(),
  botst: count('Iemand anders wijzigde intussen dezelfde cel anders.'),
  fout: count(),
}) {}

export class Werkbladcel extends answer({
  kolom: text('De kolom.', { example: 'status' }),
  was: nullable(text('Wat er stond toen het werkblad werd gemaakt; null: een lange tekst, die het werkblad niet bewaart.')),
  staat: text('Wat er nu staat; leeg: niets.'),
  wordt: text('Wat het werkblad zegt; leeg: niets.'),
}) {}

export class Werkbladrij extends answer({
  plaats: text('Waar de rij in het bestand staat.', { example: 'blad acties, rij 3' }),
  uitkomst: oneOf(Object.values(OUTCOMES), 'Wat ervan zou komen.'),
  over: nullable(text('Waar de rij over gaat; null: dat is niet te lezen.', { example: 'IZA-L-053' })),
  wijzigingen: listOf(Werkbladcel, 'Wat u wijzigde, cel voor cel.'),
  botsingen: listOf(Werkbladcel, 'Wat u en een ander intussen elk anders wijzigden.'),
}) {}

/** What would become of a werkblad; nothing of it is recorded. */
export class Werkbladproef extends answer({
  werkblad: OF,
  aantallen: of(Werkbladaantallen),
  rijen: listOf(Werkbladrij, 'De rijen die niet ongewijzigd zijn, in de volgorde van het bestand.'),
  fouten: listOf(Regelfout, 'De eerste 1000 fouten en botsingen. Met een ervan wordt niets vastgelegd.'),
  foutenWeggelaten: count('Hoeveel fouten hier niet staan.'),
  opmerkingen: NOTES,
  herziening: nullable({ schema: Restatements.schema } as Shape<Restatements>),
}) {}

const nameOf = ({ word, code }: WorksheetLook['mark']): string => `${word} ${code}`;

export const verwerkingOf = ({ mark, rows, changed, recorded, notes, proposal }: WorksheetSent): Werkbladverwerking => ({
  werkblad: nameOf(mark),
  rijen: rows,
  gewijzigd: changed,
  ongewijzigd: rows - changed,
  vastgelegd: recorded,
  voorstel: proposal,
  opmerkingen: [...notes],
});

const NOTHING_SENT = { changed: 0, recorded: 0, notes: [], proposal: null };

/** Of the rows that could be recorded, and why the others could not. */
export const geldigeOf = (
  { mark, rows, refused, faults }: Pick<ValidWorksheet, 'mark' | 'rows' | 'refused' | 'faults'>,
  result: Pick<WorksheetSent, 'changed' | 'recorded' | 'notes' | 'proposal'> | null,
): Werkbladverwerking => ({
  ...verwerkingOf({ ...(result ?? NOTHING_SENT), mark, rows }),
  ongewijzigd: rows - refused - (result?.changed ?? 0),
  geweigerd: refused,
  fouten: faults.slice(0, MOST).map(foutOf),
});

const MOST = 1_000;

/** @param restatements of frozen editions; null: the werkblad is refused, or too large to say */
export function werkbladproefOf({ mark, rows, faults, notes }: WorksheetLook, restatements: Restatements | null): Werkbladproef {
  const times = (outcome: LookedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    werkblad: nameOf(mark),
    aantallen: {
      ongewijzigd: times('unchanged'),
      gewijzigd: times('changed'),
      nieuw: times('new'),
      botst: times('conflict'),
      fout: times('fault'),
    },
    rijen: rows.filter(({ outcome }) => outcome !== 'unchanged').map(rijOf),
    fouten: faults.slice(0, MOST).map(foutOf),
    foutenWeggelaten: Math.max(0, faults.length - MOST),
    opmerkingen: [...notes],
    herziening: restatements,
  };
}

const rijOf = ({ place, id, outcome, changed, conflicts }: LookedRow): Werkbladrij => ({
  plaats: whereOf(place),
  uitkomst: OUTCOMES[outcome],
  over: id,
  wijzigingen: changed.map(celOf),
  botsingen: conflicts.map(celOf),
});

const celOf = ({ column, was, theirs, mine }: CellMerge): Werkbladcel => ({
  kolom: column,
  was: heldText(was),
  staat: theirs,
  wordt: mine,
});

const foutOf = (fault: Fault): Regelfout => {
  const { code, field, message } = refusalOf(fault);
  return { veld: field, melding: message, code };
};
