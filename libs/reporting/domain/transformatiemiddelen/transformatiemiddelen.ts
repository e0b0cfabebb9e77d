import type { ShapeOf } from '@peildatum/kernel';
import { Gegevens } from '../gegevens/gegevens.js';
import { list, named, nullable, object } from '../shapes.js';
import { AmountsTable } from './amounts.js';
import { BudgetHistory } from './budget-history.js';
import { Division } from './division.js';
import { Requested } from './requested.js';
import { UptakeInShort } from './uptake-in-short.js';
import { VwsLines } from './vws-lines.js';

/** Report-model section 8. Each part is null where the register holds nothing of it: that is not zero. */
export const Transformatiemiddelen = named(
  'RapportTransformatiemiddelen',
  object({
    gegevens: Gegevens,
    /** 8.1 and 8.2. */
    bedragen: nullable(AmountsTable),
    /** 8.3. */
    aangevraagd: nullable(Requested),
    /** 8.4. */
    verdeling: nullable(Division),
    /** 8.5. */
    viaVwsBegroting: nullable(VwsLines),
    /** 8.6: every budget with what was decided about it. */
    budgetten: list(BudgetHistory),
    uitputting: list(UptakeInShort),
  }),
);
export type Transformatiemiddelen = ShapeOf<typeof Transformatiemiddelen>;
