import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from './swc-options.js';

const root = new URL('../../../', import.meta.url);
const specGlobals = new URL('test/runner/globals.js', root).href;

/**
 * `@peildatum/x` and `@peildatum/x/folder` are the index.ts there; a relative `x.js` is the `x.ts` that stands there; a spec's
 * `@jest/globals` are ours.
 */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: specGlobals, shortCircuit: true };
  const library = /^@peildatum\/([a-z/-]+)$/.exec(specifier);
  if (library) return { url: new URL(`libs/${library[1]}/index.ts`, root).href, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

/** A spec is asked for by the runner with a number behind it, so that it can be loaded once more. */
export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!pathname.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(new URL(pathname, url));
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
