import { describe, expect, it } from '@jest/globals';
import { type ImportKind, readImportFile, templateFile, templateOf } from '@peildatum/importing';
import { InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { importKinds } from '../../apps/runtime/composition.js';
import { ValueListFiles } from '../../apps/runtime/value-lists.js';
import { readRow } from '../../libs/importing/read-row.js';

const kinds = importKinds(new ValueListFiles());
const each = Object.entries(kinds);

describe('the columns of the kinds of rows', () => {
  it('are told by each of them', () => expect(each).toHaveLength(186));

  it.each(each)('%s: begin with soort, end with bron and herkomst, each once, with how it is written', (word, { columns }) => {
    const names = columns.map(({ name }) => name);
    expect([names[0], ...names.slice(-2)]).toEqual(['soort', 'bron', 'herkomst']);
    expect(new Set(names).size).toBe(names.length);
    expect(columns[0]).toMatchObject({ allowed: [word], required: true });
    for (const { name, kind, description, notation, allowed } of columns) {
      expect([name, description === '', notation === '']).toEqual([name, false, false]);
      expect([name, allowed !== undefined]).toEqual([name, kind === 'keuze']);
    }
  });
});

/** The fields that are at fault in a row, by their names. */
function faultsOf({ read }: ImportKind, fields: Readonly<Record<string, unknown>>): string[] {
  try {
    read(fields, () => uuidV5(PEILDATUM_NAMESPACE, 'columns'));
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field = '' }) => field);
    throw error;
  }
}

describe.each(each)('a worked example of %s', (word, kind) => {
  const rows = templateOf({ [word]: kind }).rows.map(({ fields: { soort, ...fields } }) => ({ soort, fields }));

  it('is there, has every column that is required and no other column than it has', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1);
    const names = kind.columns.map(({ name }) => name);
    const required = kind.columns.filter((column) => column.required).map(({ name }) => name);
    for (const { soort, fields } of rows) {
      expect(soort).toBe(word);
      expect(names).toEqual(expect.arrayContaining(Object.keys(fields)));
      expect(['soort', ...Object.keys(fields)]).toEqual(expect.arrayContaining(required));
    }
    expect(kind.examples.flatMap(Object.keys).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is read, and without a column that is required it is refused by the name of that column', () => {
    for (const { fields } of rows) {
      expect(faultsOf(kind, fields)).toEqual([]);
      for (const { name, required } of kind.columns.slice(1)) {
        const { [name]: left, ...others } = fields;
        if (left !== undefined && required) expect(faultsOf(kind, others)).toEqual([name]);
      }
    }
  });
});

it.each(each)('a row of %s can correct what stands', (word, kind) => {
  const decisions = templateOf({ [word]: kind }).rows.map(({ fields: { soort: _, ...fields } }) =>
    kind.read(fields, () => uuidV5(PEILDATUM_NAMESPACE, 'columns')),
  );
  expect(decisions.map(({ corrected }) => corrected !== undefined)).toEqual(decisions.map(() => true));
});

describe('a template', () => {
  const two = { tranche: kinds.tranche as ImportKind, looptijd: kinds.looptijd as ImportKind };

  it('of several kinds has their columns together, each once', () => {
    expect(templateFile.csv(two, { examples: false, separator: ';' })).toBe(
      '\ufeffsoort;budget;geldigVanaf;munt;bedrag;jaar;tot;besluitDoor;bron;herkomst\r\n',
    );
  });

  it('has with the examples a row of each, its cells under the heads', () => {
    expect(templateFile.csv(two, { examples: true, separator: ';' }).split('\r\n').slice(1)).toEqual([
      'tranche;transformatiemiddelen;2024-01-01;;600 mln;2024;;;;',
      'looptijd;transformatiemiddelen;2024-06-01;;;;2028-12-31;BO IZA;;',
      '',
    ]);
  });

  it('in NDJSON names what can be filled in, and has lists and numbers as they are', () => {
    const { looptijd } = two;
    expect(templateFile.ndjson({ looptijd }, { examples: false, separator: ';' })).toBe(
      '{"soort":"looptijd","budget":"","geldigVanaf":"","tot":"","besluitDoor":"","bron":"","herkomst":""}\n',
    );
    expect(JSON.parse(templateFile.ndjson({ tranche: two.tranche }, { examples: true, separator: ';' }))).toMatchObject({ jaar: 2024 });
    const [row] = readImportFile(
      templateFile.ndjson({ oormerk: kinds.oormerk as ImportKind }, { examples: true, separator: '' }),
      'ndjson',
    ).rows;
    expect(row?.fields.sectoren).toEqual(['MSZ']);
  });

  it('puts a cell between quotes where it would be read as more than one', () => {
    const findings = { impactanalyse: kinds.impactanalyse as ImportKind };
    expect(templateFile.csv(findings, { examples: true, separator: '|' })).toContain('|"acute zorg | Geen gevolgen."|');
  });
});

it.each(each)('a row of %s may say what was wrong with it before', (word, kind) => {
  for (const { cells, fields } of templateOf({ [word]: kind }).rows)
    for (const row of [
      { inCells: true, fields: { ...cells, Fout: 'regel 2: onzin' } } as const,
      { fields: { ...fields, fout: 'regel 2: onzin' } },
    ])
      expect(readRow({ place: { line: 2 }, ...row }, kinds, uuidV5(PEILDATUM_NAMESPACE, 'columns'))).toMatchObject({ place: { line: 2 } });
});
