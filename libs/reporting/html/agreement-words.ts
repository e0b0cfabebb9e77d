import type { Afspraken } from '../domain/afspraken/afspraken.js';
import type { Figure, Report } from '../domain/report.js';
import { barsChart, figureBar } from './charts/bars-chart.js';
import type { Chart } from './charts/chart.js';
import { dutchDate } from './dutch.js';

/** What the templates of the sections on what was agreed and decided work with. */
export const agreementWords = ({ afspraken, titel: { sinds } }: Report, drawn: (chart: Chart) => string) => {
  const since = (what: string): string => (sinds === null ? what : `${what} sinds ${sinds.naam} (${dutchDate(sinds.datum)})`);
  const standings = afspraken === null ? [] : standingsOf(afspraken);
  return {
    agreement: {
      since,
      standings,
      milestones: standings.length === 0 ? null : drawn(milestonesChart(standings)),
      lists: afspraken === null ? [] : listsOf(afspraken, since),
    },
  };
};

interface Standing {
  readonly naam: string;
  readonly cijfer: Figure;
}

/** `2025-Q4` as `Q4 2025`. */
const quarter = (name: string): string => name.split('-').reverse().join(' ');

const standingsOf = ({ telling, kwartaal, volgendKwartaal }: Afspraken): readonly Standing[] => [
  { naam: 'Gehaald', cijfer: telling.gehaald },
  { naam: 'Gemist', cijfer: telling.gemist },
  { naam: 'Te laat', cijfer: telling.teLaat },
  { naam: `Komend in ${quarter(kwartaal)}`, cijfer: telling.ditKwartaal },
  { naam: `Komend in ${quarter(volgendKwartaal)}`, cijfer: telling.volgendKwartaal },
  { naam: 'Zonder datum', cijfer: telling.ongedateerd },
];

const milestonesChart = (standings: readonly Standing[]): Chart =>
  barsChart({
    id: 'grafiek-mijlpalen',
    title: 'Mijlpalen van afspraken naar hun stand',
    what: 'een staaf per stand',
    bars: standings.map(({ naam, cijfer }) => figureBar(naam, cijfer)),
  });

const listsOf = ({ gehaaldSinds, teLaat, komend, kwartaal, volgendKwartaal }: Afspraken, since: (what: string) => string) => [
  {
    id: 'mijlpalen-gehaald',
    titel: since('Gehaald'),
    rijen: gehaaldSinds,
    leeg: 'Van geen mijlpaal is sindsdien vastgelegd dat zij is gehaald.',
  },
  { id: 'mijlpalen-te-laat', titel: 'Te laat op de peildatum', rijen: teLaat, leeg: 'Geen mijlpaal met een datum is te laat.' },
  {
    id: 'mijlpalen-komend',
    titel: `Wat komt, tot en met ${quarter(volgendKwartaal)}`,
    rijen: komend,
    leeg: `In ${quarter(kwartaal)} en ${quarter(volgendKwartaal)} komt geen mijlpaal.`,
  },
];
