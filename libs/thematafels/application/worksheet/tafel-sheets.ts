import { fromColumn, keptIn, REASON, type RowCells, reasonColumn, saidIn, shown, type WorksheetSheet } from '@peildatum/worksheets';
import type { AttentionPoint, Milestone } from '../../domain/thematafel.view.js';
import { type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';
import { AandachtspuntInput, MijlpaalInput } from '../input/thematafel.input.js';

const NEW_ROWS = 20;
const streamOf = (code: string) => thematafelStream(code as ThematafelLetter);

/** The milestones of a thematafel. */
export const milestoneSheet: WorksheetSheet = {
  name: 'mijlpalen',
  thing: 'een nieuwe mijlpaal',
  newRows: NEW_ROWS,
  columns: [
    keptIn(MijlpaalInput, 'titel', { width: 60 }),
    keptIn(MijlpaalInput, 'gereed', { description: 'Wanneer gepland, zoals het is afgesproken: Q3 2026, 1-7-2026.' }),
    keptIn(MijlpaalInput, 'geldigVanaf', {
      name: 'behaaldOp',
      description: 'De dag waarop de mijlpaal is behaald; leeg zolang dat niet zo is.',
    }),
    saidIn(MijlpaalInput, 'bewijs', {
      description: 'Waaruit blijkt dat zij behaald is; alleen als u nu invult dat zij is behaald.',
      width: 40,
    }),
    fromColumn('Vanaf welke dag de planning zo luidt. Leeg: de dag waarop u het werkblad terugstuurt.'),
  ],
  about: (code, id) => ({ thematafel: code, mijlpaal: id }),
  streamOf,
  tells: [
    {
      kind: 'mijlpaal',
      when: ['titel', 'gereed'],
      // That it was achieved says its title as well.
      if: ({ changed }) => !changed.has('behaaldOp') || changed.has('gereed'),
      fields: { titel: 'titel', gereed: 'gereed', geldigVanaf: 'vanaf' },
      // Without it the row would say that it was achieved.
      faults: ({ after }) =>
        after.gereed ? [] : [{ column: 'gereed', message: 'zeg wanneer de mijlpaal is gepland, of vul behaaldOp in als zij is behaald' }],
    },
    { kind: 'mijlpaal', when: ['behaaldOp'], fields: { titel: 'titel', geldigVanaf: 'behaaldOp', bewijs: 'bewijs' } },
  ],
};

export const milestoneCells = ({ title, due, achievedOn }: Milestone): RowCells => ({
  titel: title,
  gereed: due?.text ?? '',
  behaaldOp: achievedOn ?? '',
});

const LAPSED = 'ja';

/** The attention points of a thematafel. */
export const pointSheet: WorksheetSheet = {
  name: 'aandachtspunten',
  thing: 'een nieuw aandachtspunt',
  newRows: NEW_ROWS,
  columns: [
    keptIn(AandachtspuntInput, 'tekst', {
      description: 'Waar de tafel aandacht voor vraagt. Een andere tekst bij een punt dat er staat, verbetert het, met een reden.',
      width: 80,
    }),
    shown('sinds', 'Vanaf wanneer het er staat.', { kind: 'datum' }),
    {
      name: 'vervalt',
      kind: 'keuze',
      description: `Schrijf ${LAPSED} als het punt vervalt, en in reden waarom.`,
      allowed: [LAPSED],
      as: 'kept',
    },
    fromColumn(),
    reasonColumn('Waarom het punt vervalt, of waarom de tekst anders had moeten zijn.'),
  ],
  about: (code, id) => ({ thematafel: code, aandachtspunt: id }),
  streamOf,
  tells: [
    {
      kind: 'aandachtspunt',
      when: ['tekst'],
      if: ({ before }) => !before.tekst,
      fields: { tekst: 'tekst', geldigVanaf: 'vanaf' },
    },
    {
      kind: 'aandachtspunt',
      when: ['tekst'],
      if: ({ before }) => before.tekst !== undefined && before.tekst !== '',
      fields: { tekst: 'tekst', geldigVanaf: 'sinds', correctie: REASON },
      faults: ({ after }) => (after[REASON] ? [] : [{ column: REASON, message: 'zeg waarom de tekst anders had moeten zijn' }]),
    },
    { kind: 'afsluiting', when: ['vervalt'], fields: { geldigVanaf: 'vanaf', reden: REASON } },
  ],
};

export const pointCells = ({ text, notedOn }: AttentionPoint): RowCells => ({ tekst: text, sinds: notedOn });
/** Of one that lapsed. */
export const lapsedCells = (point: AttentionPoint): RowCells => ({ ...pointCells(point), vervalt: LAPSED });
