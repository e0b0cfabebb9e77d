import { type Control, rowByRow } from '../control.js';
import type { NoTafel, Samenvatting } from './samenvatting.js';

/** What is counted of every action, by its name in words. */
const COUNTED = {
  acties: 'acties',
  metTermijn: 'met een datum',
  afgerond: 'afgerond',
  afgerondSinds: 'afgerond sinds de vorige editie',
  teLaat: 'te laat',
  openMetTermijn: 'open met een datum',
  openZonderTermijn: 'open zonder datum',
  gemeld: 'rechtstreeks gemeld',
} as const satisfies Partial<Record<keyof NoTafel, string>>;

const countIn = (part: NoTafel | null, measure: keyof typeof COUNTED): number => part?.[measure]?.aantal ?? 0;

/** The tafels and what lies at none that is known are together everything. */
export const summaryIdentities = ({ geheel, perThematafel, thematafelOnbekend }: Samenvatting): Control[] => [
  rowByRow(
    'som.samenvatting.thematafels',
    'Samenvatting, elke telling: som van de thematafels + thematafel onbekend = geheel',
    (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).map((measure) => ({
      rij: COUNTED[measure],
      left: [...perThematafel, thematafelOnbekend].reduce((sum, part) => sum + countIn(part, measure), 0),
      right: countIn(geheel, measure),
    })),
    { rows: 'tellingen', left: 'som van de thematafels', right: 'geheel' },
  ),
];
