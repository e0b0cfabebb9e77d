import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportWorkbook } from '../../libs/reporting/sheets/report-sheets.js';
import { reportTables } from '../../libs/reporting/sheets/report-tables.js';
import { GOLDEN_EDITIONS, goldenReport } from '../../libs/reporting/sheets/testing/golden-reports.js';
import { expectedIn, readByHucre, readByOurs } from '../../libs/tables/testing/read-back.js';

const run = promisify(execFile);

/** What LibreOffice is called here; null: it is not installed, and what it makes of our files was not looked at. */
const office = await run('soffice', ['--version']).then(
  () => 'soffice',
  () => null,
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peildatum-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens a file as somebody does, and saves it again. */
async function savedBy(program: string, file: string, format: string): Promise<Uint8Array> {
  const saved = join(folder, 'bewaard');
  const profile = `-env:UserInstallation=file://${join(folder, 'profiel')}`;
  await run(program, [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', saved, file]);
  return readFile(join(saved, file.slice(file.lastIndexOf('/') + 1)));
}

const when = office === null ? describe.skip : describe;

when.each(GOLDEN_EDITIONS)('the report of %s, opened in LibreOffice and saved', (edition) => {
  const report = goldenReport(edition);
  const expected = expectedIn(reportTables(report));

  it.each(['xlsx', 'ods'] as const)('has as %s the same values on the same sheets', async (format) => {
    const file = join(folder, `rapport-${edition}.${format}`);
    await writeFile(file, reportWorkbook(report, format));
    const saved = await savedBy(office as string, file, format);
    expect(readByOurs(saved, format)).toEqual(expected);
    expect(await readByHucre(saved, format)).toEqual(expected);
  });
});
