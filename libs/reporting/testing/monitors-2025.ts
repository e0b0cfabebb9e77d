import type { CalendarDate, Decimal, RecordedEvent } from '@peildatum/kernel';
import { foldMonitor, type MeasurementCell, type MonitorEvent, type MonitorView, monitorStreams } from '@peildatum/monitoring';

/** Monitors as the sources have them, with figures made for the specs: no source has one. */
type DataOf<T extends MonitorEvent['type']> = Extract<MonitorEvent, { type: T }>['data'];

const date = (text: string) => text as CalendarDate;
const told = <T extends MonitorEvent['type']>(type: T, validFrom: string, data: DataOf<T>): MonitorEvent =>
  ({ type, validFrom: date(validFrom), data }) as MonitorEvent;

const START = '2022-08-12';

const indicator = (code: string, part: string | null, more: Partial<DataOf<'IndicatorDefined'>> = {}) =>
  told('IndicatorDefined', START, {
    indicator: code,
    part,
    reference: null,
    group: null,
    title: code,
    owner: 'NZa',
    unit: 'weken',
    direction: 'lower',
    disaggregations: [],
    numerator: null,
    denominator: null,
    text: null,
    ...more,
  });

const target = (of: string, code: string, more: Partial<DataOf<'TargetSet'>> = {}) =>
  told('TargetSet', START, {
    indicator: of,
    target: code,
    text: `Doel ${code}`,
    value: null,
    unit: null,
    quantified: 'quantified',
    of: [],
    baseline: null,
    due: { date: null, text: null, absent: 'not-in-source' },
    status: 'agreed',
    settle: null,
    threshold: null,
    ...more,
  });

const cell = (value: string | null, ...of: string[]): MeasurementCell => ({
  of,
  value: value as Decimal | null,
  sample: null,
  confidence: null,
});

const measured = (of: string, on: string, cells: readonly MeasurementCell[], more: Partial<DataOf<'MeasurementPublished'>> = {}) =>
  told('MeasurementPublished', on, {
    indicator: of,
    measurement: `${of}-${on}`,
    publishedBy: 'NZa',
    wave: null,
    period: { from: date(`${on.slice(0, 7)}-01`), to: date(on) },
    dataDate: null,
    unit: 'weken',
    cells: [...cells],
    provisional: 'definitive',
    publication: null,
    ...more,
  });

const LABOUR = [
  told('MonitorEstablished', START, { title: 'Monitor Arbeidsmarkt Zorg en Welzijn', layer: 'process', owner: 'CBS', parts: [] }),
  indicator('vacaturegraad', null, {
    title: 'Vacaturegraad',
    unit: 'per 1.000 banen',
    text: 'Aantal openstaande vacatures per 1.000 banen.',
  }),
  indicator('deeltijdfactor', null, { title: 'Deeltijdfactor', unit: 'factor', direction: 'none' }),
  indicator('aandeel-werknemers', null, { title: 'Verhouding werknemers in Zorg en Welzijn', unit: 'procent' }),
  target('aandeel-werknemers', 'een-op-zes', { value: '6' as Decimal, unit: '1 op', threshold: '5.9' as Decimal }),
  measured('aandeel-werknemers', '2024-12-31', [cell('17.5')], { unit: 'procent' }),
];

const GROUPS = 'hoofddiagnosegroep';
const ACCESS = [
  told('MonitorEstablished', START, {
    title: 'Monitor Toegankelijkheid van Zorg',
    layer: 'process',
    owner: 'NZa',
    parts: [
      { part: 'ggz', title: 'Wachttijden ggz', owner: 'NZa' },
      { part: 'msz', title: 'Wachttijden msz', owner: 'NZa' },
      { part: 'wlz', title: 'Wachtenden langdurige zorg', owner: 'Zorginstituut Nederland' },
    ],
  }),
  indicator('ggz-totaal', 'ggz', { title: 'Totale wachttijd', disaggregations: [GROUPS] }),
  indicator('ggz-aanmelding', 'ggz', { title: 'Aanmeldwachttijd', disaggregations: [GROUPS] }),
  target('ggz-totaal', 'treeknorm', { value: '14' as Decimal }),
  target('ggz-aanmelding', 'treeknorm', { value: '4' as Decimal }),
  measured('ggz-totaal', '2025-04-30', [cell('14', 'Basis GGZ'), cell('22.5', 'Trauma'), cell(null, 'Angst')]),
  measured('ggz-aanmelding', '2025-04-30', [cell('9', 'Basis GGZ'), cell('4', 'Trauma')]),
  indicator('msz-behandeling', 'msz', { title: 'Behandeling', disaggregations: ['regio'] }),
  measured('msz-behandeling', '2025-04-29', [cell('7', 'Oost'), cell('8', 'West')]),
  indicator('wlz-ghz', 'wlz', { title: 'Wachtenden GHZ', unit: 'wachtenden' }),
  measured('wlz-ghz', '2025-01-31', [cell('1250')], { unit: 'wachtenden' }),
  measured('wlz-ghz', '2025-03-31', [cell('1190')], { unit: 'wachtenden' }),
  told('MeasurementAnnotated', '2025-03-31', {
    indicator: 'wlz-ghz',
    measurement: null,
    note: 'Een aanbieder kreeg in januari 2025 een nieuwe AGB-code.',
    by: 'Zorginstituut Nederland',
    artefact: 'artefact',
  } as DataOf<'MeasurementAnnotated'>),
];

/** A publication that is under embargo in the specs. */
export const ONE = 'bewegingsmonitor-1-meting';

const MOVEMENT = [
  told('MonitorEstablished', START, {
    title: 'Monitor van de beweging',
    layer: 'movement',
    owner: 'VWS',
    parts: [
      { part: 'hybride-zorg', title: 'Hybride zorg', owner: 'RIVM' },
      { part: 'eerste-lijn', title: 'Sterkere eerste lijn', owner: 'NIVEL' },
      { part: 'concentratie', title: 'Concentratie en spreiding', owner: 'NZa' },
    ],
  }),
  told('MeasurementWaveHeld', '2024-07-01', { part: 'hybride-zorg', wave: 0, held: 'medio 2024', publication: null }),
  told('MeasurementWaveHeld', '2024-07-01', { part: 'eerste-lijn', wave: 0, held: 'medio 2024', publication: null }),
  told('MeasurementWavePlanned', '2024-07-01', { part: 'eerste-lijn', wave: 1, expected: 'medio 2025', expectedBy: null }),
  told('SubMonitorSuspended', '2024-10-01', { part: 'concentratie', reason: 'inhoudelijk niet opportuun' }),
  indicator('digitaal', 'hybride-zorg', { title: 'Zorgpaden die digitaal zijn', unit: 'procent', direction: 'higher', reference: 'K-C1' }),
  target('digitaal', 'zeventig', {
    value: '70' as Decimal,
    due: { date: date('2026-12-31'), text: 'eind 2026', absent: 'given' },
    settle: { by: date('2023-12-31'), asks: 'number' },
  }),
  measured('digitaal', '2024-06-30', [cell('40')], { wave: 0, unit: 'procent', publishedBy: 'RIVM' }),
  measured('digitaal', '2024-12-31', [cell('50')], { wave: 1, unit: 'procent', publishedBy: 'RIVM', publication: ONE }),
  indicator('huisarts', 'eerste-lijn', { title: 'Meer tijd voor de patiënt', unit: 'procent', direction: 'higher' }),
  target('huisarts', 'xx', {
    quantified: 'to-be-quantified',
    status: 'proposal',
    settle: { by: date('2023-12-31'), asks: 'number' },
  }),
];

export function monitorsOf(geldigOp = '2025-05-20', hidden: readonly string[] = []): MonitorView[] {
  const all: readonly (readonly [string, readonly MonitorEvent[]])[] = [
    ['arbeidsmarkt', LABOUR],
    ['beweging', MOVEMENT],
    ['toegankelijkheid', ACCESS],
  ];
  return all.map(([code, facts]) =>
    folded(
      code,
      facts.filter(({ data }) => !isHidden(data, hidden)),
      geldigOp,
    ),
  );
}

const isHidden = (data: object, hidden: readonly string[]): boolean => 'publication' in data && hidden.includes(String(data.publication));

function folded(code: string, facts: readonly MonitorEvent[], geldigOp: string): MonitorView {
  const events = facts.map((fact, i) => ({
    ...fact,
    id: `00000000-0000-5000-8000-${String(i).padStart(12, '0')}`,
    revision: i,
    stream: monitorStreams.of(code),
    basis: 'source',
    source: `004 r. ${10_370 + i}`,
  })) as unknown as RecordedEvent[];
  const view = foldMonitor(events, date(geldigOp));
  if (view === null) throw new Error(`no monitor ${code}`);
  return view;
}
