import { describe, it } from '@jest/globals';
import { ARBEIDSMARKT, BEWEGING, defined, held, planned, postponed, published, resumed, suspended, told } from '../testing/facts.js';
import { given } from '../testing/scenario.js';

const ZERO = [BEWEGING, held(0, '2024-06-30')];

describe('a monitor', () => {
  it('is set up once, and said twice it is said once', () => {
    given([]).when(BEWEGING).thenRecords();
    given([BEWEGING]).when(BEWEGING).thenRecordsNothing();
    given([BEWEGING])
      .when(told('MonitorEstablished', '2023-01-01', ARBEIDSMARKT.data as never))
      .thenRefuses('ALREADY_ESTABLISHED', /corrigeer/);
  });

  it.each([defined(), held(0, '2024-06-30'), suspended('2024-01-01')])('takes no $type before it is there', (fact) => {
    given([])
      .when(fact)
      .thenRefuses('NOT_ESTABLISHED', /richt hem eerst in/);
  });

  it('names every deelmonitor once', () => {
    const part = { part: 'a', title: 'A', owner: 'RIVM' };
    given([])
      .when(told('MonitorEstablished', '2022-08-12', { title: 'M', layer: 'movement', owner: 'VWS', parts: [part, part] }))
      .thenRefuses('PART_TWICE', /één keer/);
  });

  it('knows its own deelmonitors alone', () => {
    given([BEWEGING])
      .when(held(0, '2024-06-30', 'digitaal'))
      .thenRefuses('PART_UNKNOWN', /kies uit: passende-zorg, hybride-zorg/);
    given([BEWEGING])
      .when(held(0, '2024-06-30', null))
      .thenRefuses('PART_MISSING', /Noem de deelmonitor/);
    given([ARBEIDSMARKT])
      .when(held(0, '2024-06-30'))
      .thenRefuses('NO_PARTS', /laat de deelmonitor weg/);
    given([ARBEIDSMARKT])
      .when(held(0, '2024-06-30', null))
      .thenRecords();
  });
});

describe('a wave', () => {
  it('goes from planned to postponed to held', () => {
    given([BEWEGING]).when(planned(0, '2024-01-01')).thenRecords();
    given([BEWEGING, planned(0, '2024-01-01')])
      .when(postponed(0, '2024-03-01'))
      .thenRecords();
    given([BEWEGING, planned(0, '2024-01-01'), postponed(0, '2024-03-01')])
      .when(held(0, '2024-06-30'))
      .thenRecords();
  });

  it('may be found held without a plan', () => given([BEWEGING]).when(held(0, '2024-06-30')).thenRecords());

  it('is refused as a 1-meting where the deelmonitor has no 0-meting', () => {
    given([BEWEGING])
      .when(held(1, '2025-06-30'))
      .thenRefuses('NO_ZERO', /hybride-zorg heeft geen 0-meting, dus ook geen 1-meting/);
    given([BEWEGING, held(0, '2024-06-30', 'eerste-lijn')])
      .when(held(1, '2025-06-30'))
      .thenRefuses('NO_ZERO', /0-meting/);
    given([BEWEGING, planned(0, '2024-01-01')])
      .when(held(1, '2025-06-30'))
      .thenRefuses('NO_ZERO', /0-meting/);
    given(ZERO).when(held(1, '2025-06-30')).thenRecords();
  });

  it('is refused out of order, planned or held', () => {
    given([BEWEGING])
      .when(planned(1, '2025-01-01'))
      .thenRefuses('WAVE_OUT_OF_ORDER', /op volgorde/);
    given(ZERO)
      .when(planned(2, '2025-01-01'))
      .thenRefuses('WAVE_OUT_OF_ORDER', /De 1-meting is nog niet gepland/);
    given(ZERO)
      .when(held(2, '2026-01-01'))
      .thenRefuses('WAVE_OUT_OF_ORDER', /De 1-meting is nog niet gehouden/);
    given([...ZERO, held(1, '2025-06-30')])
      .when(held(2, '2025-01-01'))
      .thenRefuses('WAVE_OUT_OF_ORDER', /Dit kan pas na: gehouden meetronde/);
  });

  it('is planned once, postponed as planned, and held once', () => {
    given([BEWEGING, planned(0, '2024-01-01')])
      .when(planned(0, '2024-02-01'))
      .thenRefuses('WAVE_ALREADY_PLANNED', /uitstel/);
    given(ZERO)
      .when(postponed(1, '2025-01-01'))
      .thenRefuses('WAVE_NOT_PLANNED', /planning/);
    given(ZERO)
      .when(planned(0, '2025-01-01'))
      .thenRefuses('WAVE_ALREADY_HELD', /al gehouden/);
    given(ZERO)
      .when(postponed(0, '2025-01-01'))
      .thenRefuses('WAVE_ALREADY_HELD', /al gehouden/);
    given(ZERO)
      .when(held(0, '2025-01-01'))
      .thenRefuses('WAVE_ALREADY_HELD', /al gehouden/);
  });

  it('keeps the 0-meting in place for what rests on it', () => {
    given([BEWEGING, held(0, '2024-06-30'), held(1, '2025-06-30')])
      .when(suspended('2024-01-01'))
      .thenRefuses('PART_SUSPENDED', /In de weg staat: gehouden meetronde, geldig vanaf 2024-06-30/);
  });
});

describe('a suspended deelmonitor', () => {
  const SUSPENDED = [...ZERO, suspended('2025-01-01')];

  it.each([planned(1, '2025-02-01'), held(1, '2025-02-01')])('takes no $type', (fact) => {
    given(SUSPENDED)
      .when(fact)
      .thenRefuses('PART_SUSPENDED', /opgeschort sinds 2025-01-01/);
    given([...SUSPENDED, resumed('2025-02-01')])
      .when(fact)
      .thenRecords();
  });

  it('takes no postponement either, and no figures of a wave', () => {
    const facts = [BEWEGING, held(0, '2024-06-30'), planned(1, '2024-07-01'), suspended('2025-01-01')];
    given(facts)
      .when(postponed(1, '2025-02-01'))
      .thenRefuses('PART_SUSPENDED', /hervat haar eerst/);
    given([...ZERO, defined(), held(1, '2024-12-01'), suspended('2025-01-01')])
      .when(published(2025, 1, '40'))
      .thenRefuses('PART_SUSPENDED', /krijgt geen 1-meting/);
  });

  it('leaves the others alone', () => {
    given([BEWEGING, suspended('2025-01-01', 'concentratie')])
      .when(held(0, '2025-02-01'))
      .thenRecords();
  });

  it('is suspended once, and resumed once', () => {
    given(SUSPENDED)
      .when(suspended('2025-03-01'))
      .thenRefuses('ALREADY_SUSPENDED', /al opgeschort/);
    given(ZERO)
      .when(resumed('2025-03-01'))
      .thenRefuses('NOT_SUSPENDED', /niets te hervatten/);
    given(SUSPENDED).when(resumed('2025-03-01')).thenRecords();
  });
});
