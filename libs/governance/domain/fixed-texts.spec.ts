import { describe, expect, it } from '@jest/globals';
import { type DatedText, FIXED_TEXT_KEYS, textFault, textsOn } from './fixed-texts.js';

const said = (from: string, body: string | null, key: DatedText['key'] = 'bedragen.raming'): DatedText => ({
  key,
  body,
  from,
  source: null,
});

describe('a fixed text', () => {
  it.each([
    ['Op {peildatum} waren er {aantal} aangeleverd.', null],
    ['Op {peildatum} waren er {n} aangeleverd.', '{n} wordt niet ingevuld; kies uit {peildatum}, {aantal}'],
    ['Op {peildatum waren er {aantal}.', 'een accolade hoort om wat wordt ingevuld; kies uit {peildatum}, {aantal}'],
    ['Er waren {aantal}.', 'noem ook {peildatum}: daar komt te staan waar de tekst over gaat'],
  ])('%j is judged by what may be filled in', (body, fault) => expect(textFault('snelle-toetsen.stand', body)).toBe(fault));

  it('of which nothing is filled in has no braces', () =>
    expect(textFault('bedragen.raming', 'verwacht {aantal}')).toBe('{aantal} wordt niet ingevuld; in deze tekst wordt niets ingevuld'));
});

describe('the texts on a date', () => {
  const begun = [said('2022-08-12', 'eerst'), said('2025-05-20', 'dan')];
  const on = (date: string, told: readonly DatedText[] = []) => textsOn(begun, told, date).map(({ body, from }) => [body, from]);

  it('are the newest of each', () => {
    expect([on('2022-08-11'), on('2025-05-19'), on('2025-05-20')]).toEqual([[], [['eerst', '2022-08-12']], [['dan', '2025-05-20']]]);
  });

  it('are what was told where that is as new, and not where the file has a newer one', () => {
    expect(on('2025-06-01', [said('2025-05-20', 'gezegd')])).toEqual([['gezegd', '2025-05-20']]);
    expect(on('2025-06-01', [said('2025-01-01', 'gezegd')])).toEqual([['dan', '2025-05-20']]);
  });

  it('are none from the day from which there is none', () =>
    expect([on('2025-09-04', [said('2025-09-05', null)]), on('2025-09-05', [said('2025-09-05', null)])]).toEqual([
      [['dan', '2025-05-20']],
      [],
    ]));

  it('stand in the order of their keys', () => {
    const both = textsOn([said('2022-08-12', 'b'), said('2022-08-12', 'a', 'overlap')], [], '2025-01-01').map(({ key }) => key);
    expect(both).toEqual(FIXED_TEXT_KEYS.filter((key) => both.includes(key)));
  });
});
