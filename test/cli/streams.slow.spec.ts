import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLI } from '../support/server-process.js';
import { codeOf, Register } from './command.js';

let register: Register;
let folder: string;
beforeAll(async () => {
  register = await Register.make();
  folder = mkdtempSync(join(tmpdir(), 'peildatum-stromen-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await register.remove();
});

const rows = (name: string, n: number, text = ''): string =>
  [
    'soort,code,thematafel,geldigVanaf,omschrijving',
    ...Array.from({ length: n }, (_, i) => `actie,${name}-${i + 1},D,2026-01-01,${text}`),
    '',
  ].join('\n');

async function recorded(name: string): Promise<number> {
  const { stdout } = await register.run(['logboek', '--soort', 'ActionRegistered', '--formaat', 'ndjson']);
  return stdout.split('\n').filter((line) => line.includes(`"actie-${name}-`)).length;
}

describe('an import', () => {
  it('is not ended by a reader of both its streams that had seen enough', async () => {
    const file = join(folder, 'gesloten.csv');
    writeFileSync(file, rows('GESLOTEN', 60));
    const child = register.spawn(['importeer', file], ['ignore', 'pipe', 'pipe']);
    // As `2>&1 | head -0` does: gone before anything is printed.
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    expect(await codeOf(child)).toBe(0);
    expect(await recorded('GESLOTEN')).toBe(60);
  });

  it('tells how it was refused by its exit code, also when nobody reads why', async () => {
    const file = join(folder, 'fout.csv');
    writeFileSync(file, `${rows('FOUT', 3)}actie,FOUT-4,Z,2026-01-01,\n`);
    const child = register.spawn(['importeer', file], ['ignore', 'pipe', 'pipe']);
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    expect(await codeOf(child)).toBe(1);
    expect(await recorded('FOUT')).toBe(0);
  });

  it('says how far it was when it is interrupted, and goes on from there', async () => {
    const file = join(folder, 'onderbroken.csv');
    writeFileSync(file, rows('ONDERBROKEN', 4_000));
    const child = register.spawn(['importeer', file], ['ignore', 'ignore', 'pipe']);
    let printed = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      if (!printed.includes('vastleggen') && part.includes('vastleggen')) child.kill('SIGINT');
      printed += part;
    });
    expect(await codeOf(child)).toBe(130);
    expect(printed).toMatch(/Onderbroken: ten minste \d+ van 4000 regels zijn klaar, .* Lees hetzelfde bestand opnieuw in/);
    expect((await register.run(['importeer', file])).code).toBe(0);
    expect(await recorded('ONDERBROKEN')).toBe(4_000);
  });

  it('waits for a pipe that has nothing yet, whether it would block or not', async () => {
    // Between the command and its slow source a program that makes their pipe one that does not block, as ssh and others do.
    const between = `
      import { spawn } from 'node:child_process';
      import { Socket } from 'node:net';
      const child = spawn(process.execPath, ${JSON.stringify([CLI, 'importeer', '-', '--formaat', 'csv'])}, { stdio: 'inherit' });
      new Socket({ fd: 0, readable: false });
      child.once('exit', (code) => process.exit(code));
    `;
    const child = register.node(['--input-type=module', '-e', between], ['pipe', 'pipe', 'pipe']);
    const ended = codeOf(child);
    const stderr: string[] = [];
    child.stderr?.setEncoding('utf8').on('data', (part: string) => stderr.push(part));
    // More than the pipe holds: when it is all in, the command is reading, and finds nothing more for a while.
    const content = rows('TRAAG', 600, 'x'.repeat(2_000));
    const half = content.length / 2;
    child.stdin?.on('error', () => undefined);
    await Promise.race([ended, new Promise<void>((taken) => child.stdin?.write(content.slice(0, half), () => taken()))]);
    await new Promise((waited) => setTimeout(waited, 500));
    child.stdin?.end(content.slice(half));
    expect([await ended, stderr.join('')]).toEqual([0, expect.not.stringContaining('EAGAIN')]);
    expect(await recorded('TRAAG')).toBe(600);
  });

  it('says that its input is a folder', async () => {
    const input = openSync(folder, 'r');
    const ran = await register.run(['importeer', '-', '--formaat', 'csv'], {}, input);
    closeSync(input);
    expect(ran).toMatchObject({ code: 66, stderr: expect.stringContaining('De invoer is niet te lezen: het is een map.') });
  });
});

describe('what is printed', () => {
  it.each([[['rapport']], [['logboek']], [['projecties', 'status']]])('%j says so where the disk is full', async (args) => {
    const full = openSync('/dev/full', 'w');
    const child = register.spawn(args, ['ignore', full, 'pipe']);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    expect(await codeOf(child)).toBe(74);
    closeSync(full);
    expect(stderr).toContain('De uitvoer is niet te schrijven: de schijf is vol.');
    expect(stderr).not.toContain('\n    at ');
  });

  it.each([[['rapport']], [['logboek']], [['help']]])('%j ends without a word where the reader had seen enough', async (args) => {
    const child = register.spawn(args, ['ignore', 'pipe', 'pipe']);
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    expect(await codeOf(child)).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
  });
});
