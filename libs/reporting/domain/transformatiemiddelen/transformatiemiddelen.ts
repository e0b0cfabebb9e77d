import type { AmountsTable } from './amounts.js';
import type { BudgetHistory } from './budget-history.js';
import type { Division } from './division.js';
import type { Requested } from './requested.js';
import type { UptakeInShort } from './uptake-in-short.js';
import type { VwsLines } from './vws-lines.js';

/** Report-model section 8. Each part is null where the register holds nothing of it: that is not zero. */
export interface Transformatiemiddelen {
  /** 8.1 and 8.2. */
  readonly bedragen: AmountsTable | null;
  /** 8.3. */
  readonly aangevraagd: Requested | null;
  /** 8.4. */
  readonly verdeling: Division | null;
  /** 8.5. */
  readonly viaVwsBegroting: VwsLines | null;
  /** 8.6: every budget with what was decided about it. */
  readonly budgetten: readonly BudgetHistory[];
  readonly uitputting: readonly UptakeInShort[];
}
