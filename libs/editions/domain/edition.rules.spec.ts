import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Decision, factOf, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import type { EditionEvent, Told } from './edition.events.js';
import { assertAcknowledged, type Beside, correctEdition, openedToFreeze, tellEdition } from './edition.rules.js';
import { editionView } from './edition.view.js';

const TODAY = '2025-12-01' as CalendarDate;
const SHA = 'a'.repeat(64);
const of = (day: string) => `2025-${day}` as CalendarDate;

const opened = (day = '09-06', revisionOf: string | null = null): EditionEvent => ({
  type: 'EditionOpened',
  validFrom: of(day),
  data: { peildatum: '2025-09-05', revisionOf, reason: null },
});
const frozen = (day = '09-10', checks: Told<'ReportFrozen'>['checks'] = null): EditionEvent => ({
  type: 'ReportFrozen',
  validFrom: of(day),
  data: {
    clocks: { validOn: '2025-09-05', volgnummer: 10 },
    audience: 'openbaar',
    embargoes: { judgedOn: '2025-09-10', judgedAt: 12 },
    countedObject: 'snelle-toetsen',
    templateVersion: 5,
    checks,
    manifest: SHA,
    files: [],
  },
});
const published = (day = '09-12'): EditionEvent => ({ type: 'EditionPublished', validFrom: of(day), data: { publication: null } });
const withdrawn = (day = '09-20'): EditionEvent => ({ type: 'EditionWithdrawn', validFrom: of(day), data: { reason: 'Fout.' } });

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as Uuid;
const recorded = (facts: readonly EditionEvent[]): RecordedEvent[] =>
  facts.map((fact, revision) => ({ ...fact, id: id(revision), stream: 'editie-2025-09-05', revision, basis: 'recorded' }) as never);

const CHECK = 'kaders.label';
const acknowledged = (day = '09-07', check = CHECK, reason = 'Zo aangeleverd.'): EditionEvent => ({
  type: 'EditionCheckAcknowledged',
  validFrom: of(day),
  data: { check, reason },
});

const GOVERNED: Beside = {
  known: (peildatum) => peildatum === '2025-09-05',
  published: (code) => code === '2025-09-05',
  check: (code) => code === CHECK,
};
const given = (...facts: EditionEvent[]) => {
  const timeline = Timeline.of<EditionEvent>(recorded(facts));
  return {
    tell: (fact: EditionEvent, code = '2025-09-05', beside = GOVERNED): readonly Decision<EditionEvent>[] =>
      tellEdition(code, fact, beside)(timeline, TODAY),
    correct: (index: number, replacement: EditionEvent | null) =>
      correctEdition('2025-09-05', { corrects: id(index), reason: 'fout', replacement }, GOVERNED)(timeline, TODAY),
    toFreeze: () => openedToFreeze('2025-09-05', timeline),
  };
};
const refusal = (code: string) => expect.objectContaining({ code: `EDITION.${code}` });

describe('an edition', () => {
  it('is opened, frozen, published and withdrawn', () => {
    expect(given().tell(opened())).toHaveLength(1);
    expect(given(opened()).tell(frozen())).toHaveLength(1);
    expect(given(opened(), frozen()).tell(published())).toHaveLength(1);
    expect(given(opened(), frozen(), published()).tell(withdrawn())).toHaveLength(1);
    expect(given(opened()).tell(withdrawn())).toHaveLength(1);
  });

  it('said twice is said once', () => {
    expect(given(opened()).tell(opened())).toEqual([]);
    expect(given(opened(), frozen(), published()).tell(published())).toEqual([]);
  });

  it.each([
    ['is frozen before it is opened', [], frozen(), 'NOT_OPENED'],
    ['is frozen twice', [opened(), frozen()], frozen('09-11'), 'ALREADY_FROZEN'],
    ['is published before it is frozen', [opened()], published(), 'NOT_FROZEN'],
    ['is published of a date on which it was not frozen yet', [opened(), frozen()], published('09-09'), 'NOT_FROZEN'],
    ['is published twice', [opened(), frozen(), published()], published('09-13'), 'ALREADY_PUBLISHED'],
    ['is frozen after it is withdrawn', [opened(), withdrawn('09-07')], frozen(), 'WITHDRAWN'],
    ['is published after it is withdrawn', [opened(), frozen(), withdrawn('09-11')], published(), 'WITHDRAWN'],
    ['is withdrawn of a date before it was published', [opened(), frozen(), published()], withdrawn('09-11'), 'WITHDRAWN'],
    ['is opened twice', [opened()], opened('09-07'), 'ALREADY_OPENED'],
  ] as const)('never %s', (_, facts, fact, code) => {
    expect(() => given(...facts).tell(fact)).toThrow(refusal(code));
  });

  it('begins from what governance tells, and from nothing else', () => {
    expect(() => given().tell(opened(), '2025-09-05', { ...GOVERNED, known: () => false })).toThrow(refusal('UNKNOWN_PEILDATUM'));
  });

  it('that revises another names one of its peildatum that is published', () => {
    expect(given().tell(opened('10-01', '2025-09-05'), '2025-09-05-h1')).toHaveLength(1);
    expect(() => given().tell(opened('10-01', '2025-09-05-h1'), '2025-09-05-h2')).toThrow(refusal('NOT_PUBLISHED'));
    for (const [code, revised] of [
      ['2025-09-05-h1', null],
      ['2025-09-05-h1', '2025-05-20'],
      ['2025-09-05-h1', '2025-09-05-h1'],
      ['2025-09-05-h1', '2025-09-05-h2'],
      ['2025-09-05', '2025-05-20'],
    ] as const)
      expect(() => given().tell(opened('10-01', revised), code)).toThrow(
        expect.objectContaining({ faults: [expect.objectContaining({ field: 'herzieningVan' })] }),
      );
  });

  it('is frozen only where it stands open', () => {
    expect(given(opened()).toFreeze()).toMatchObject({ peildatum: '2025-09-05' });
    expect(() => given().toFreeze()).toThrow(refusal('NOT_FOUND'));
    expect(() => given(opened(), frozen()).toFreeze()).toThrow(refusal('ALREADY_FROZEN'));
    expect(() => given(opened(), withdrawn()).toFreeze()).toThrow(refusal('WITHDRAWN'));
  });
});

describe('what was frozen or published', () => {
  it('is not corrected', () => {
    expect(() => given(opened(), frozen()).correct(1, null)).toThrow(refusal('FINAL'));
    expect(() => given(opened(), frozen()).correct(0, opened('09-07'))).toThrow(refusal('FINAL'));
    expect(() => given(opened(), frozen(), published()).correct(2, null)).toThrow(refusal('FINAL'));
    expect(() => given(opened(), frozen(), published()).correct(2, withdrawn())).toThrow(refusal('FINAL'));
  });

  it('leaves what is told about it to be mended', () => {
    expect(given(opened()).correct(0, opened('09-07'))).toHaveLength(1);
    expect(given(opened(), frozen(), published()).correct(2, published('09-13'))).toHaveLength(1);
    expect(given(opened(), frozen(), published(), withdrawn()).correct(3, null)).toHaveLength(1);
    expect(() => given(opened(), frozen(), published()).correct(2, published('09-09'))).toThrow(refusal('NOT_FROZEN'));
  });
});

it('shows how far it is', () => {
  const seen = (...facts: EditionEvent[]) =>
    editionView(
      '2025-09-05',
      recorded(facts).map((event) => ({ fact: factOf(event) as EditionEvent, event: event.id, basis: 'recorded', source: null })),
    )?.status;
  expect([seen(), seen(opened()), seen(opened(), frozen()), seen(opened(), frozen(), published())]).toEqual([
    undefined,
    'opened',
    'frozen',
    'published',
  ]);
  expect(seen(opened(), frozen(), published(), withdrawn())).toBe('withdrawn');
});

describe('a check that does not agree', () => {
  it('is acknowledged until the edition is frozen, whatever the date', () => {
    expect(given(opened()).tell(acknowledged())).toHaveLength(1);
    expect(given(opened(), acknowledged()).tell(acknowledged())).toEqual([]);
    expect(() => given().tell(acknowledged())).toThrow(refusal('NOT_OPENED'));
    for (const day of ['09-07', '09-11'])
      expect(() => given(opened(), frozen()).tell(acknowledged(day))).toThrow(refusal('ALREADY_FROZEN'));
  });

  it('is one that there is', () => {
    expect(() => given(opened()).tell(acknowledged('09-07', 'geen.controle'))).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ field: 'controle', message: expect.stringContaining('geen.controle') })],
      }),
    );
  });

  it('is corrected and taken back until then, and stays after it', () => {
    const facts = [opened(), acknowledged()];
    expect(given(...facts).correct(1, acknowledged('09-07', CHECK, 'Anders.'))).toHaveLength(1);
    expect(given(...facts).correct(1, null)).toHaveLength(1);
    for (const replacement of [null, acknowledged('09-07', CHECK, 'Anders.')])
      expect(() => given(...facts, frozen()).correct(1, replacement)).toThrow(refusal('FINAL'));
  });

  it('stands in the view with its last reason, in the order of the codes', () => {
    const told = [opened(), acknowledged(), acknowledged('09-08', CHECK, 'Later.'), acknowledged('09-08', 'a.eerst')].map((fact, i) => ({
      fact,
      event: id(i),
      basis: 'recorded' as const,
      source: null,
    }));
    expect(editionView('2025-09-05', told)?.acknowledged).toEqual([
      { check: 'a.eerst', reason: 'Zo aangeleverd.', on: '2025-09-08', event: id(3) },
      { check: CHECK, reason: 'Later.', on: '2025-09-08', event: id(2) },
    ]);
  });

  it('is named by what is frozen only while it stands', () => {
    const naming = frozen('09-10', [{ check: CHECK, event: id(1) }]);
    expect(given(opened(), acknowledged()).tell(naming)).toHaveLength(1);
    expect(() => given(opened(), published('09-07')).tell(naming)).toThrow();
    expect(() => given(opened(), acknowledged('09-07', 'andere.controle')).tell(naming)).toThrow(refusal('UNACKNOWLEDGED_CHECKS'));
  });

  it('holds back freezing, and the refusal names it and what to do', () => {
    expect(() => assertAcknowledged('2025-09-05', [])).not.toThrow();
    expect(() => assertAcknowledged('2025-09-05', ['a.b', CHECK])).toThrow(
      /2 controles met ernst fout kloppen niet en zijn niet erkend: a\.b, kaders\.label\. .*peildatum editie erken 2025-09-05 CONTROLE --reden/,
    );
    expect(() => assertAcknowledged('2025-09-05', [CHECK])).toThrow(refusal('UNACKNOWLEDGED_CHECKS'));
  });
});
