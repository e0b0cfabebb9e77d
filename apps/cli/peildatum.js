#!/usr/bin/env node
import { existsSync, statSync } from 'node:fs';

const at = (path) => new URL(`../../dist/${path}`, import.meta.url);
const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** The packed program (`bundle.js`), unless there is none of the last build: then its modules one by one, which takes twice as long. */
const [packed, modules] = [at('programs/cli.js'), at('apps/cli/main.js')];
const built = existsSync(packed) && changed(packed) >= changed(at('.tsbuildinfo')) ? packed : modules;

if (existsSync(built)) {
  await import(built.href);
} else {
  console.error('Peildatum is nog niet gebouwd; geef eerst: npm run build');
  process.exitCode = 78;
}
