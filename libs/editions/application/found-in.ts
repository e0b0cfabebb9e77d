import { createHash } from 'node:crypto';
import type { CheckOutcome, CheckOutcomes } from '@peildatum/checks';
import { canonicalJson } from '@peildatum/kernel';
import type { Checked } from '../domain/checked.js';

/** What the checks found, as an edition keeps it: how much of each kind, which do not agree, and a digest of the whole. */
export function foundIn({
  tellingen,
  uitkomsten,
}: Pick<CheckOutcomes, 'tellingen' | 'uitkomsten'>): Pick<Checked, 'found' | 'wrong' | 'outcomes'> {
  const wrong = uitkomsten.filter(({ uitkomst }) => uitkomst === 'klopt niet');
  const acknowledged = (ernst: CheckOutcome['ernst']) => wrong.filter((each) => each.ernst === ernst && each.erkenning !== null).length;
  return {
    found: {
      agrees: tellingen.klopt,
      untestable: tellingen.nietTeToetsen,
      errors: tellingen.fouten,
      errorsAcknowledged: acknowledged('fout'),
      warnings: tellingen.kloptNiet - tellingen.fouten,
      warningsAcknowledged: acknowledged('waarschuwing'),
    },
    wrong: [...new Set(wrong.map(({ code }) => code))].sort(),
    outcomes: createHash('sha256')
      .update(canonicalJson(uitkomsten.map(withoutAcknowledgement)))
      .digest('hex'),
  };
}

/** What is said of a check in general is no outcome of it: other words for a rule are no other result. */
const withoutAcknowledgement = ({ erkenning: _, naam: __, regel: ___, sindsSjabloon: ____, ...outcome }: CheckOutcome) => outcome;
