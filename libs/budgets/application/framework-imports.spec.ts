import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { importKindsOf } from '@peildatum/subjects';
import {
  agreementTableEvents,
  agreementTableStreams,
  type FrameworkSector,
  frameworkCode,
  frameworkEvents,
  frameworkStreams,
} from '../domain/framework/framework.events.js';
import { agreementTable } from './agreement-table.subject.js';
import { framework } from './framework.subject.js';
import { bySectorAndYear } from './import/by-sector-and-year.js';

const LISTS = { valuesOn: () => [] };
const KINDS = { ...bySectorAndYear(importKindsOf(framework, LISTS)), ...importKindsOf(agreementTable, LISTS) };

const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'frameworks');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let handler: ImportHandler;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, frameworkEvents, agreementTableEvents));
  await openRegister(log, id, clock, beheerder);
  handler = new ImportHandler(new Register(log, clock), KINDS);
});

const importing = (content: string, format: 'csv' | 'ndjson') =>
  handler.execute(new ImportCommand(readImportFile(content, format), { actor: beheerder, correlationId: id }, () => undefined));

const MSZ = { sector: 'msz', jaar: 2023 };

/** One row of every kind. */
const ROWS = [
  {
    ...MSZ,
    soort: 'kader',
    prijspeil: 'prijspeil-2022',
    akkoord: 'IZA',
    bedrag: '26.246 mln',
    regels: [
      { regel: 'stand begroting 2022', bedrag: '24864 mln', soort: 'post' },
      { regel: 'groei 2024', soort: 'waarvan' },
      { regel: 'kader op uitgavenniveau', bedrag: '-600 mln', soort: 'subtotaal' },
    ],
    groei: '1.0',
    toelichting: 'excl. indexatie',
    geldigVanaf: '2022-08-12',
    bron: '001 r. 2311',
  },
  {
    ...MSZ,
    soort: 'kader-indexatie',
    vanPrijspeil: 'prijspeil-2022',
    prijspeil: 'rapportage',
    bedrag: '28135000000',
    munt: 'EUR',
    reden: 'loon- en prijsbijstelling',
    geldigVanaf: '2023-01-01',
  },
  {
    ...MSZ,
    soort: 'uitgavenraming',
    publicatie: 'actualisatie-2024q3',
    cijferjaar: 2024,
    cijferkwartaal: 3,
    regel: 'Uitgaven stand ultimo oktober 2024',
    bedrag: '28.074 mln',
    balanspost: '-1',
    status: 'voorlopig',
    stand: '2024-10-31',
    gedruktVerschil: '-149 mln',
    gedrukteCorrectie: '0',
    gedruktResterend: '-149 mln',
    geldigVanaf: '2023-01-01',
  },
  { ...MSZ, soort: 'covidkosten', bedrag: '88 mln', geldigVanaf: '2023-01-01' },
  {
    ...MSZ,
    soort: 'geneesmiddelengroei',
    cijferjaar: 2024,
    cijferkwartaal: 3,
    groei: '4.7',
    grondslag: '2,5 mld',
    toelichting: 'noot 6',
    geldigVanaf: '2023-01-01',
  },
  { soort: 'fondsaanspraak', sector: 'wijkverpleging', jaar: 2024, fonds: 'Opleidingsfonds', bedrag: '60 mln', geldigVanaf: '2024-01-01' },
  {
    soort: 'kadertabel',
    kadertabel: 'iza-besparingen',
    titel: 'Meegenomen besparingen',
    akkoord: 'IZA',
    kolommen: ['2023', 'struc.'],
    rijen: [
      { sleutel: 'norm', regel: 'Passende zorg als norm', noot: '2037', bedragen: [null, '-1.206 mln'] },
      { sleutel: 'totaal', regel: 'Totaal Zvw', bedragen: ['0', '-1206 mln'], somVan: ['norm'] },
    ],
    geldigVanaf: '2022-08-12',
  },
];

const ndjson = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const toldOf = async (stream: string) => (await log.readStream(stream)).map(({ type, data }) => [type, data]);
const told = (sector: FrameworkSector, year: number) => toldOf(frameworkStreams.of(frameworkCode(sector, year)));
const faultsOf = async (rows: readonly object[]) => {
  const refused = await importing(ndjson(rows), 'ndjson').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InvalidInput);
  return (refused as InvalidInput).faults.map(({ field, message }) => [field, message]);
};

describe('an import of kaders', () => {
  it('takes every kind of fact', async () => {
    expect(ROWS.map(({ soort }) => soort).sort()).toEqual(Object.keys(KINDS).sort());
    expect(await importing(ndjson(ROWS), 'ndjson')).toEqual({ rows: 7, recorded: 7 });
    const known = await told('msz', 2023);
    expect(known).toHaveLength(5);
    expect(Object.fromEntries(known)).toEqual({
      FrameworkSet: {
        sector: 'msz',
        year: 2023,
        series: 'prijspeil-2022',
        agreement: 'IZA',
        lines: [
          { label: 'stand begroting 2022', amount: '2486400000000', kind: 'term' },
          { label: 'groei 2024', amount: null, kind: 'part' },
          { label: 'kader op uitgavenniveau', amount: '-60000000000', kind: 'subtotal' },
        ],
        total: '2624600000000',
        growth: '1.0',
        note: 'excl. indexatie',
      },
      FrameworkIndexed: { from: 'prijspeil-2022', series: 'rapportage', total: '2813500000000', reason: 'loon- en prijsbijstelling' },
      ExpenditureEstimated: {
        publication: 'actualisatie-2024q3',
        label: 'Uitgaven stand ultimo oktober 2024',
        figures: { year: 2024, quarter: 3 },
        amount: '2807400000000',
        balanceItem: '-1',
        provisional: 'provisional',
        dataDate: '2024-10-31',
        printed: { difference: '-14900000000', correction: '0', remaining: '-14900000000' },
      },
      CovidCostsPublished: { publication: null, amount: '8800000000' },
      MedicineGrowthReported: {
        publication: null,
        figures: { year: 2024, quarter: 3 },
        growth: '4.7',
        base: '250000000000',
        note: 'noot 6',
      },
    });
    expect(await told('wijkverpleging', 2024)).toEqual([
      ['FundClaimSet', { publication: null, fund: 'Opleidingsfonds', amount: '6000000000' }],
    ]);
    expect(await toldOf(agreementTableStreams.of('iza-besparingen'))).toEqual([
      [
        'AgreementTableSet',
        {
          title: 'Meegenomen besparingen',
          agreement: 'IZA',
          unit: 'EUR',
          columns: ['2023', 'struc.'],
          rows: [
            { key: 'norm', label: 'Passende zorg als norm', note: '2037', amounts: [null, '-120600000000'], sumOf: [] },
            { key: 'totaal', label: 'Totaal Zvw', note: null, amounts: ['0', '-120600000000'], sumOf: ['norm'] },
          ],
        },
      ],
    ]);
  });

  it('tells from a spreadsheet what it tells from NDJSON', async () => {
    await importing(ndjson(ROWS), 'ndjson');
    const streams = [
      frameworkStreams.of(frameworkCode('msz', 2023)),
      frameworkStreams.of(frameworkCode('wijkverpleging', 2024)),
      agreementTableStreams.of('iza-besparingen'),
    ];
    const before = await Promise.all(streams.map(toldOf));
    log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, frameworkEvents, agreementTableEvents));
    await openRegister(log, id, clock, beheerder);
    handler = new ImportHandler(new Register(log, clock), KINDS);
    expect(await importing(csvOf(ROWS), 'csv')).toEqual({ rows: 7, recorded: 7 });
    expect(await Promise.all(streams.map(toldOf))).toEqual(before);
  });

  it.each([undefined, '2023-01-01', '2024-09-30'])(
    'takes what rests on figures from their quarter: geldigVanaf %s',
    async (geldigVanaf) => {
      const rows = [ROWS[2], ROWS[4]].map((row) => ({ ...row, geldigVanaf }));
      for (const format of ['ndjson', 'csv'] as const) {
        await importing(format === 'csv' ? csvOf(rows) : ndjson(rows), format);
        expect(
          (await log.readStream(frameworkStreams.of(frameworkCode('msz', 2023)))).map(({ type, validFrom }) => [type, validFrom]),
        ).toEqual([
          ['ExpenditureEstimated', '2024-09-30'],
          ['MedicineGrowthReported', '2024-09-30'],
        ]);
      }
    },
  );

  it('refuses another date for it, and figures of no quarter', async () => {
    expect(await faultsOf([{ ...ROWS[2], geldigVanaf: '2024-10-31' }])).toEqual([
      ['regel 1', expect.stringContaining('geldt vanaf 2024-09-30; laat geldigVanaf weg')],
    ]);
    expect(await faultsOf([{ ...ROWS[2], cijferkwartaal: 5 }])).toEqual([['regel 1', expect.stringContaining('1 tot en met 4')]]);
    expect(await faultsOf([{ ...ROWS[2], cijferjaar: 2199 }])).toEqual([['regel 1', expect.stringContaining('nog niet voorbij')]]);
    expect(await faultsOf([{ ...ROWS[2], cijferjaar: 20_240 }])).toEqual([['regel 1: cijferjaar', expect.stringContaining('2199')]]);
  });

  it.each([
    [{ sector: 'vvt' }, 'sector', 'kies een van: msz, ggz'],
    [{ jaar: 24 }, 'jaar', 'in vier cijfers'],
    [{ jaar: '2023x' }, 'jaar', 'in vier cijfers'],
    [{ bedrag: 'ruim 28 mld' }, 'bedrag', 'is niet precies'],
    [{ bedrag: '-28 mld' }, 'bedrag', 'geen bedrag'],
    [{ gedruktVerschil: '--149 mln' }, 'gedruktVerschil', 'geen bedrag'],
    [{ balanspost: '54%' }, 'balanspost', 'moet een getal zijn'],
    [{ balanspost: 54 }, 'balanspost', 'als tekst'],
    [{ munt: 'USD' }, 'munt', 'alleen bedragen in euro'],
    [{ cijferkwartaal: '3.5' }, 'cijferkwartaal', 'geheel getal'],
    [{ status: 'misschien' }, 'status', 'voorlopig, definitief'],
    [{ publicatie: 'Q3 2024' }, 'publicatie', 'de code van een publicatie'],
    [{ kader: '1' }, 'kader', 'dit veld bestaat niet'],
  ])('refuses %j, by line and field, and records nothing', async (other, field, says) => {
    expect(await faultsOf([ROWS[0] as object, { ...ROWS[2], ...other }])).toEqual([[`regel 2: ${field}`, expect.stringContaining(says)]]);
    await expect(told('msz', 2023)).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it.each([
    [{ kadertabel: 'IZA besparingen' }, 'kadertabel', 'noem de code, zoals iza-besparingen'],
    [{ rijen: [{ sleutel: 'a', regel: 'A', bedragen: ['PM', '1'] }] }, 'rijen.0.bedragen.0', 'geen bedrag'],
    [{ rijen: [{ sleutel: 'a', regel: 'A', bedragen: [1, '1'] }] }, 'rijen.0.bedragen.0', 'moet tekst zijn'],
    [{ rijen: [{ sleutel: 'a', regel: 'A', bedragen: Array(21).fill('1') }] }, 'rijen.0.bedragen', 'ten hoogste 20'],
    [{ rijen: 'a | A' }, 'rijen', "'a | A' is niet te lezen"],
  ])('refuses a table with %j', async (other, field, says) => {
    expect(await faultsOf([{ ...ROWS[6], ...other }])).toEqual([[`regel 1: ${field}`, expect.stringContaining(says)]]);
  });

  it('refuses lines that cannot be read', async () => {
    expect(await faultsOf([{ ...ROWS[0], regels: 'post 1 mln' }])).toEqual([
      ['regel 1: regels', expect.stringContaining('schrijf bijvoorbeeld')],
    ]);
  });

  it('checks every row on what the rows before it leave', async () => {
    expect(
      await faultsOf([ROWS[2] as object, { ...ROWS[2], bedrag: '28.075 mln' }, { ...ROWS[2], cijferkwartaal: 2 }, ROWS[1] as object]),
    ).toEqual([
      ['regel 2', expect.stringContaining('corrigeer het dan')],
      ['regel 3', expect.stringContaining('nieuwere cijfers (kwartaal 3 van 2024)')],
      ['regel 4', expect.stringContaining('geen kader met prijspeil prijspeil-2022')],
    ]);
  });
});

/** As a spreadsheet has the rows: one column a field, and its own way to write a list. */
function csvOf(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => `"${cellOf(column, (row as Record<string, unknown>)[column])}"`).join());
  return [columns.join(), ...cells].join('\n');
}

type Lines = readonly { readonly soort: string; readonly regel: string; readonly bedrag?: string }[];
type Rows = readonly { sleutel: string; regel: string; noot?: string; bedragen: readonly (string | null)[]; somVan?: readonly string[] }[];

function cellOf(column: string, value: unknown): string {
  if (column === 'kolommen') return (value as readonly string[] | undefined)?.join('; ') ?? '';
  if (column === 'regels')
    return (value as Lines | undefined)?.map(({ soort, regel, bedrag }) => `${soort} | ${regel} | ${bedrag ?? ''}`).join('; ') ?? '';
  if (column !== 'rijen') return value === undefined ? '' : String(value);
  const row = ({ sleutel, regel, noot, bedragen, somVan }: Rows[number]) =>
    `${sleutel} | ${regel} | ${noot ?? ''} | ${bedragen.map((amount) => amount ?? '').join(' / ')}${somVan ? ` | ${somVan.join(' + ')}` : ''}`;
  return (value as Rows | undefined)?.map(row).join('; ') ?? '';
}
