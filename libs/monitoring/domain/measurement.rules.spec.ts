import { describe, expect, it } from '@jest/globals';
import { annotated, BEWEGING, cell, date, defined, held, id, number, published, redefined, revised, timelineOf } from '../testing/facts.js';
import { given, TODAY, thrownBy } from '../testing/scenario.js';
import { correctMonitor } from './monitor.decide.js';
import type { MonitorEvent } from './monitor.events.js';

const ZERO = [BEWEGING, defined(), held(0, '2024-06-30')];
const MEASURED = [...ZERO, published(2023, 0, '30')];
const ONE = [...MEASURED, held(1, '2025-06-30')];
const REGIONAL = [BEWEGING, defined('2022-08-12', { disaggregations: ['regio', 'soort'] }), held(0, '2024-06-30')];

describe('an indicator', () => {
  it('is defined once, and redefined as often as need be', () => {
    given([BEWEGING]).when(defined()).thenRecords();
    given([BEWEGING, defined()])
      .when(defined('2024-01-01'))
      .thenRefuses('ALREADY_DEFINED', /herdefinitie/);
    given([BEWEGING, defined()]).when(redefined('2024-01-01')).thenRecords();
    given([BEWEGING])
      .when(redefined('2024-01-01'))
      .thenRefuses('INDICATOR_UNKNOWN', /definieer haar eerst/);
    given([BEWEGING])
      .when(defined('2024-01-01', { part: 'elders' }))
      .thenRefuses('PART_UNKNOWN', /geen deelmonitor elders/);
  });

  it('keeps the unit in which it was measured', () => {
    given(MEASURED)
      .when(redefined('2023-01-01', { unit: 'zorgpaden' }))
      .thenRefuses('OTHER_UNIT', /In de weg staat: meting, geldig vanaf 2023-12-31/);
    given(MEASURED)
      .when(redefined('2024-01-01', { unit: 'zorgpaden' }))
      .thenRecords();
  });
});

describe('a measurement', () => {
  it('is published by the owner of the indicator, and revised by nobody else', () => {
    given(ZERO)
      .when(published(2023, 0, '30'))
      .thenRecords();
    given(ZERO)
      .when(published(2023, 0, '30', { publishedBy: 'NIVEL' }))
      .thenRefuses('NOT_THE_OWNER', /Alleen RIVM publiceert en herziet metingen van deze indicator, en niet NIVEL/);
    given(MEASURED)
      .when(revised(2023, 0, '31'))
      .thenRecords();
    given(MEASURED)
      .when(revised(2023, 0, '31', { publishedBy: 'NIVEL' }))
      .thenRefuses('NOT_THE_OWNER', /en niet NIVEL/);
  });

  it('is revised by who took the indicator over, and no more by who never had it', () => {
    const taken = [...MEASURED, redefined('2024-06-01', { owner: 'NIVEL' })];
    given(taken)
      .when(revised(2023, 0, '31', { publishedBy: 'NIVEL' }))
      .thenRecords();
    given(taken)
      .when(revised(2023, 0, '31', { publishedBy: 'CBS' }))
      .thenRefuses('NOT_THE_OWNER', /Alleen NIVEL/);
    given([...taken, held(1, '2025-06-30')])
      .when(published(2024, 1, '35'))
      .thenRefuses('NOT_THE_OWNER', /Alleen NIVEL publiceert/);
  });

  it('of a 1-meting is refused where the deelmonitor has no 0-meting', () => {
    given([BEWEGING, defined()])
      .when(published(2024, 1, '35'))
      .thenRefuses('NO_ZERO', /hybride-zorg heeft geen 0-meting/);
    given([BEWEGING, defined(), held(0, '2024-06-30', 'eerste-lijn')])
      .when(published(2024, 1, '35'))
      .thenRefuses('NO_ZERO', /0-meting/);
    given(ONE)
      .when(published(2024, 1, '35'))
      .thenRecords();
  });

  it('needs its wave to be held, of which it may tell an earlier period', () => {
    given([BEWEGING, defined()])
      .when(published(2023, 0, '30'))
      .thenRefuses('WAVE_NOT_HELD', /De 0-meting is nog niet gehouden/);
    given(MEASURED)
      .when(published(2024, 1, '35'))
      .thenRefuses('WAVE_NOT_HELD', /De 1-meting is nog niet gehouden/);
  });

  it('keeps the wave in the register that its figures are of', () => {
    const order = { corrects: id(2), reason: 'vergissing', replacement: null };
    const error = thrownBy(() => correctMonitor('beweging', order)(timelineOf(MEASURED), TODAY));
    expect([error.code, error.message]).toEqual(['MONITOR.WAVE_NOT_HELD', expect.stringContaining('In de weg staat: meting')]);
  });

  it('goes without a wave where a series goes by periods', () =>
    given([BEWEGING, defined()])
      .when(published(2023, null, '30'))
      .thenRecords());

  it('is of an indicator that was defined by the end of its period', () => {
    given([BEWEGING, defined('2024-01-01'), held(0, '2024-06-30')])
      .when(published(2023, 0, '30'))
      .thenRefuses('INDICATOR_UNKNOWN', /latere datum/);
  });

  it('is published once of a name and once of a wave; after that it is revised', () => {
    given(MEASURED)
      .when(published(2023, 0, '31'))
      .thenRefuses('ALREADY_PUBLISHED', /herzie haar/);
    given(MEASURED)
      .when(published(2023, 0, '31', { measurement: 'anders' }))
      .thenRefuses('WAVE_MEASURED_TWICE', /al gepubliceerd, als van-2023-12-31/);
    given(ZERO)
      .when(revised(2023, 0, '31'))
      .thenRefuses('NOT_PUBLISHED', /publiceer haar eerst/);
  });

  it('is revised within its own period and wave', () => {
    given(ONE)
      .when(revised(2023, 1, '31'))
      .thenRefuses('REVISED_OTHERWISE', /corrigeer dan/);
    given(MEASURED)
      .when(revised(2023, 0, '31', { period: { from: '2023-07-01', to: '2023-12-31' } }))
      .thenRefuses('REVISED_OTHERWISE', /houdt de meetronde en de periode/);
  });

  it('holds from the end of its period', () => {
    const fact = published(2023, 0, '30');
    given(ZERO)
      .when({ ...fact, validFrom: date('2024-07-01') } as MonitorEvent)
      .thenRefuses('NOT_FROM_PERIOD_END', /einde van haar periode \(2023-12-31\)/);
    given(ZERO)
      .when(published(2023, 0, '30', { period: { from: '2024-01-01', to: '2023-12-31' } }))
      .thenRefuses('PERIOD_BACKWARDS', /na haar einde/);
  });

  it('is in the unit of its definition', () => {
    given(ZERO)
      .when(published(2023, 0, '30', { unit: 'zorgpaden' }))
      .thenRefuses('OTHER_UNIT', /gedefinieerd in procent en niet in zorgpaden/);
  });

  it('is broken down as its definition is', () => {
    given(ZERO)
      .when(published(2023, 0, [cell('30', 'Twente')]))
      .thenRefuses('OUTSIDE_DISAGGREGATIONS', /kent geen uitsplitsing/);
    given(REGIONAL)
      .when(published(2023, 0, [cell('30', 'Twente')]))
      .thenRefuses('OUTSIDE_DISAGGREGATIONS', /naar regio en soort; noem voor elk een waarde/);
    given(REGIONAL)
      .when(published(2023, 0, [cell('30'), cell('20', 'Twente', 'polikliniek')]))
      .thenRecords();
    given(REGIONAL)
      .when(published(2023, 0, [cell('1', 'Twente', 'polikliniek'), cell('2', 'Twente', 'polikliniek')]))
      .thenRefuses('FIGURE_TWICE', /Twente, polikliniek staat er twee keer/);
    given(ZERO)
      .when(published(2023, 0, []))
      .thenRefuses('NO_FIGURES', /ten minste één cijfer/);
  });

  it('may say that its figure was not published', () =>
    given(ZERO)
      .when(published(2023, 0, [cell(null)]))
      .thenRecords());

  it.each([
    ['31', '32'],
    ['28', '29'],
    ['32', '28'],
  ])('lies within its confidence interval, not beside %s to %s', (low, high) => {
    const confidence = { low: number(low), high: number(high), level: number('95') };
    given(ZERO)
      .when(published(2023, 0, [{ ...cell('30'), sample: 400, confidence }]))
      .thenRefuses('CONFIDENCE', /ligt niet om de waarde heen/);
    given(ZERO)
      .when(published(2023, 0, [{ ...cell('30'), sample: 400, confidence: { ...confidence, low: number('30'), high: number('30') } }]))
      .thenRecords();
  });
});

describe('an annotation', () => {
  it('is of a measurement that is there, or of the indicator', () => {
    given(MEASURED).when(annotated('2025-01-01')).thenRecords();
    given(MEASURED)
      .when(annotated('2025-01-01', { measurement: 'van-2023-12-31' }))
      .thenRecords();
    given(MEASURED)
      .when(annotated('2025-01-01', { measurement: 'van-2020' }))
      .thenRefuses('NOT_PUBLISHED', /van-2020 niet gepubliceerd/);
    given(MEASURED)
      .when(annotated('2023-06-01', { measurement: 'van-2023-12-31' }))
      .thenRefuses('NOT_PUBLISHED', /op die datum/i);
  });

  it('is of the publication of its measurement, under the same embargo', () => {
    const withheld = [...ZERO, published(2023, 0, '30', { publication: 'nulmeting' })];
    given(withheld)
      .when(annotated('2025-01-01', { measurement: 'van-2023-12-31' }))
      .thenRefuses('ANNOTATION_OTHER_PUBLICATION', /hoort bij de publicatie van haar meting: nulmeting/);
    given(withheld)
      .when(annotated('2025-01-01', { measurement: 'van-2023-12-31', publication: 'nulmeting' }))
      .thenRecords();
  });
});

describe('a revision', () => {
  it('names a publication where the measurement had one, so that an embargo holds for both', () => {
    const withheld = [...ZERO, published(2023, 0, '30', { publication: 'nulmeting' })];
    given(withheld)
      .when(revised(2023, 0, '31'))
      .thenRefuses('REVISION_WITHOUT_PUBLICATION', /hoort bij publicatie nulmeting/);
    given(withheld)
      .when(revised(2023, 0, '31', { publication: 'herziening' }))
      .thenRecords();
  });
});

describe('a correction', () => {
  it('is of a monitor that is there, and must leave what may be', () => {
    const order = { corrects: id(0), reason: 'vergissing', replacement: null };
    expect(thrownBy(() => correctMonitor('beweging', order)(timelineOf([]), TODAY)).code).toBe('MONITOR.NOT_FOUND');
    expect(thrownBy(() => correctMonitor('beweging', order)(timelineOf(MEASURED), TODAY)).code).toBe('MONITOR.NOT_ESTABLISHED');
  });

  it('by way of a replacement is judged as the figure itself', () => {
    const order = { corrects: id(3), reason: 'verkeerd', replacement: published(2023, 0, '30', { publishedBy: 'CBS' }) };
    const error = thrownBy(() => correctMonitor('beweging', order)(timelineOf(MEASURED), TODAY));
    expect([error.code, error.message.includes('In de weg')]).toEqual(['MONITOR.NOT_THE_OWNER', false]);
  });
});
