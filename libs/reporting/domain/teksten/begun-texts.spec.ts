import { describe, expect, it } from '@jest/globals';
import { FIXED_TEXT_KEYS, textsOn } from '@peildatum/governance';
import type { Fault } from '@peildatum/kernel';
import { begunTexts, readTexts } from './begun-texts.js';

const on = (date: string) => new Map(textsOn(begunTexts(), [], date).map(({ key, body }) => [key as string, body]));
const file = (...teksten: readonly object[]) => JSON.stringify({ titel: 'x', toelichting: 'y', teksten });
const text = { sleutel: 'bedragen.raming', vanaf: '2025-01-01', tekst: 'verwacht en betaald', bron: '000 r. 1' };
const faultOf = (content: string): string | undefined => {
  try {
    readTexts(content);
  } catch (error) {
    return (error as Fault).message;
  }
  return undefined;
};

describe('the file of fixed texts', () => {
  it('has every text that the report prints, in one edition or the other', () => {
    const said = new Set(['2024-11-18', '2025-05-20'].flatMap((date) => [...on(date).keys()]));
    expect(FIXED_TEXT_KEYS.filter((key) => !said.has(key))).toEqual([]);
  });

  // Report-model.md section 14 and section 9.
  it('differs between the published editions as those do', () => {
    const [november, may] = [on('2024-11-18'), on('2025-05-20')];
    expect([...may].flatMap(([key, body]) => (november.get(key) === body ? [] : [key])).sort()).toEqual([
      'acties.zelfrapportage',
      'bedragen.mogelijk-nog-vrij-te-geven',
      'kaders.embargo',
      'toegankelijkheid.informatiekaart',
    ]);
    expect([...november.keys()].filter((key) => !may.has(key))).toEqual([]);
    expect(['2024-11-30', '2024-12-01', '2025-05-31', '2025-06-01'].map((date) => on(date).has('kaders.embargo'))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it.each([
    [{ ...text, sleutel: 'iets.anders' }, 'teksten[0] (iets.anders): is geen vaste tekst'],
    [{ ...text, tekst: 'met {n}' }, 'teksten[0] (bedragen.raming): {n} wordt niet ingevuld'],
    [{ ...text, vanaf: '2025' }, 'vanaf'],
  ])('refuses %j', (wrong, words) => expect(faultOf(file(wrong))).toContain(words));

  it('lets the next text begin on the day after the last one of another', () => {
    const read = readTexts(file({ ...text, tot: '2025-05-19' }, { ...text, vanaf: '2025-05-20', tekst: 'anders' }));
    expect(textsOn(read, [], '2025-05-20').map(({ body }) => body)).toEqual(['anders']);
    expect(textsOn(readTexts(file({ ...text, tot: '2025-05-19' })), [], '2025-05-20')).toEqual([]);
  });
});
