import { describe, expect, it } from '@jest/globals';
import {
  agreed,
  date,
  decided,
  drafted,
  exempted,
  INSTITUTIONS,
  id,
  LISTED,
  missed,
  proposed,
  revised,
  supervised,
  timelineOf,
  told,
  transferred,
  withdrawn,
} from '../testing/facts.js';
import { givenNorm as given, TODAY, thrownBy } from '../testing/scenario.js';
import { correctNorm } from './norm.decide.js';
import type { NormEvent } from './norm.events.js';

const SET = [LISTED, decided('2025-03-25')];

describe('an intervention', () => {
  it('is listed before anything is told of it', () => {
    given([]).when(LISTED).thenRecords();
    given([])
      .when(proposed('2022-08-12'))
      .thenRefuses('NOT_LISTED', /leg haar eerst vast/);
    given([LISTED])
      .when(proposed('2022-08-11'))
      .thenRefuses('NOT_LISTED', /op die datum nog niet/);
  });

  it('is listed once a day, and said twice is said once', () => {
    const otherwise = told('InterventionListed', '2022-08-12', { ...LISTED.data, title: 'Anders' });
    given([LISTED]).when(LISTED).thenRecordsNothing();
    given([LISTED])
      .when(otherwise)
      .thenRefuses('ALREADY_LISTED', /corrigeer het dan/);
    given([LISTED])
      .when({ ...otherwise, validFrom: date('2023-01-01') })
      .thenRecords();
  });
});

describe.each([
  ['proposed', proposed, [LISTED]],
  ['set', decided, [LISTED]],
  ['revised', revised, SET],
] as const)('a norm that is %s', (_, make, facts) => {
  const norm = make as typeof decided;

  it('is lower than 100 on scientific ground alone, and the research is named', () => {
    for (const kind of ['default', 'quality', 'law', 'not-in-source'] as const)
      given(facts)
        .when(norm('2025-06-01', { minimum: 99, ground: { kind, text: 'hierom' } }))
        .thenRefuses('NEEDS_SCIENTIFIC_GROUND', /Lager dan 100 kan alleen op grond van wetenschappelijk onderzoek/);
    given(facts)
      .when(norm('2025-06-01', { minimum: 99, ground: { kind: 'scientific', text: null } }))
      .thenRefuses('NEEDS_SCIENTIFIC_GROUND', /noem het onderzoek/);
    given(facts)
      .when(norm('2025-06-01', { minimum: 99, ground: { kind: 'scientific', text: 'Onderzoek X' } }))
      .thenRecords();
  });

  it.each([100, 101, 240, null])('may be %s on another ground', (minimum) =>
    given(facts).when(norm('2025-06-01', { minimum })).thenRecords(),
  );

  it('is not below zero, on whatever ground', () =>
    given(facts)
      .when(norm('2025-06-01', { minimum: -1, ground: { kind: 'scientific', text: 'Onderzoek X' } }))
      .thenRefuses('BELOW_ZERO', /kan niet onder nul liggen/));

  it('holds from a later day, or from none that is decided', () => {
    for (const from of ['2025-05-31', '2025-06-01'])
      given(facts)
        .when(norm('2025-06-01', { from }))
        .thenRefuses('NOT_FROM_LATER', /noem een latere ingangsdatum/);
    given(facts)
      .when(norm('2025-06-01', { from: '2025-06-02' }))
      .thenRecords();
    given(facts)
      .when(norm('2025-06-01', { from: null }))
      .thenRecords();
  });
});

describe('a norm', () => {
  it('is set once, and again after it was withdrawn', () => {
    given(SET)
      .when(decided('2025-06-01'))
      .thenRefuses('ALREADY_SET', /sinds 2025-03-25 al een norm vastgesteld; herzie haar/);
    given([...SET, withdrawn('2025-05-01')])
      .when(decided('2025-06-01'))
      .thenRecords();
  });

  it.each([
    ['revised', revised('2025-06-01')],
    ['withdrawn', withdrawn('2025-06-01')],
    ['supervised', supervised('2025-06-01', null, '2026-01-01')],
    ['excepted from', exempted('2025-06-01', 'a', 2026)],
  ])('is %s only where it is set', (_, fact) => {
    given([LISTED, proposed('2022-08-12')])
      .when(fact)
      .thenRefuses('NOT_SET', /geen vastgestelde norm/);
    given([...SET, withdrawn('2025-05-01')])
      .when(fact)
      .thenRefuses('NOT_SET', /leg eerst het besluit vast/);
    given(SET).when(fact).thenRecords();
  });

  it('is withdrawn in its own place, told late: not under what rests on it', () => {
    given([...SET, revised('2025-06-01')])
      .when(withdrawn('2025-05-01'))
      .thenRefuses('NOT_SET', /In de weg staat: herziening van een volumenorm, geldig vanaf 2025-06-01/);
    given([...SET, exempted('2025-06-01', 'a', 2026)])
      .when(withdrawn('2025-05-01'))
      .thenRefuses('NOT_SET', /uitzondering op een volumenorm/);
    given([...SET, revised('2025-06-01')])
      .when(proposed('2022-08-12'))
      .thenRecords();
  });

  it('is supervised from a date that is named', () =>
    given(SET)
      .when(supervised('2025-06-01', null, null))
      .thenRefuses('NO_DATE', /Noem de datum/));
});

describe('that a norm was not decided in time', () => {
  it('is told after the day alone', () => {
    given([LISTED])
      .when(missed('2024-01-01', '2024-01-01'))
      .thenRefuses('NOT_DUE_YET', /nog niet verstreken/);
    given([LISTED]).when(missed('2024-01-02', '2024-01-01')).thenRecords();
  });

  it('is refused where it was set by then, whatever was told of it after', () => {
    const inTime = decided('2024-01-01');
    for (const after of [[], [revised('2024-01-02')], [withdrawn('2024-01-02')], [withdrawn('2024-01-02'), decided('2024-01-03')]])
      given([LISTED, inTime, ...after])
        .when(missed('2024-02-01', '2024-01-01'))
        .thenRefuses('DECIDED_IN_TIME', /op 2024-01-01 vastgesteld/);
    given([LISTED, decided('2024-01-02')])
      .when(missed('2024-02-01', '2024-01-01'))
      .thenRecords();
    given([LISTED, decided('2023-06-01'), withdrawn('2024-01-01')])
      .when(missed('2024-02-01', '2024-01-01'))
      .thenRecords();
  });

  it('stands in the way of a decision that is told late as taken by then', () =>
    given([LISTED, missed('2024-01-02', '2024-01-01')])
      .when(decided('2023-12-01'))
      .thenRefuses('DECIDED_IN_TIME', /In de weg staat: gemiste datum van een volumenorm/));

  it('is told once of a day', () => {
    const facts = [LISTED, missed('2024-01-02', '2024-01-01')];
    given(facts)
      .when(missed('2024-02-01', '2024-01-01'))
      .thenRefuses('ALREADY_MISSED', /staat er al/);
    given(facts).when(missed('2026-01-02', '2026-01-01')).thenRecords();
  });
});

describe('an exception', () => {
  it('is of an institution and a location that are there', () => {
    given(SET)
      .when(exempted('2025-06-01', 'nergens', 2026))
      .thenRefuses('INSTITUTION_UNKNOWN', /Instelling nergens is op 2025-06-01 niet geregistreerd/);
    const perLocation = [LISTED, decided('2025-03-25', { per: 'location' })];
    given(perLocation)
      .when(exempted('2025-06-01', 'a', 2026, 'west'))
      .thenRefuses('LOCATION_UNKNOWN', /geen locatie west/);
    given(perLocation)
      .when(exempted('2025-06-01', 'a', 2026, 'noord'))
      .thenRecords();
  });

  it('is of a whole institution where the norm is', () =>
    given(SET)
      .when(exempted('2025-06-01', 'a', 2026, 'noord'))
      .thenRefuses('PER_INSTITUTION', /zonder locatie/));

  it('is granted once of a year', () => {
    const facts = [...SET, exempted('2025-06-01', 'a', 2026)];
    given(facts)
      .when(exempted('2025-07-01', 'a', 2026))
      .thenRefuses('ALREADY_EXEMPT', /Voor a is er over 2026 al een uitzondering/);
    given(facts)
      .when(exempted('2025-07-01', 'a', 2027))
      .thenRecords();
  });
});

describe('a redistribution', () => {
  it('is between institutions that are there, and moves something from one to another', () => {
    given([LISTED]).when(drafted('2025-06-01')).thenRecords();
    given([LISTED]).when(transferred('2025-06-01')).thenRecords();
    const to = (institution: string, volume = 40) => [{ from: 'b', to: institution, volume }];
    given([LISTED])
      .when(drafted('2025-06-01', { transfers: to('nergens') }))
      .thenRefuses('INSTITUTION_UNKNOWN', /nergens/);
    given([LISTED])
      .when(transferred('2025-06-01', { from: 'nergens' }))
      .thenRefuses('INSTITUTION_UNKNOWN', /nergens/);
    given([LISTED])
      .when(drafted('2025-06-01', { transfers: to('b') }))
      .thenRefuses('TRANSFER_TO_ITSELF', /aan zichzelf/);
    given([LISTED])
      .when(transferred('2025-06-01', { to: 'b' }))
      .thenRefuses('TRANSFER_TO_ITSELF', /andere instelling/);
    given([LISTED])
      .when(drafted('2025-06-01', { transfers: to('a', 0) }))
      .thenRefuses('NOTHING_TRANSFERRED', /noem hoeveel/);
  });

  it('is agreed as it was drafted, once, and not drafted anew after that', () => {
    given([LISTED])
      .when(agreed('2025-07-01'))
      .thenRefuses('SCENARIO_UNKNOWN', /niet opgesteld/);
    const facts = [LISTED, drafted('2025-06-01')];
    given(facts)
      .when(agreed('2025-05-01'))
      .thenRefuses('SCENARIO_UNKNOWN', /op die datum/);
    given(facts).when(agreed('2025-07-01')).thenRecords();
    given(facts)
      .when(drafted('2025-06-15', { title: 'Opnieuw' }))
      .thenRecords();
    given([...facts, agreed('2025-07-01')])
      .when(agreed('2025-08-01'))
      .thenRefuses('SCENARIO_AGREED', /al besloten/);
    given([...facts, agreed('2025-07-01')])
      .when(drafted('2025-08-01', { title: 'Opnieuw' }))
      .thenRefuses('SCENARIO_AGREED', /eigen code/);
  });
});

describe('a correction', () => {
  const correcting = (facts: readonly NormEvent[], at: number, replacement: NormEvent | null) => () =>
    correctNorm('slokdarm', { corrects: id(at), reason: 'vergissing', replacement }, INSTITUTIONS)(timelineOf(facts), TODAY);

  it('takes the place of what was told, judged as that', () => {
    expect(correcting(SET, 1, decided('2025-03-26'))()).toMatchObject([{ type: 'NormFactCorrected', corrects: id(1) }]);
    expect(thrownBy(correcting(SET, 1, decided('2025-03-25', { minimum: 50 }))).code).toBe('NORM.NEEDS_SCIENTIFIC_GROUND');
    const excepted = [...SET, exempted('2025-06-01', 'a', 2026)];
    expect(thrownBy(correcting(excepted, 2, exempted('2025-06-01', 'nergens', 2026))).code).toBe('NORM.INSTITUTION_UNKNOWN');
  });

  it('leaves nothing without what it rests on', () => {
    expect(thrownBy(correcting([], 0, null)).code).toBe('NORM.NOT_FOUND');
    expect(thrownBy(correcting(SET, 0, null)).code).toBe('NORM.NOT_LISTED');
    expect(thrownBy(correcting([...SET, withdrawn('2025-05-01')], 1, null)).code).toBe('NORM.NOT_SET');
    expect(thrownBy(correcting([LISTED, drafted('2025-06-01'), agreed('2025-07-01')], 1, null)).code).toBe('NORM.SCENARIO_UNKNOWN');
  });
});
