import { euroOf } from '@peildatum/kernel';
import { fromColumn, keptIn, onceIn, type RowCells, type RowToTell, saidIn, type WorksheetSheet } from '@peildatum/worksheets';
import { dossierStream } from '../../domain/codes.js';
import type { SnelleToetsView } from '../../domain/dossier.views.js';
import { aanvraagStatusSlug, TOETS_STATUSES } from '../../domain/statuses.js';
import { GevraagdBedragInput } from '../input/gevraagd-bedrag.input.js';
import { SnelleToetsInput, ToetsStapInput } from '../input/snelle-toets.input.js';
import {
  APPROVED_SLUG,
  STANDING_COLUMNS,
  SUBMITTED,
  SUBMITTED_SLUG,
  saidOf,
  standingCells,
  stepTo,
  submissionCells,
  submissionColumns,
} from './submission-columns.js';

const PROVISIONALLY_REJECTED = 'voorlopig-afgekeurd';

/** The snelle toetsen that an insurer coordinates, a row a snelle toets. */
export const toetsSheet: WorksheetSheet = {
  name: 'snelle-toetsen',
  thing: 'een nieuwe snelle toets',
  newRows: 20,
  columns: [
    onceIn(SnelleToetsInput, 'code', { width: 20 }),
    ...submissionColumns(SnelleToetsInput),
    {
      name: 'status',
      kind: 'keuze',
      as: 'kept',
      allowed: [...TOETS_STATUSES.map(aanvraagStatusSlug), PROVISIONALLY_REJECTED],
      description: 'Hoe de snelle toets ervoor staat.',
    },
    ...STANDING_COLUMNS,
    keptIn(GevraagdBedragInput, 'bedrag', { name: 'gevraagd', description: 'Het bedrag dat wordt gevraagd.' }),
    fromColumn('Vanaf welke dag de wijziging geldt, en wanneer een nieuwe is ingediend. Leeg: de dag waarop u het werkblad terugstuurt.'),
    saidIn(ToetsStapInput, 'toelichting', {
      description: 'Toelichting bij een andere status of een ander bedrag; waarom, bij afgekeurd, ingetrokken en onbekend.',
      width: 30,
    }),
    saidIn(ToetsStapInput, 'punten', {
      description: `De punten die moeten worden aangepast. Verplicht bij ${PROVISIONALLY_REJECTED}.`,
      width: 30,
    }),
  ],
  about: (_, id) => ({ snelleToets: id }),
  streamOf: (_, id) => dossierStream(id),
  key: { columns: [], idOf: ({ code }, ready) => code ?? ready },
  tells: [
    {
      kind: 'snelle-toets',
      when: ['code', ...SUBMITTED, 'status', 'gevraagd'],
      if: ({ isNew }) => isNew,
      about: (verzekeraar, code) => ({ code, verzekeraar }),
      fields: { ...Object.fromEntries(SUBMITTED.map((name) => [name, name])), bedrag: 'gevraagd', geldigVanaf: 'vanaf' },
    },
    {
      kind: 'snelle-toets-stap',
      when: ['status'],
      if: ({ isNew, after }) => !(isNew && after.status === SUBMITTED_SLUG),
      also: (row) => ({ stap: stepOf(row) }),
      fields: (row) => ({
        geldigVanaf: 'vanaf',
        stap: 'status',
        [saidOf(stepOf(row))]: 'toelichting',
        ...(row.after.punten ? { punten: 'punten' } : {}),
        ...(asksAnew(row) ? { bedrag: 'gevraagd' } : {}),
      }),
    },
    {
      kind: 'snelle-toets-gevraagd',
      when: ['gevraagd'],
      if: (row) => !row.isNew && !(row.changed.has('status') && asksAnew(row)),
      fields: { geldigVanaf: 'vanaf', bedrag: 'gevraagd', toelichting: 'toelichting' },
    },
  ],
};

const OF_TOETSEN: Readonly<Record<string, string>> = {
  [SUBMITTED_SLUG]: 'opnieuw-ingediend',
  [APPROVED_SLUG]: 'goedgekeurd',
  [PROVISIONALLY_REJECTED]: PROVISIONALLY_REJECTED,
};

/** A status that there is none of is left for the field to refuse. */
const stepOf = ({ before, after: { status = '' } }: RowToTell): string =>
  OF_TOETSEN[status] ?? stepTo(status, before.status ?? '') ?? status;
const asksAnew = ({ after: { status } }: RowToTell): boolean => status === SUBMITTED_SLUG;

export const toetsCells = (toets: SnelleToetsView): RowCells => ({
  code: toets.code,
  ...submissionCells(toets),
  status: toets.provisionallyRejected ? PROVISIONALLY_REJECTED : aanvraagStatusSlug(toets.status),
  ...standingCells(toets),
  gevraagd: toets.requested === null ? '' : euroOf(toets.requested),
});
