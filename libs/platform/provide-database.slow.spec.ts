import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from './config/load-config.js';
import { provideDatabase } from './provide-database.js';
import { queryOnce } from './testing/query-once.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { freshDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await freshDatabase();
});
afterAll(() => test.drop());

describe('provideDatabase', () => {
  it('takes the database that was given, and asks it who we are', async () => {
    const access = await provideDatabase(loadConfig({ DATABASE_URL: test.appUrl, DATABASE_ADMIN_URL: test.adminUrl }));
    expect(access).toMatchObject({ appUrl: test.appUrl, adminUrl: test.adminUrl, appRole: test.appRole });
    await access.release();
  });

  it('starts one in the data folder when none was given', async () => {
    const folder = await temporaryFolder();
    const said: string[] = [];
    const access = await provideDatabase(loadConfig({ PEILDATUM_DATA_DIR: folder.path }), (message) => said.push(message));
    try {
      expect(await queryOnce(access.appUrl, 'SELECT current_user AS role')).toEqual([{ role: access.appRole }]);
      expect(said).toEqual([expect.stringMatching(/^De ingebouwde PostgreSQL \d+ wordt gestart\.$/)]);
    } finally {
      await access.release();
      await folder.remove();
    }
  });

  it('says that a given database is not there', () =>
    expect(provideDatabase(loadConfig({ DATABASE_URL: 'postgres://app@127.0.0.1:1/none' }))).rejects.toMatchObject({
      code: 'DATABASE.UNREACHABLE',
    }));
});
