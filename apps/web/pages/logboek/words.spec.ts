import { describe, expect, it } from '@jest/globals';
import { examplesOf, wordsIn } from '../../../api/testing/event-examples.js';
import { codec } from '../../../runtime/composition.js';
import { comparedFields, factFields, fieldsOf } from './words.js';

describe('what an answer says', () => {
  it('is told a line each, lists by their number and words as people read them', () => {
    const answer = {
      statusSinds: '2025-05-20',
      status: 'behind',
      partijen: ['ZN', 'VWS'],
      leeg: [],
      vertrouwen: null,
      gebeurtenis: '11111111-2222-4333-8444-555555555555',
      mijlpalen: [{ titel: 'Een' }, { titel: 'Twee', behaald: true, deel: 0.5 }],
    };
    expect(fieldsOf(answer).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Status sinds: 20 mei 2025',
      'Status: Loopt achter',
      'Partijen: ZN, VWS',
      'Leeg: geen',
      'Vertrouwen: onbekend',
      'Mijlpalen 1 titel: Een',
      'Mijlpalen 2 titel: Twee',
      'Mijlpalen 2 behaald: ja',
      'Mijlpalen 2 deel: 0,5',
    ]);
  });

  it('is held against what it said before, field by field; what was not there is not unknown', () => {
    expect(comparedFields({ status: 'ahead', weg: 'was er' }, { status: 'behind', nieuw: null })).toEqual([
      { name: 'Status', before: 'Loopt voor', after: 'Loopt achter' },
      { name: 'Nieuw', before: null, after: 'onbekend' },
      { name: 'Weg', before: 'was er', after: null },
    ]);
    expect(comparedFields(null, { status: 'ahead' })).toEqual([{ name: 'Status', before: null, after: 'Loopt voor' }]);
  });
});

/** What is the same in both languages, and what things are called by a name of their own. */
const DUTCH = [
  'fte',
  'ai',
  'artefact',
  'aspect',
  'beschikking',
  'bo',
  'brief',
  'budget',
  'bytes',
  'code',
  'concept',
  'ggz',
  'huisartsenzorg',
  'id',
  'indiceren',
  'iza',
  'regiegroep',
  'richtlijnen',
  'tweede-kamer',
  'eerste-kamer',
  'ladder',
  'vws',
  'a',
  'b',
  'c',
  'd',
  'in',
  'indicator',
  'jaarverslag',
  'kpi',
  'kpis',
  'letter',
  'mdz',
  'mgn',
  'msz',
  'wijkverpleging',
  'minimum',
  'nza',
  'openbaar',
  'peildatum',
  'per',
  'plan',
  'rapport',
  'ronde',
  'scenario',
  'sector',
  'sha256',
  'snelle-toetsen',
  'specialist',
  'status',
  'tafel',
  'thematafel',
  'tranche',
  'transformatieplannen',
  'volgnummer',
  'volume',
  'vws',
  'vws-route',
  '…',
];

/** Of a correction what took the place of a fact is told, as that fact. */
const FACTS = Object.entries(codec.definitions).filter(([, { data }]) => !Object.hasOwn(Object(data.description), 'replacement'));

describe('what an event told', () => {
  it.each(FACTS)('says nothing in English: %s', (type, definition) => {
    for (const data of examplesOf(definition.data.description)) {
      const english = new Set(
        wordsIn(data)
          .flatMap((word) => word.split(/(?=[A-Z])/))
          .map((word) => word.toLowerCase()),
      );
      const told = factFields(type, data).flatMap(({ name, text }) => [...name.split(' '), ...text.split(', ')]);
      expect(
        told.map((word) => word.toLowerCase()).filter((word) => word.length > 1 && english.has(word) && !DUTCH.includes(word)),
      ).toEqual([]);
    }
  });
});
