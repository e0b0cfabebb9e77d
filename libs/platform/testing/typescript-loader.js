import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { transform, version } from '@swc/core';
import { swcOptionsFor } from './swc-options.js';

const root = new URL('../../../', import.meta.url);
const specGlobals = new URL('test/runner/globals.js', root).href;
const compiledFolder = fileURLToPath(new URL('node_modules/.cache/peildatum-compiled/', root));

/**
 * `@peildatum/x` and `@peildatum/x/folder` are the index.ts there; a relative `x.js` is the `x.ts` or `x.tsx` that stands there; a
 * spec's `@jest/globals` are ours.
 */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: specGlobals, shortCircuit: true };
  const library = /^@peildatum\/([a-z/-]+)$/.exec(specifier);
  if (library) return { url: new URL(`libs/${library[1]}/index.ts`, root).href, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    for (const ending of ['.ts', '.tsx']) {
      const source = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (existsSync(source)) return { url: source.href, shortCircuit: true };
    }
  }
  return next(specifier, context);
}

/** A spec is asked for by the runner with a number behind it, so that it can be loaded once more. */
export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!/\.tsx?$/.test(pathname)) return next(url, context);
  const filename = fileURLToPath(new URL(pathname, url));
  return { format: 'module', source: await compiled(filename, await readFile(filename, 'utf8')), shortCircuit: true };
}

const digest = (text) => createHash('sha256').update(text).digest('hex');

/** Specs start some hundred processes of the same sources: what one compiled, the next reads. Each source has one file, which begins with the digest of what it was made of. */
async function compiled(filename, source) {
  const file = `${compiledFolder}${digest(filename)}.js`;
  const options = swcOptionsFor(filename);
  const madeOf = digest(JSON.stringify([version, options, filename, source]));
  const kept = await readFile(file, 'utf8').catch(unlessAbsent);
  if (kept?.startsWith(madeOf)) return kept.slice(madeOf.length);
  const { code } = await transform(source, { ...options, filename });
  await keep(file, madeOf + code).catch(unlessForbidden);
  return code;
}

/** Whole or not at all: another process may read it in this moment. */
async function keep(file, text) {
  mkdirSync(compiledFolder, { recursive: true });
  const begun = `${file}.${process.pid}.${threadId}`;
  await writeFile(begun, text);
  await rename(begun, file);
}

function unlessAbsent(error) {
  if (error.code !== 'ENOENT') throw error;
}

/** Some specs run as an account that may not write here: what it compiles is not kept. */
function unlessForbidden(error) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
}
