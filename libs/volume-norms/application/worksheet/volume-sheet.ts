import { type CalendarDate, isCalendarDate } from '@peildatum/kernel';
import {
  keptIn,
  onceIn,
  REASON,
  type RowCells,
  type RowToTell,
  reasonColumn,
  type StandingRow,
  type WorksheetSheet,
} from '@peildatum/worksheets';
import { volumeHoldsFrom } from '../../domain/institution/institution.rules.js';
import { institutionStreams } from '../../domain/norm.events.js';
import type { InstitutionView } from '../../domain/norm.shape.js';
import { VolumeInput } from '../input/instelling.input.js';
import { VOLUMESTATUS_WORDS } from '../input/words.js';

const VOLUME = ['interventie', 'locatie', 'jaar', 'volume', 'status', 'stand', 'opgegevenDoor'] as const;
const fields = Object.fromEntries(VOLUME.map((name) => [name, name]));

/** The volumes of an institution, a row an intervention, location and year. */
export const volumeSheet: WorksheetSheet = {
  name: 'volumes',
  thing: 'een nieuw volume',
  newRows: 20,
  columns: [
    onceIn(VolumeInput, 'interventie', { width: 24 }),
    onceIn(VolumeInput, 'locatie'),
    onceIn(VolumeInput, 'jaar'),
    keptIn(VolumeInput, 'volume'),
    keptIn(VolumeInput, 'status'),
    keptIn(VolumeInput, 'stand', {
      description: 'De peildatum van de gegevens zelf. Een ander volume staat op gegevens van een latere dag; anders was het onjuist.',
    }),
    keptIn(VolumeInput, 'opgegevenDoor', { width: 30 }),
    reasonColumn('Waarom het volume onjuist was; alleen als stand dezelfde dag blijft.'),
  ],
  about: (code) => ({ instelling: code }),
  streamOf: (code) => institutionStreams.of(code),
  key: {
    columns: ['interventie', 'jaar'],
    idOf: ({ interventie = '', locatie = '', jaar = '' }) => volumeId(interventie, locatie, jaar),
  },
  tells: [
    { kind: 'volume', when: VOLUME, if: (row) => !mends(row), fields, also: fromWhen },
    {
      kind: 'volume',
      when: VOLUME,
      if: mends,
      fields: { ...fields, correctie: REASON },
      also: fromWhen,
      faults: ({ after }) =>
        after[REASON]
          ? []
          : [
              {
                column: 'stand',
                message: 'zet hier de latere dag van de nieuwe gegevens, of zeg in reden waarom het volume onjuist was',
              },
            ],
    },
  ],
};

/** On data of the same day it was another: then it was wrong. */
function mends({ isNew, changed }: RowToTell): boolean {
  return !isNew && !changed.has('stand');
}

/** What cannot be read is left for the field to refuse. */
function fromWhen({ after: { jaar = '', stand = '' } }: RowToTell): Readonly<Record<string, string>> {
  const from = isCalendarDate(stand) && /^\d{4}$/.test(jaar) ? volumeHoldsFrom(Number(jaar), stand as CalendarDate) : stand;
  return from === '' ? {} : { geldigVanaf: from };
}

/** Without two spaces together, which not every program keeps. */
const volumeId = (...parts: readonly string[]): string => parts.join('/');

type Volume = InstitutionView['volumes'][number];

export const volumeRow = (volume: Volume): StandingRow => {
  const { interventie = '', locatie = '', jaar = '', ...said } = cellsOf(volume);
  return { id: volumeId(interventie, locatie, jaar), cells: { interventie, locatie, jaar, ...said } };
};

const cellsOf = ({ intervention, location, year, volume, provisional, dataDate, reportedBy }: Volume): RowCells => ({
  interventie: intervention,
  locatie: location ?? '',
  jaar: String(year),
  volume: String(volume),
  status: VOLUMESTATUS_WORDS[provisional ? 'provisional' : 'definitive'],
  stand: dataDate,
  opgegevenDoor: reportedBy,
});
