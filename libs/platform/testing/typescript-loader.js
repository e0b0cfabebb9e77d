import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import jestConfig from '../../../jest.config.js';

const root = new URL('../../../', import.meta.url);
const swc = jestConfig.transform['^.+\\.ts$'][1]; // as the specs themselves are compiled

/** `@peildatum/x` and `@peildatum/x/folder` are the index.ts there; a relative `x.js` is the `x.ts` that stands there. */
export async function resolve(specifier, context, next) {
  const library = /^@peildatum\/([a-z/-]+)$/.exec(specifier);
  if (library) return { url: new URL(`libs/${library[1]}/index.ts`, root).href, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swc, filename, sourceMaps: 'inline', swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
