import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeWorkbook } from '@peildatum/workbooks';
import { temporaryFolder } from '../../libs/platform/testing/temporary-folder.js';
import { Register } from './command.js';

let register: Register;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  register = await Register.make();
});
afterAll(async () => {
  await register.remove();
  await folder.remove();
});

const at = (name: string) => join(folder.path, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
function written(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

const HEAD = 'soort;code;actie;thematafel;omschrijving;status;geldigVanaf';
const action = (code: string, from = '2025-01-01') => `actie;${code};;D;Een actie;;${from}`;
const status = (code: string, word: string, from = '5-9-2025') => `statusmelding;;${code};;;${word};${from}`;
const csv = (...rows: readonly string[]) => [HEAD, ...rows].map((line) => `${line}\r\n`).join('');
const WAITS = 'die is geweigerd, en deze gaat over hetzelfde of rust erop';

describe('peildatum importeer --alleen-geldige', () => {
  const first = csv(
    action('A-1'),
    status('A-1', 'loopt-voor'),
    action('A-2', '31-2-2025'),
    status('A-2', 'loopt-voor'),
    status('A-3', 'loopt-voor'),
  );

  it('of a trial writes nothing at all, and says what would be recorded', async () => {
    const file = written('levering.csv', first);
    const { code, stdout } = await register.run(['importeer', file, '--alleen-geldige', '--proef']);
    expect(code).toBe(1);
    expect(stdout).toContain('Proef: er is niets vastgelegd. 5 regels gelezen: 1 nieuw, 1 gewijzigd, 3 geweigerd.');
    expect(stdout).toContain(`regel 5: wacht op regel 4: ${WAITS}`);
    expect(existsSync(at('levering.fouten.csv'))).toBe(false);
  });

  it('records the rows that can be, and writes the others with what is wrong with them beside the file', async () => {
    expect(await register.run(['importeer', at('levering.csv'), '--alleen-geldige'])).toMatchObject({
      code: 1,
      stdout: `2 regels vastgelegd, 3 staan in ${at('levering.fouten.csv')}.\n`,
    });
    const [head, ...rows] = read('levering.fouten.csv').trimEnd().split('\r\n');
    expect(head).toBe(`${HEAD};fout`);
    expect(rows).toEqual([
      expect.stringMatching(/^actie;A-2;;D;Een actie;;31-2-2025;"?regel 4: geldigVanaf: .*geen bestaande datum/),
      `${status('A-2', 'loopt-voor')};"regel 5: wacht op regel 4: ${WAITS}"`.replaceAll('"', ''),
      expect.stringMatching(/^statusmelding;;A-3;;;loopt-voor;5-9-2025;"?regel 6: actie: A-3 staat niet in het register; bedoelt u A-1/),
    ]);
  });

  it('goes on with the same file, and writes over no file that says something else', async () => {
    expect(await register.run(['importeer', at('levering.csv'), '--alleen-geldige'])).toMatchObject({
      code: 1,
      stdout: `2 regels vastgelegd (2 stonden er al), 3 staan in ${at('levering.fouten.csv')}.\n`,
    });
    const mended = read('levering.fouten.csv').replace('31-2-2025', '3-2-2025');
    written('levering.fouten.csv', mended);
    expect(await register.run(['importeer', at('levering.csv'), '--alleen-geldige'])).toMatchObject({
      code: 73,
      stdout: '',
      stderr: expect.stringContaining('bestaat al; er is niets vastgelegd'),
    });
    expect(read('levering.fouten.csv')).toBe(mended);
  });

  it('takes the file in again that was mended, and leaves what is still wrong', async () => {
    expect(
      await register.run(['importeer', at('levering.fouten.csv'), '--alleen-geldige', '--correctiebestand', at('rest.csv')]),
    ).toMatchObject({
      code: 1,
      stdout: `2 regels vastgelegd, 1 staat in ${at('rest.csv')}.\n`,
    });
    const whole = written('rest.csv', read('rest.csv').replaceAll('A-3', 'A-1').replace('5-9-2025', '6-9-2025'));
    expect(await register.run(['importeer', whole, '--alleen-geldige'])).toMatchObject({ code: 0, stdout: '1 regel vastgelegd.\n' });
  });

  it('of a workbook gives a workbook', async () => {
    const columns = [{ head: 'actie' }, { head: 'status' }, { head: 'geldigVanaf' }];
    const row = (...cells: readonly string[]) => cells.map((value) => ({ value }));
    const rows = [row('A-1', 'loopt-achter', '7-9-2025'), row('A-2', 'klaar', '7-9-2025')];
    const file = written('bladen.xlsx', writeWorkbook({ title: '', sheets: [{ name: 'statusmelding', columns, rows }] }, 'xlsx'));
    expect((await register.run(['importeer', file, '--alleen-geldige'])).stdout).toBe(
      `1 regel vastgelegd, 1 staat in ${at('bladen.fouten.xlsx')}.\n`,
    );
    const { code, stderr } = await register.run(['importeer', at('bladen.fouten.xlsx')]);
    expect([code, stderr.includes('blad statusmelding, rij 2, kolom B (status): ')]).toEqual([1, true]);
  });

  it('records nothing where the file cannot be written, and asks where it goes of what has no name', async () => {
    const file = written('nieuw.csv', csv(action('B-1'), status('B-2', 'loopt-voor')));
    const away = await register.run(['importeer', file, '--alleen-geldige', '--correctiebestand', at('weg/fouten.csv')]);
    expect([away.code, away.stdout, away.stderr.includes('de map bestaat niet')]).toEqual([73, '', true]);
    expect((await register.run(['importeer', file, '--proef'])).stdout).toContain('1 nieuw, 1 geweigerd');
    expect((await register.run(['importeer', '-', '--formaat', 'csv', '--alleen-geldige'])).stderr).toContain('geef --correctiebestand');
    expect((await register.run(['importeer', file, '--correctiebestand', 'x'])).stderr).toContain('hoort bij --alleen-geldige');
  });
});

describe('peildatum sjabloon of a workbook', () => {
  it.each(['xlsx', 'ods'])('is a file that can be taken in as it is: %s', async (format) => {
    const file = at(`sjabloon.${format}`);
    expect(await register.run(['sjabloon', 'partijen', '--formaat', format, '--voorbeeld', '--naar', file])).toMatchObject({ code: 0 });
    expect((await register.run(['importeer', file, '--proef'])).stdout).toContain('1 regel gelezen: 1 nieuw.');
    expect((await register.run(['sjabloon', 'partijen', '--formaat', format, '--naar', file])).code).toBe(73);
  });
});

describe('peildatum importeer', () => {
  it('says of a row that was withdrawn since that it stands no more, and does not tell it again', async () => {
    const file = written('weer.csv', csv(action('B-1'), status('B-1', 'Loopt achter')));
    expect(await register.run(['importeer', file])).toMatchObject({ code: 0, stdout: '2 regels gelezen, 2 feiten vastgelegd.\n' });
    const withdrawal = `${HEAD};correctie;intrekken\r\n${status('B-1', 'Loopt achter')};Ging over een andere actie.;ja\r\n`;
    expect(await register.run(['importeer', written('intrekking.csv', withdrawal)])).toMatchObject({ code: 0 });
    const again = await register.run(['importeer', file]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('2 regels gelezen, 0 feiten vastgelegd')]);
    expect(again.stdout + again.stderr).toMatch(
      /regel 3: dit is op \d{4}-\d\d-\d\d ingetrokken \("Ging over een andere actie\."\) en wordt niet opnieuw vastgelegd; laat de regel weg\. /,
    );
  });
});
