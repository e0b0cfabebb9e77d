import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, Timeline } from '@peildatum/kernel';
import { checkAgrees, isToJudge } from './acknowledgeable.js';
import { type CheckedFact, type FrozenFact, freezeChecked, tellChecked } from './checked.js';
import type { EditionEvent } from './edition.events.js';
import { editionView, withoutBo } from './edition.view.js';

const TODAY = '2025-12-01' as CalendarDate;
const CODE = '2025-09-05';
const LABEL = 'kaders.label';
const of = (day: string) => `2025-${day}` as CalendarDate;

const OPENED: EditionEvent = {
  type: 'EditionOpened',
  validFrom: of('09-06'),
  data: { peildatum: CODE, revisionOf: null, reason: null },
};
const asked = (audience: 'openbaar' | 'bo') => ({
  clocks: { validOn: CODE, volgnummer: 10 },
  audience,
  embargoes: audience === 'bo' ? null : { judgedOn: '2025-09-10', judgedAt: 12 },
  countedObject: 'snelle-toetsen' as const,
  templateVersion: 7,
});
const checked = (wrong: string[] = [LABEL], outcomes = 'a', audience: 'openbaar' | 'bo' = 'openbaar'): CheckedFact => ({
  type: 'EditionChecked',
  validFrom: of('09-08'),
  data: {
    ...asked(audience),
    found: { agrees: 3, untestable: 1, errors: wrong.length, errorsAcknowledged: 0, warnings: 0, warningsAcknowledged: 0 },
    wrong,
    outcomes: outcomes.repeat(64),
  },
});
const frozen: FrozenFact = {
  type: 'ReportFrozen',
  validFrom: of('09-10'),
  data: { ...asked('openbaar'), checks: null, manifest: 'b'.repeat(64), files: [] },
};

const on = (...facts: EditionEvent[]) => {
  const timeline = facts.reduce((before, fact) => before.with(fact), Timeline.of<EditionEvent>([]));
  return {
    check: (fact = checked()) => tellChecked(CODE, fact)(timeline, TODAY),
    freeze: (now = checked()) => freezeChecked(CODE, now, frozen)(timeline, TODAY),
  };
};
const view = (...facts: EditionEvent[]) =>
  editionView(
    CODE,
    facts.map((fact, i) => ({ fact, event: `${i}` as never, basis: 'recorded' as const, source: null })),
  );

describe('an edition is checked', () => {
  it('as often as somebody looks, until it is frozen', () => {
    expect(on(OPENED).check()).toHaveLength(1);
    expect(on(OPENED, checked()).check()).toEqual([]);
    expect(on(OPENED, checked()).check(checked([], 'c'))).toHaveLength(1);
    expect(() => on().check()).toThrow(expect.objectContaining({ code: 'EDITION.NOT_OPENED' }));
    for (const validFrom of [of('09-08'), of('09-11')])
      expect(() => on(OPENED, frozen).check({ ...checked(), validFrom })).toThrow(
        expect.objectContaining({ code: 'EDITION.ALREADY_FROZEN' }),
      );
  });

  it('and stands in the view for each audience, of which the public is told its own', () => {
    const both = view(OPENED, checked(), checked([], 'c'), checked([LABEL], 'd', 'bo'));
    expect(both?.status).toBe('checked');
    expect(both?.checked.map(({ audience, wrong, on: day }) => [audience, wrong, day])).toEqual([
      ['openbaar', [], '2025-09-08'],
      ['bo', [LABEL], '2025-09-08'],
    ]);
    expect(withoutBo(both as never)).toMatchObject({ status: 'checked', checked: [{ audience: 'openbaar' }] });
    expect(withoutBo(view(OPENED, checked([LABEL], 'd', 'bo')) as never)).toMatchObject({ status: 'opened', checked: [] });
    expect(view(OPENED, checked(), frozen)?.status).toBe('frozen');
  });
});

describe('what is frozen was checked', () => {
  it('by what freezes it, where nobody did so for its readers', () => {
    expect(
      on(OPENED)
        .freeze()
        .map(({ type }) => type),
    ).toEqual(['EditionChecked', 'ReportFrozen']);
    expect(on(OPENED, checked([LABEL], 'd', 'bo')).freeze()).toHaveLength(2);
  });

  it('and is what was checked', () => {
    expect(
      on(OPENED, checked())
        .freeze()
        .map(({ type }) => type),
    ).toEqual(['ReportFrozen']);
    expect(() => on(OPENED, checked(['a.weg', LABEL])).freeze(checked([LABEL, 'z.erbij'], 'c'))).toThrow(
      expect.objectContaining({
        code: 'EDITION.CHECKED_OTHERWISE',
        message: expect.stringMatching(
          /toetsing van 2025-09-08 \(tot en met gebeurtenis 10\); nu klopt niet: z\.erbij; nu klopt weer, of is niet te toetsen: a\.weg\. .*peildatum editie toets 2025-09-05,/,
        ),
      }),
    );
    expect(() => on(OPENED, checked()).freeze(checked([LABEL], 'c'))).toThrow(/dezelfde controles kloppen niet, met andere uitkomsten/);
  });
});

describe('an acknowledgement', () => {
  it('is held against what the checks find, but for what they found wrong before, and what takes none', () => {
    expect(isToJudge([OPENED], LABEL)).toBe(true);
    expect(isToJudge([OPENED, checked([])], LABEL)).toBe(true);
    expect(isToJudge([OPENED, checked()], LABEL)).toBe(false);
    expect(isToJudge([], LABEL)).toBe(false);
    expect(isToJudge([OPENED, frozen], LABEL)).toBe(false);
  });

  it('of what agrees is refused with what does not', () => {
    expect(checkAgrees(CODE, 'a.b', [{ code: LABEL, ernst: 'fout' }]).message).toContain(
      'er is niets te erkennen. Niet kloppen: kaders.label (fout).',
    );
    expect(checkAgrees(CODE, 'a.b', []).message).toContain('Geen controle klopt niet.');
  });
});
