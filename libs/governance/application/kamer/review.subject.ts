import { cell, cellParts, textsOf } from '@peildatum/importing';
import { subjectOf } from '@peildatum/subjects';
import { reviews } from '../../domain/kamer/review.js';
import { decidedBy } from '../premises.js';

const shifts = cell('per sector: sector = bedrag, met een puntkomma ertussen', 'MSZ = -10 mln; GGZ = 10 mln', (text, unreadable) =>
  textsOf(text).map((part) => {
    const [sector, bedrag, more] = cellParts(part, '=');
    if (bedrag === undefined || more !== undefined) throw unreadable(part);
    return { sector, bedrag };
  }),
);

/** Mid-term reviews of the agreements. */
export const review = subjectOf(reviews, {
  name: 'mtr',
  example: '2027',
  requires: ({ type, data, validFrom }) =>
    type === 'ReviewConcluded' && data.decision !== null ? [decidedBy('besluit', data.decision, 'bo', validFrom)] : [],
  telling: 'record-parliament',
  cells: { 'mtr-maatregel': { verschuivingen: shifts } },
  readModel: 'mtrs',
  table: 'review_fact',
});
