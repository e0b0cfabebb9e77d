import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');

/** What runs of an app, as one text a file. */
const sourcesOf = (app: string): { readonly file: string; readonly text: string }[] =>
  readdirSync(join(project, 'apps', app), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|(^|\/)testing\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(project, 'apps', app, file), 'utf8') }));

const commandsIn = (text: string): string[] => [...text.matchAll(/new (\w+Command)\b/g)].map(([, name = '']) => name);

/** Tables that a text writes in. */
const writtenIn = (text: string): string[] =>
  [...text.matchAll(/(?:INSERT INTO|DELETE FROM|UPDATE)\s+(?!SET\b)([a-z_.]+)/g)].map(([, table = '']) => table);

/** What writes without a command: a page that had it would be a second way to decide. */
const WRITERS = /\b(Register|EventLog|EventStore)\b[^'"\n]*from '@peildatum\/event-store'/;

describe('a page', () => {
  const web = sourcesOf('web');
  const ofApi = new Set(sourcesOf('api').flatMap(({ text }) => commandsIn(text)));

  it('gives no command that no route of the API gives', () => {
    const given = web.flatMap(({ file, text }) => commandsIn(text).map((command) => ({ file, command })));
    expect(given.map(({ command }) => command)).toContain('SendWorksheetCommand');
    expect(given.filter(({ command }) => !ofApi.has(command))).toEqual([]);
  });

  it('writes in tables of the pages alone, and in no log', () => {
    const tables = web.flatMap(({ file, text }) => writtenIn(text).map((table) => ({ file, table })));
    expect(new Set(tables.map(({ table }) => table)).size).toBeGreaterThan(3);
    expect(tables.filter(({ table }) => !table.startsWith('web_'))).toEqual([]);
    expect(web.filter(({ text }) => WRITERS.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('would be found out', () => {
    expect(commandsIn('execute(new SecretlyCommand(fact))')).toEqual(['SecretlyCommand']);
    expect(writtenIn('INSERT INTO log.event (a) … UPDATE actie_fact SET a = 1 … DO UPDATE SET rijen')).toEqual(['log.event', 'actie_fact']);
    expect(WRITERS.test("import { type Lanes, Register } from '@peildatum/event-store';")).toBe(true);
  });
});
