import { describe, expect, it } from '@jest/globals';
import { FRAMEWORK_SECTORS } from '@peildatum/budgets';
import { CODE_CLASSES, FIGURE_PATTERNS } from '@peildatum/figures';
import { isFixedText } from '@peildatum/governance';
import { aanvraagStatusName, aanvraagStatusSlug, PLAN_STATUSES, TOETS_STATUSES } from '@peildatum/plans';
import { BAR_STATUSES, OTHER_STATUSES, statusName, statusSlug, THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { COUNTED_OBJECTS } from '../../libs/reporting/domain/snelle-toetsen/assessed.js';
import { AMOUNTS } from '../../libs/reporting/domain/transformatiemiddelen/amount-names.js';

/** The register stands below the contexts: what it repeats of them is held against them here. */
describe('the codes of keys', () => {
  const actions = [...BAR_STATUSES, ...OTHER_STATUSES].map((status) => [statusSlug(status), statusName(status)]);
  const applications = (statuses: typeof PLAN_STATUSES | typeof TOETS_STATUSES) =>
    statuses.map((status) => [aanvraagStatusSlug(status), aanvraagStatusName(status)]);
  const plans = applications(PLAN_STATUSES);

  it.each([
    ['actiestatus', Object.fromEntries(actions)],
    ['toetsstatus', Object.fromEntries(applications(TOETS_STATUSES))],
    ['planstatus', Object.fromEntries(plans)],
    ['fase', { ...Object.fromEntries(plans), 'in-procedure': 'in procedure' }],
    ['tafel', Object.fromEntries(THEMATAFEL_LETTERS.map((letter) => [letter, letter]))],
    ['bedrag', Object.fromEntries(AMOUNTS.map(({ slug, naam }) => [slug, naam]))],
  ] as const)('of class %s are those that the report uses', (name, words) => expect(CODE_CLASSES[name].words).toEqual(words));

  it('have for what a fixed text defines a text that there is', () => {
    const texts = FIGURE_PATTERNS.flatMap(({ definedBy }) => definedBy ?? []).flatMap((text) =>
      AMOUNTS.map(({ slug }) => text.replace('{bedrag}', slug)),
    );
    expect(new Set(texts).size).toBe(7);
    expect(texts.filter((text) => !isFixedText(text))).toEqual([]);
  });

  it('have the sectors of the kaders and the objects that are counted', () => {
    expect(Object.keys(CODE_CLASSES.kadersector.words)).toEqual([...FRAMEWORK_SECTORS]);
    expect(Object.keys(CODE_CLASSES.object.words)).toEqual([...COUNTED_OBJECTS]);
  });
});
