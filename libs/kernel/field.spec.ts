import { describe, expect, it } from '@jest/globals';
import { told, toldBy } from './aspect.js';
import { eventsOfKinds, factKind } from './fact-kind.js';
import * as field from './field.js';
import * as schema from './schema.js';

const { choice, count, from, notAsked, orElse, orNone, orNull, parts, recordedAs, scenarios, text, texts, together, yesNo } = field;

const fields = {
  title: text('titel', 20, 'Hoe het heet.'),
  kind: choice('soort', { one: 'een', other: 'ander' }, 'Welk.'),
  bound: orElse(choice('grens', { exact: 'precies', about: 'circa' }, 'Hoe precies.'), 'exact'),
  note: orNull(text('noot', 20, 'Wat erbij hoort.')),
  whole: yesNo('geheel', { yes: 'complete', no: 'incomplete' }, 'Of het geheel is.'),
  lead: together({ parties: orNone(texts('trekkers', { max: 3, length: 9 }, 'Wie.')), text: orNull(text('trekkertekst', 20, 'Wie.')) }),
  rows: orNone(
    parts('regels', { input: 'RegelInput', max: 2 }, { name: text('naam', 9, 'Naam.'), amount: count('aantal', 'Aantal.') }, 'De regels.'),
  ),
  may: scenarios('ruimte', 'Laag, gemiddeld, hoog.'),
  length: notAsked(schema.count()),
  validFrom: from('Vanaf wanneer.'),
};
const kind = factKind('ThingTold', {
  name: 'ding',
  description: 'Een ding.',
  tells: toldBy('thing', 'kind', 'title'),
  fields,
  completed: (asked) => ({ ...asked, length: asked.title.length }),
  example: { titel: 'a', geldigVanaf: '2025-01-01' },
});
const given = { titel: 'Overleg', soort: 'ander', geheel: false, ruimte: [1, null, 3], geldigVanaf: '2025-07-03' };

describe('the fields of a fact', () => {
  it('are read from an input in the words of the event, with what is left out', () =>
    expect(kind.factOf(given)).toEqual({
      type: 'ThingTold',
      validFrom: '2025-07-03',
      data: {
        title: 'Overleg',
        kind: 'other',
        bound: 'exact',
        note: null,
        whole: 'incomplete',
        lead: { parties: [], text: null },
        rows: [],
        may: { low: 1, middle: null, high: 3 },
        length: 7,
      },
    }));

  it('are read from an input that leaves nothing out', () =>
    expect(
      kind.factOf({
        ...given,
        grens: 'circa',
        noot: 'n',
        geheel: true,
        trekkers: ['ZN'],
        trekkertekst: 't',
        regels: [{ naam: 'a', aantal: 2 }],
      }).data,
    ).toMatchObject({
      bound: 'about',
      note: 'n',
      whole: 'complete',
      lead: { parties: ['ZN'], text: 't' },
      rows: [{ name: 'a', amount: 2 }],
    }));

  it('make a fact that the schema of its event takes, and from when it holds is no part of its data', () => {
    const { data } = kind.factOf(given);
    expect(schema.faultsOf(kind.event.data, data)).toEqual([]);
    expect(schema.faultsOf(kind.event.data, { ...data, validFrom: '2025-07-03' })).toHaveLength(1);
    expect(schema.faultsOf(kind.event.data, { ...data, kind: 'ander' })).toHaveLength(1);
    expect(schema.faultsOf(kind.event.data, { ...data, title: 'x'.repeat(21) })).toHaveLength(1);
  });

  it('are asked in their order, those that stand together each by itself, and what follows from them not', () =>
    expect(field.asked(fields).map(({ word, optional }) => (optional ? `${word}?` : word))).toEqual([
      'titel',
      'soort',
      'grens?',
      'noot?',
      'geheel',
      'trekkers?',
      'trekkertekst?',
      'regels?',
      'ruimte',
      'geldigVanaf',
    ]));

  it('may be recorded otherwise than an input takes them', () => {
    const wide = recordedAs(schema.text(5), text('code', 2, 'De code.'));
    expect([wide.written, wide.schema.description]).toEqual([{ kind: 'text', max: 2 }, 'text 5']);
  });
});

it('a kind of fact has its event, and tells an aspect by its fields', () => {
  const plain = factKind('PlainTold', {
    name: 'n',
    description: 'd',
    tells: told('plain'),
    ahead: true,
    fields: { validFrom: from('') },
    example: {},
  });
  const events = eventsOfKinds({ ding: kind, kaal: plain });
  expect(Object.keys(events)).toEqual(['ThingTold', 'PlainTold']);
  expect(events.PlainTold).toMatchObject({ name: 'n', ahead: true, schemaVersion: 1, correction: false });
  expect(events.ThingTold.aspects(kind.factOf(given).data)).toEqual([{ name: 'thing', which: 'other/Overleg' }]);
});
