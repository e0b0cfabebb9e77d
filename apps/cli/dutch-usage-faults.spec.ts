import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { peildatumProgram } from './program.js';

let printed: string;
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What is said of a line that commander refuses; nothing of it is done. */
async function saidOf(...line: string[]): Promise<string> {
  const program = await peildatumProgram(line);
  await expect(program.parseAsync(line, { from: 'user' })).rejects.toMatchObject({ exitCode: 1 });
  return printed;
}

describe('a line that was mistyped', () => {
  it.each([
    [['rapprt'], "fout: de opdracht 'rapprt' bestaat niet; --help noemt ze alle.\nBedoelde u rapport?\n"],
    [['vlieg'], "fout: de opdracht 'vlieg' bestaat niet; --help noemt ze alle.\n"],
    [['projecties', 'herbou', 'acties'], "fout: de opdracht 'herbou' bestaat niet; --help noemt ze alle.\nBedoelde u herbouw?\n"],
    [['rapport', '--formaatt', 'json'], "fout: de optie '--formaatt' bestaat niet.\nBedoelde u --formaat?\n"],
    [['rapport', '--bekend-o', 'x'], "fout: de optie '--bekend-o' bestaat niet.\nBedoelde u --bekend-op?\n"],
    [['rapport', '-z\nz'], "fout: de optie '-z\nz' bestaat niet.\n"],
    [['projecties', 'herbouw'], 'fout: <naam> ontbreekt.\n'],
    [
      ['verklaar'],
      'fout: <sleutel> ontbreekt: geef de sleutel van een cijfer, zoals acties.totaal, plannen.goedgekeurd of kaders.2024.msz.verschil; docs/sleutels.md noemt ze alle.\n',
    ],
    [
      ['verklaar', 'acties.totaal', '--limiet', '300'],
      "fout: '300' kan niet bij de optie '--limiet <n>'. Geef een getal van 1 tot en met 200.\n",
    ],
    [['rapport', '--uit'], "fout: de waarde van de optie '--uit <bestand>' ontbreekt.\n"],
    [['projecties', 'sla-over', 'acties', 'x'], "fout: de optie '--reden <tekst>' is verplicht.\n"],
    [['start', '--leeg', '--demonstratie'], "fout: de optie '--leeg' gaat niet samen met '--demonstratie'.\n"],
    [['doctor', 'nu', 'meteen'], 'fout: te veel woorden: 2 in plaats van 0.\n'],
    [
      ['rapport', '--formaat', 'docx'],
      "fout: 'docx' kan niet bij de optie '--formaat <formaat>'. Kies uit: json, html, pdf, xlsx, ods, csv.\n",
    ],
    [['start', '--poort', 'x'], "fout: 'x' kan niet bij de optie '--poort <poort>'. Geef een geheel getal.\n"],
  ])('%j', async (line, said) => {
    expect(await saidOf(...line)).toBe(said);
  });

  it('is not read as a sentence of commander’s itself', async () => {
    const line = ['rapport', '--formaat', "x' is invalid. $<flags>"];
    expect(await saidOf(...line)).toBe(
      "fout: 'x' is invalid. $<flags>' kan niet bij de optie '--formaat <formaat>'. Kies uit: json, html, pdf, xlsx, ods, csv.\n",
    );
  });
});
