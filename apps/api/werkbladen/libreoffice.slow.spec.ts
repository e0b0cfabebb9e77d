import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkbookFormat } from '@peildatum/workbooks';
import { opened } from '../../../libs/worksheets/testing/edited.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { TYPES } from '../testing/uploads.js';

const isThere = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A skipped suite is named in the summary: what another program makes of a werkblad was not looked at then. */
(isThere ? describe : describe.skip)('a werkblad that LibreOffice saved (soffice)', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'werkblad-'));
    api = await startTestApi();
    const tell = (path: string, body: object) => api.call(path, { as: 'beheerder', body });
    await tell('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
    await tell('/v1/acties', {
      code: 'L-1',
      thematafel: 'D',
      omschrijving: '=1+1 is geen formule\nmet een tweede regel',
      gereed: '1-7-2026',
      verantwoordelijken: ['VWS', 'ZN'],
      geldigVanaf: '2025-01-01',
    });
    await tell('/v1/acties/L-1/statusmeldingen', {
      status: 'loopt-achter',
      maatregel: 'Er wordt meegeschreven.',
      geldigVanaf: '2025-02-01',
      toelichting: '007 “later”  klaar',
    });
    await tell('/v1/thematafels/D/mijlpalen', { titel: '2025', gereed: 'Q3 2026', geldigVanaf: '2025-02-01' });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.close();
  });

  const saves: readonly (readonly [WorkbookFormat, WorkbookFormat])[] = [
    ['xlsx', 'xlsx'],
    ['xlsx', 'ods'],
    ['ods', 'ods'],
    ['ods', 'xlsx'],
  ];
  it.each(saves)('comes back as it went: made as %s, saved as %s', async (made, as) => {
    const bytes = new Uint8Array(await (await api.call(`/v1/thematafels/D/werkblad.${made}`, { as: 'coordinator-d' })).arrayBuffer());
    const [before, after] = [join(folder, `in-${as}.${made}`), join(folder, 'out')];
    writeFileSync(before, bytes);
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', as, '--outdir', after, before],
      { stdio: 'ignore' },
    );
    const back = new Uint8Array(readFileSync(join(after, `in-${as}.${as}`)));
    expect(await opened(back, as)).toEqual(await opened(bytes, made));
    const response = await api.call('/v1/werkbladen', { as: 'coordinator-d', file: { type: TYPES[as], bytes: back } });
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ rijen: 2, gewijzigd: 0, vastgelegd: 0 })]);
  });
});
