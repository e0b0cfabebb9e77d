import { describe, expect, it } from '@jest/globals';
import { peildatumProgram } from '../program.js';
import { helpOnKinds } from './import-help.js';

describe('the help of importeer', () => {
  it('names every kind once, below what it tells of, with a line of what that is', () => {
    const lines = helpOnKinds([]).split('\n');
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(186);
    expect(lines.slice(lines.indexOf('thematafel'), lines.indexOf('thematafel') + 4)).toEqual([
      'thematafel',
      '  opening                    Een thematafel wordt geopend.',
      '  mijlpaal                   Een mijlpaal van een thematafel: gepland (met gereed) of behaald.',
      '  aandachtspunt              Waar een thematafel aandacht voor vraagt.',
    ]);
  });

  it('has of a kind its columns, how each is written, and an example', () => {
    const help = helpOnKinds(['looptijd']);
    expect(help.split('\n').slice(0, 3)).toEqual([
      'looptijd: Tot wanneer een budget te gebruiken is.',
      '  soort        Wat de regel vertelt. (verplicht)',
      '               een van: looptijd',
    ]);
    expect(help).toContain('  tot          De laatste dag waarop het budget te gebruiken is. (verplicht)\n               jjjj-mm-dd');
    expect(help.split('\n').slice(-2)).toEqual([
      'soort;budget;geldigVanaf;tot;besluitDoor;bron;herkomst',
      'looptijd;transformatiemiddelen;2024-06-01;2028-12-31;BO IZA;;',
    ]);
  });

  it('says of a word that is no kind which kind is like it', () =>
    expect(helpOnKinds(['looptjd'])).toBe("Soort 'looptjd' bestaat niet; bedoelt u looptijd?"));

  it.each([
    ['importeer --help looptijd', true],
    ['help importeer looptijd', true],
    ['importeer --formaat csv -h looptijd', true],
    ['importeer looptijd', false],
  ])('of "%s": the columns of that kind: %s', async (line, asked) => {
    const program = await peildatumProgram(line.split(' '));
    let help = '';
    const [command] = program.commands.filter((one) => one.name() === 'importeer');
    command?.configureOutput({ writeOut: (text) => (help += text) });
    command?.outputHelp();
    expect(help).toContain('Lees een bestand met feiten in');
    expect(help.includes('looptijd: Tot wanneer')).toBe(asked);
    expect(help).not.toContain("Soort 'csv'");
  });
});
