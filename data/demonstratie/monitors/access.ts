import { type CalendarDate, parseDate, parseDecimal } from '@peildatum/kernel';
import { type Line, published } from '../line.js';
import { type Edition, LISTED_ON, MAY, NOVEMBER } from '../moments.js';
import { type AccessMeasurement, MEASURED_2024_11, MEASURED_2025_05 } from './access-figures.js';
import { ACCESS_INDICATORS, TREEKNORMEN } from './access-indicators.js';
import { ACCESS_NOTES } from './access-notes.js';
import { OWNERS, SINCE_CONCEPT, told } from './monitor-lines.js';

export const ACCESS = 'toegankelijkheid';

/** The monitor Toegankelijkheid van zorg and what the edition of November prints of it. */
export const accessInNovember = (): readonly Line[] => [
  told(
    ACCESS,
    NOVEMBER.knownFrom,
    LISTED_ON,
    {
      type: 'MonitorEstablished',
      data: { title: 'Toegankelijkheid van zorg', layer: 'process', owner: OWNERS.nza, parts: [] },
    },
    published(`000 r. 578; 004 r. 7594, 7760 (deel van de kwartaalrapportage); ${SINCE_CONCEPT}`),
  ),
  ...ACCESS_INDICATORS.map(({ source, ...definition }) =>
    told(
      ACCESS,
      NOVEMBER.knownFrom,
      LISTED_ON,
      { type: 'IndicatorDefined', data: { ...definition, part: null, reference: null, numerator: null, denominator: null } },
      published(`${source}; ${SINCE_CONCEPT}`),
    ),
  ),
  ...treeknormen(NOVEMBER),
  ...MEASURED_2024_11.map((each) => measured(NOVEMBER, each)),
  ...notes(NOVEMBER),
];

/** What May adds: newer figures, the Treeknorm for aanmelding, and the fault in the data of January. */
export const accessInMay = (): readonly Line[] => [
  ...treeknormen(MAY),
  ...MEASURED_2025_05.map((each) => measured(MAY, each)),
  ...notes(MAY),
];

/** The figures stand in charts of which the text has no values: each group is there, its value is not. */
function measured(
  { knownFrom }: Edition,
  { indicator, measurement, from, to, dataDate, unit, cells, owner, source }: AccessMeasurement,
): Line {
  return told(
    ACCESS,
    knownFrom,
    parseDate(to),
    {
      type: 'MeasurementPublished',
      data: {
        indicator,
        measurement,
        publishedBy: owner,
        wave: null,
        period: { from: parseDate(from), to: parseDate(to) },
        dataDate: parseDate(dataDate),
        unit,
        cells: cells.map((of) => ({ of: [...of], value: null, sample: null, confidence: null })),
        provisional: 'provisional',
        publication: null,
      },
    },
    published(`${source}; de waarden staan in een grafiek en niet in de tekst`),
  );
}

const treeknormen = ({ peildatum, knownFrom }: Edition): readonly Line[] =>
  TREEKNORMEN.filter(({ edition }) => edition === peildatum).map(({ indicator, weeks, words, source }) =>
    told(
      ACCESS,
      knownFrom,
      peildatum,
      {
        type: 'TargetSet',
        data: {
          indicator,
          target: 'treeknorm',
          text: words,
          value: parseDecimal(String(weeks)),
          unit: null,
          quantified: 'quantified',
          of: [],
          baseline: null,
          due: { date: null, text: null, absent: 'not-in-source' },
          status: 'agreed',
          settle: null,
          threshold: null,
        },
      },
      published(`${source}; vanaf de peildatum van de editie`),
    ),
  );

const notes = ({ peildatum, knownFrom }: Edition): readonly Line[] =>
  ACCESS_NOTES.filter(({ edition }) => edition === peildatum).map(({ indicator, measurement, note, artefact, on, source }) =>
    told(
      ACCESS,
      knownFrom,
      (on ?? peildatum) as CalendarDate,
      { type: 'MeasurementAnnotated', data: { indicator, measurement, note, by: OWNERS.vws, artefact, publication: null } },
      published(source),
    ),
  );
