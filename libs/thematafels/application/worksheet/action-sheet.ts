import {
  type CellFault,
  fromColumn,
  keptIn,
  REASON,
  type RowCells,
  type RowToTell,
  reasonColumn,
  shown,
  type WorksheetSheet,
  wasWrong,
  wrongColumn,
} from '@peildatum/worksheets';
import { ACTION_CODE, actionStream, OPEN_STATUSES } from '../../domain/action.events.js';
import { isClosed } from '../../domain/action.js';
import type { ActionView } from '../../domain/action.view.js';
import { confidenceWord, statusOfSlug, statusSlug } from '../../domain/status-names.js';
import { GereeddatumInput, OmschrijvingInput, VerantwoordelijkenInput } from '../input/actie.input.js';
import { StatusbevestigingInput, VertrouwenInput } from '../input/bevestiging.input.js';
import { BEHIND, MEASURE_DUE, StatusmeldingInput } from '../input/statusmelding.input.js';

/** The column with the date of which was said last that nothing changed. */
export const CONFIRMED_COLUMN = 'bevestigd';
const CONFIDENCE_REASON = 'onderbouwing';

/** The actions of a thematafel, a row an action. */
export const actionSheet: WorksheetSheet = {
  name: 'acties',
  thing: 'een nieuwe actie',
  shownId: 'actie',
  columns: [
    shown('actie', 'De code van de actie.'),
    shown('onderdeel', 'Het onderdeel van het akkoord.', { width: 24 }),
    keptIn(OmschrijvingInput, 'omschrijving', { description: 'Wat er moet gebeuren. Een wijziging vraagt om een reden.', width: 60 }),
    keptIn(StatusmeldingInput, 'status', { description: 'Hoe de actie ervoor staat.' }),
    shown('sinds', 'Vanaf wanneer zij er zo voor staat.', { kind: 'datum' }),
    keptIn(StatusmeldingInput, 'toelichting', {
      description:
        'Toelichting op de voortgang. Bij beëindigd en niet nodig gebleken staat hier waarom; schrijf dat bij een wijziging in reden.',
      clears: true,
      width: 40,
    }),
    keptIn(StatusmeldingInput, 'maatregel', {
      description: `Wat eraan wordt gedaan dat de actie achterloopt. Verplicht bij ${BEHIND}.`,
      width: 40,
    }),
    keptIn(StatusmeldingInput, 'bewijs', { description: 'Waaruit blijkt dat de actie is afgerond. Verplicht bij afgerond.', width: 40 }),
    keptIn(StatusbevestigingInput, 'geldigVanaf', {
      name: CONFIRMED_COLUMN,
      description:
        'Is er niets veranderd? Zet hier dan de datum waarop de status nog zo is. Wijzigt de status, laat deze cel dan zoals zij is.',
    }),
    keptIn(VertrouwenInput, 'vertrouwen'),
    keptIn(VertrouwenInput, CONFIDENCE_REASON, {
      description: 'Waar het vertrouwen uit blijkt. Verplicht bij midden en laag, en opnieuw als het vertrouwen wijzigt.',
      width: 40,
    }),
    keptIn(GereeddatumInput, 'gereed', {
      description: 'Wanneer het gereed moet zijn, zoals het is afgesproken: Q3 2026, 1-7-2026. Een wijziging vraagt om een reden.',
    }),
    keptIn(VerantwoordelijkenInput, 'verantwoordelijken', {
      description: 'De verantwoordelijke partijen, met een puntkomma ertussen. Een wijziging vraagt om een reden.',
      width: 30,
    }),
    fromColumn(),
    wrongColumn(),
    reasonColumn('Waarom: bij beëindigd, niet nodig gebleken, heropenen, en een andere omschrijving, gereeddatum of verantwoordelijken.'),
  ],
  about: (_, id) => ({ actie: id }),
  streamOf: (_, id) => actionStream(id),
  tells: [
    {
      kind: 'statusmelding',
      when: ['status', 'toelichting', 'maatregel', 'bewijs'],
      fields: fieldsOfStatus,
      also: reopening,
      corrects: 'sinds',
      faults: ({ after }) => (after.status === BEHIND && !after.maatregel ? [{ column: 'maatregel', message: MEASURE_DUE }] : []),
    },
    {
      kind: 'statusbevestiging',
      when: [CONFIRMED_COLUMN],
      fields: { geldigVanaf: CONFIRMED_COLUMN },
      // What whoever fills it in has seen; that it is another by now, the rules say.
      also: ({ was }) => ({ status: was.status ?? '' }),
      faults: confirmingFaults,
    },
    { kind: 'vertrouwen', when: ['vertrouwen', CONFIDENCE_REASON], fields: fieldsOfConfidence },
    ...(
      [
        ['gereeddatum', 'gereed'],
        ['verantwoordelijken', 'verantwoordelijken'],
        ['omschrijving', 'omschrijving'],
      ] as const
    ).map(([kind, column]) => ({ kind, when: [column], fields: { geldigVanaf: 'vanaf', [column]: column, reden: REASON } })),
  ],
};

export const isActionCode = (id: string): boolean => ACTION_CODE.test(id);

/** The text that goes with the status, and any other that somebody changed: that has no place there, and is refused. */
function fieldsOfStatus({ before, after, changed }: RowToTell): Readonly<Record<string, string>> {
  const due =
    reopens(before, after) || ENDED.includes(after.status ?? '') ? REASON : after.status === 'afgerond' ? 'bewijs' : 'toelichting';
  const others = ['toelichting', 'bewijs'].filter((column) => column !== due && changed.has(column));
  if (after.status === BEHIND || (changed.has('maatregel') && after.maatregel)) others.push('maatregel');
  return { geldigVanaf: 'vanaf', status: 'status', ...Object.fromEntries([due, ...others].map((column) => [column, column])) };
}

/** A confirmation says that nothing changed. */
function confirmingFaults({ changed, was }: RowToTell): readonly CellFault[] {
  const message = changed.has('status')
    ? 'u wijzigt ook de status; dan is er niets te bevestigen: zet terug wat hier stond'
    : OPEN_STATUSES.some((open) => statusSlug(open) === was.status)
      ? undefined
      : 'alleen van een actie die open is en een status heeft, valt te bevestigen dat die ongewijzigd is; zet terug wat hier stond';
  return message === undefined ? [] : [{ column: CONFIRMED_COLUMN, message }];
}

/** A reason is of the confidence that it was given for. */
function fieldsOfConfidence({ changed }: RowToTell): Readonly<Record<string, string>> {
  const isOld = changed.has('vertrouwen') && !changed.has(CONFIDENCE_REASON);
  return { geldigVanaf: 'vanaf', vertrouwen: 'vertrouwen', ...(isOld ? {} : { [CONFIDENCE_REASON]: CONFIDENCE_REASON }) };
}

const ENDED = ['discontinued', 'unnecessary'].map((status) => statusSlug(status as 'discontinued' | 'unnecessary'));

function reopening({ before, after }: RowToTell): Readonly<Record<string, string>> {
  return reopens(before, after) ? { heropening: 'true' } : {};
}

/** From closed to under way; from one closed status to another the rules refuse. */
const reopens = (before: RowCells, after: RowCells): boolean => {
  const [from, to] = [statusOfSlug(before.status ?? ''), statusOfSlug(after.status ?? '')];
  // What never was so is not reopened.
  if (wasWrong(after)) return false;
  return from !== undefined && to !== undefined && isClosed(from) && !isClosed(to);
};

export const actionCells = ({
  code,
  section,
  description,
  status,
  statusSince,
  statusNote,
  due,
  responsible,
  ...of
}: ActionView): RowCells => ({
  actie: code,
  onderdeel: section ?? '',
  omschrijving: description ?? '',
  status: statusSlug(status),
  sinds: statusSince,
  [status === 'completed' ? 'bewijs' : 'toelichting']: statusNote ?? '',
  maatregel: of.statusMeasure ?? '',
  [CONFIRMED_COLUMN]: of.confirmedOn ?? '',
  vertrouwen: of.confidence === null ? '' : confidenceWord(of.confidence.level),
  [CONFIDENCE_REASON]: of.confidence?.reason ?? '',
  gereed: due?.text ?? '',
  verantwoordelijken: responsible?.join('; ') ?? '',
});
