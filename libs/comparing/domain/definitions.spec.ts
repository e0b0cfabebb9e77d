import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import type { Report } from '@peildatum/reporting';
import { compare } from './compare.js';
import { definitionsIn } from './definitions.js';
import { estimatesIn } from './estimates.js';
import { readingOf } from './reading.js';

const may = JSON.parse(readFileSync(new URL('../../../test/golden/rapport-2025-05-20.json', import.meta.url), 'utf8')) as Report;
const key = (text: string) => text as FigureKey;

/** The report of May with one volumenorm of this minimum, which so many institutions meet. */
function withNorm(minimum: number, voldoen: number): Report {
  const { volumenormen } = may;
  if (volumenormen === null) throw new Error('the report of May has no volumenormen');
  const interventies = volumenormen.interventies.map((one) =>
    one.code === 'multitrauma' && one.norm !== null
      ? { ...one, norm: { ...one.norm, minimum }, naleving: { ...one.naleving, voldoen } }
      : one,
  );
  return { ...may, volumenormen: { ...volumenormen, interventies } };
}

/** The report of May with another definition of an indicator, and a value for it. */
function withDefinition(definitie: string, waarde: string): Report {
  const { arbeidsmarkt } = may;
  if (arbeidsmarkt === null) throw new Error('the report of May has no arbeidsmarkt');
  const delen = arbeidsmarkt.delen.map((deel) => ({
    ...deel,
    indicatoren: deel.indicatoren.map((one) =>
      one.code === 'ziekteverzuim'
        ? {
            ...one,
            definitie,
            reeks: [{ tot: may.klokken.geldigOp, sleutel: key('indicatoren.azw.ziekteverzuim.reeks.q1'), waarde: waarde as never }],
          }
        : one,
    ),
  }));
  return { ...may, arbeidsmarkt: { ...arbeidsmarkt, delen } };
}

const between = (before: Report, after: Report) => {
  const [van, tot] = [readingOf(before), readingOf(after)];
  return compare({ van, restated: van, tot });
};

/** The report with this amount that may not be paid out, of all sectors together. */
function withPossibly(report: Report, amount: string): Report {
  const { transformatiemiddelen } = report;
  const { bedragen } = transformatiemiddelen;
  if (bedragen === null) throw new Error('the report has no amounts');
  const totaal = { ...bedragen.totaal, mogelijkNogVrijTeGeven: amount, verwacht: amount };
  return { ...report, transformatiemiddelen: { ...transformatiemiddelen, bedragen: { ...bedragen, totaal } } };
}

// Report-model.md section 8.1: November says what is adjusted downwards, May what is available less what is expected.
it('an amount that the editions define otherwise is not compared, and those that they define alike are', () => {
  const november = JSON.parse(readFileSync(new URL('../../../test/golden/rapport-2024-11-18.json', import.meta.url), 'utf8')) as Report;
  const { definitieGewijzigd, voortgang } = between(withPossibly(november, '1.00'), withPossibly(may, '2.00'));
  expect(definitieGewijzigd.map(({ sleutel }) => sleutel)).toEqual(['middelen.totaal.mogelijk-nog-vrij-te-geven']);
  expect(definitieGewijzigd[0]?.reden).toMatch(
    /^niet vergelijkbaar: de definitie was „het bedrag dat mogelijk niet wordt uitgekeerd.*” en is „beschikbaar min verwacht/,
  );
  expect(voortgang.find(({ sleutel }) => sleutel === 'middelen.totaal.verwacht')).toMatchObject({ oud: '1.00', nieuw: '2.00' });
});

describe('what a figure is counted by', () => {
  it('is the minimum under who meets a volumenorm, and nothing under the volumes', () => {
    const definitions = definitionsIn(withNorm(240, 9));
    expect(definitions.get(key('volumenormen.multitrauma.2025.voldoen'))).toMatchObject({
      of: 'norm',
      words: expect.stringMatching(/^240 per /),
    });
    expect([...definitions.keys()].filter((one) => one.includes('.volume.'))).toEqual([]);
  });

  it('makes who meets a norm incomparable when the norm is another, and no more than that', () => {
    const { definitieGewijzigd, voortgang } = between(withNorm(240, 9), withNorm(100, 11));
    expect(definitieGewijzigd).toMatchObject([{ sleutel: 'volumenormen.multitrauma.2025.voldoen', oud: 9, nieuw: 11 }]);
    expect(voortgang.map(({ sleutel }) => sleutel)).toEqual(['volumenormen.multitrauma.minimum']);
    expect(between(withNorm(240, 9), withNorm(240, 11)).definitieGewijzigd).toEqual([]);
  });

  it('is the definition of an indicator, in the words of its source', () => {
    const { definitieGewijzigd } = between(withDefinition('Per kwartaal.', '7.5'), withDefinition('Per jaar.', '7.1'));
    expect(definitieGewijzigd).toMatchObject([
      {
        oud: '7.5',
        nieuw: '7.1',
        reden: expect.stringMatching(/^niet vergelijkbaar: de definitie was „Per kwartaal\..*” en is „Per jaar\..*”$/),
      },
    ]);
  });
});

describe('what rests on an estimate', () => {
  const { quarters, years } = estimatesIn(may);

  it('is of the quarter of the figures of its year', () => {
    expect([...years]).toEqual([
      ['2024', '2024-Q4'],
      ['2023', '2024-Q4'],
    ]);
    expect([quarters.get(key('kaders.2024.msz.verschil')), quarters.get(key('kaders.2024.msz.raming.2024-Q3'))]).toEqual([
      '2024-Q4',
      '2024-Q3',
    ]);
  });

  it('is not what was agreed', () => {
    const settled = [...quarters.keys()].filter((one) => /\.(kader|fonds|drempel|covid)$/.test(one));
    expect([settled, quarters.size > 50]).toEqual([[], true]);
  });
});
