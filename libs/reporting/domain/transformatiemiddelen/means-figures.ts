import { type BudgetView, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { countedHere } from '../control.js';
import { type Counted, counts } from '../published-controls.js';
import type { ReportInput } from '../report-input.js';
import { AMOUNTS } from './amount-names.js';
import type { Requested } from './requested.js';
import type { Transformatiemiddelen } from './transformatiemiddelen.js';

/** What we count of the means, by the name of a published figure: `middelen.msz.verwacht`. */
export function countedMeans(
  { bedragen, aangevraagd }: Transformatiemiddelen,
  { budgets }: Pick<ReportInput, 'budgets'>,
): readonly Counted[] {
  const rows = bedragen === null ? [] : [{ sector: 'Totaal', ...bedragen.totaal }, ...bedragen.perSector];
  return [
    ...rows.flatMap((row) =>
      AMOUNTS.map(({ key, naam, slug }) => counts(`middelen.${slugOf(row.sector)}.${slug}`, `${naam}, ${row.sector}`, row[key])),
    ),
    ...(aangevraagd ? countedRequests(aangevraagd) : []),
    ...budgets.filter(({ code }) => code === TRANSFORMATION_MEANS).flatMap(countedBudget),
  ];
}

/** Where amounts are not known our total is less than what was asked, and says so. */
function countedRequests({ totaal: { bedrag, zonderBedrag }, volledig }: Requested): Counted[] {
  if (bedrag === null) return [];
  const words = volledig ? 'totale aanvraag' : `bekende bedragen; ${zonderBedrag} aanvragen zonder bedrag`;
  return [['middelen.aangevraagd', { naam: 'totale aanvraag', cijfers: [countedHere(words, bedrag)] }]];
}

const CHANNELS = {
  insurers: { slug: 'via-verzekeraars', words: 'via de zorgverzekeraars' },
  vws: { slug: 'via-vws', words: 'via VWS' },
} as const;

const countedBudget = ({ total, channels }: BudgetView): Counted[] => [
  ...(total === null ? [] : [counts('middelen.budget.totaal', 'budget van de transformatiemiddelen', euroOf(total.amount))]),
  ...channels.flatMap(({ channel, part }) => {
    if (part === null) return [];
    const { slug, words } = CHANNELS[channel];
    return [counts(`middelen.budget.${slug}`, `transformatiemiddelen ${words}`, euroOf(part.amount))];
  }),
];

/** `Overige (niet binnen Zvw)` → `overige-niet-binnen-zvw`. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
