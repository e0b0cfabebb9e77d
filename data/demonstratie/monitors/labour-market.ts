import { type Line, type Origin, published } from '../line.js';
import { LISTED_ON, NOVEMBER } from '../moments.js';
import type { SourceFiles } from '../source-files.js';
import { goalsOf, targetOf, whenceOf } from './goals.js';
import { type Data, OWNERS, SINCE_CONCEPT, told } from './monitor-lines.js';

export const LABOUR_MARKET = 'arbeidsmarkt';

type Indicator = Pick<Data<'IndicatorDefined'>, 'indicator' | 'title' | 'unit' | 'direction' | 'numerator' | 'denominator' | 'text'>;

/** The five of November 2024, in its order (000 r. 533-567); May has them but for the deeltijdfactor (004 r. 10370-10380). */
const INDICATORS: readonly { readonly definition: Indicator; readonly source: string }[] = [
  {
    definition: {
      indicator: 'vacaturegraad',
      title: 'Vacaturegraad',
      unit: 'per 1.000 banen',
      direction: 'none',
      numerator: 'openstaande vacatures',
      denominator: '1.000 banen',
      text: 'Aantal openstaande vacatures per 1.000 banen.',
    },
    source: '000 r. 536-538; 004 r. 10370-10371',
  },
  {
    definition: {
      indicator: 'ziekteverzuim',
      title: 'Ziekteverzuim',
      unit: 'procent',
      direction: 'lower',
      numerator: 'ziektedagen van werknemers per kwartaal',
      denominator: 'beschikbare werkdagen van de werknemer',
      text: 'het totaal aantal ziektedagen van werknemers per kwartaal, in procenten van het totaal aantal beschikbare werkdagen van de werknemer.',
    },
    source: '000 r. 543-545; 004 r. 10379-10380',
  },
  {
    definition: {
      indicator: 'deeltijdfactor',
      title: 'Deeltijdfactor',
      unit: 'niet in de bron',
      direction: 'none',
      numerator: null,
      denominator: null,
      text: null,
    },
    source: '000 r. 550 (zonder definitie; niet in de editie van mei 2025)',
  },
  {
    definition: {
      indicator: 'aandeel-werknemers',
      title: 'Verhouding werknemers in Zorg en Welzijn',
      unit: 'procent',
      direction: 'lower',
      numerator: 'werknemers in zorg en welzijn (exclusief kinderopvang)',
      denominator: 'werknemers in Nederland',
      text: 'Aandeel werknemers in Zorg en Welzijn (excl. kinderopvang), ten opzichte van het totaal aantal werknemers in Nederland.',
    },
    source: '000 r. 555-557; 004 r. 10373-10374; 001 r. 1615-1617 (minder is het doel)',
  },
  {
    definition: {
      indicator: 'regeldruk',
      title: 'Regeldruk',
      unit: 'procent',
      direction: 'lower',
      numerator: 'tijd voor registratie van informatie en verslaglegging',
      denominator: null,
      text: 'Percentage tijd dat besteed aan registratie van informatie en verslaglegging.',
    },
    source: '000 r. 561-567; 004 r. 10377',
  },
];

/** The labour market as the reports show it: charts of which no text has the values. */
export function labourMarket(files: SourceFiles): readonly Line[] {
  const since = (source: string): Origin => published(`${source}; ${SINCE_CONCEPT}`);
  return [
    told(
      LABOUR_MARKET,
      NOVEMBER.knownFrom,
      LISTED_ON,
      {
        type: 'MonitorEstablished',
        data: { title: 'Arbeidsmarkt Zorg en Welzijn', layer: 'process', owner: OWNERS.cbs, parts: [] },
      },
      since('000 r. 533; 004 r. 7594, 7758 (deel van de kwartaalrapportage)'),
    ),
    ...INDICATORS.map(({ definition, source }) =>
      told(
        LABOUR_MARKET,
        NOVEMBER.knownFrom,
        LISTED_ON,
        {
          type: 'IndicatorDefined',
          data: {
            ...definition,
            part: null,
            reference: referenceOf(files, definition.indicator),
            group: null,
            owner: OWNERS.cbs,
            disaggregations: [],
          },
        },
        since(source),
      ),
    ),
    ...goalsOf(files)
      .filter((row) => row('monitor') === LABOUR_MARKET)
      .map((row) =>
        told(LABOUR_MARKET, NOVEMBER.knownFrom, whenceOf(row).from, { type: 'TargetSet', data: targetOf(row) }, whenceOf(row).origin),
      ),
  ];
}

const referenceOf = (files: SourceFiles, indicator: string): string | null =>
  goalsOf(files).find((row) => row('indicator') === indicator)?.('verwijzing') ?? null;
