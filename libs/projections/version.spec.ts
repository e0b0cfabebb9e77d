import { describe, expect, it } from '@jest/globals';
import { correctionEvent, type EventDefinitions, event, schema, told } from '@peildatum/kernel';
import { Column, type ColumnOptions, Entity } from 'typeorm';
import { projection } from './declaration.js';
import { FactRow } from './fact-row.js';
import { toldEntity, toldProjection } from './told-facts.js';

const { object, text } = schema;

const definitions = {
  LampLit: event('lamplit', object({ colour: text() }), told('light')),
  LampDimmed: event('lampdimmed', object({ to: text() }), told('light')),
  LampCleaned: event('lampcleaned', object({ by: text() }), told('cleaning')),
  LampFactCorrected: correctionEvent(),
};

/** The definitions with one of them in its second version. */
const raised = (type: keyof typeof definitions): typeof definitions => ({
  ...definitions,
  [type]: { ...definitions[type], schemaVersion: 2, upcasters: { 1: (data: unknown) => data } },
});

function lampRow(table: string, columns: Readonly<Record<string, ColumnOptions>>) {
  class LampRow extends FactRow {}
  for (const [property, options] of Object.entries(columns)) Column(options)(LampRow.prototype, property);
  Entity(table)(LampRow);
  return LampRow;
}

const COLUMNS = { colour: { type: 'text', nullable: true }, lumen: { type: 'integer' } } as const;
const lamps = (events: typeof definitions = definitions, entity = lampRow('lamp_fact', COLUMNS), madeAnew?: number) =>
  projection('lampen', { entity, events, ...(madeAnew !== undefined && { madeAnew }) }, { LampLit: () => [], LampDimmed: () => [] })
    .version;

describe('the version of a read model', () => {
  it('is a number that the registry can hold, and the same each time', () => {
    expect(lamps()).toBe(lamps());
    expect(lamps()).toBeGreaterThan(0);
    expect(lamps()).toBeLessThan(2 ** 31);
    expect(Number.isInteger(lamps())).toBe(true);
  });

  it.each(['LampLit', 'LampDimmed', 'LampFactCorrected'] as const)('is another when %s has another schema', (type) =>
    expect(lamps(raised(type))).not.toBe(lamps()),
  );

  it('stays when an event has another schema that it reads nothing of', () => expect(lamps(raised('LampCleaned'))).toBe(lamps()));

  it('is another when it reads one event more', () => {
    const more = projection(
      'lampen',
      { entity: lampRow('lamp_fact', COLUMNS), events: definitions },
      { LampLit: () => [], LampDimmed: () => [], LampCleaned: () => [] },
    );
    expect(more.version).not.toBe(lamps());
  });

  it.each<[string, string, Readonly<Record<string, ColumnOptions>>]>([
    ['a column more', 'lamp_fact', { ...COLUMNS, watt: { type: 'integer' } }],
    ['a column less', 'lamp_fact', { colour: COLUMNS.colour }],
    ['another type', 'lamp_fact', { ...COLUMNS, lumen: { type: 'bigint' } }],
    ['another length', 'lamp_fact', { ...COLUMNS, colour: { type: 'varchar', length: 40, nullable: true } }],
    ['a column that may be null', 'lamp_fact', { ...COLUMNS, lumen: { type: 'integer', nullable: true } }],
    ['another name of a column', 'lamp_fact', { ...COLUMNS, lumen: { name: 'light', type: 'integer' } }],
    ['another collation', 'lamp_fact', { ...COLUMNS, colour: { type: 'text', nullable: true, collation: 'C' } }],
    ['another table', 'lamp_state_fact', COLUMNS],
  ])('is another with %s', (_, table, columns) => expect(lamps(definitions, lampRow(table, columns))).not.toBe(lamps()));

  it('stays when the columns are declared in another order', () => {
    const { colour, lumen } = COLUMNS;
    expect(lamps(definitions, lampRow('lamp_fact', { lumen, colour }))).toBe(lamps());
  });

  it('is another when its rows mean something else, which a person says', () => expect(lamps(definitions, undefined, 2)).not.toBe(lamps()));

  it('is that of every event where each fact is kept as it was told', () => {
    const keeps = (events: EventDefinitions) =>
      toldProjection('lampen', { entity: toldEntity('lamp_told_fact'), events, subjectOf: (stream) => stream }).version;
    expect(keeps(raised('LampCleaned'))).not.toBe(keeps(definitions));
    expect(keeps(definitions)).toBe(keeps({ ...definitions }));
  });
});
