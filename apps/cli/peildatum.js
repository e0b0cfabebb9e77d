#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../../dist/apps/cli/main.js', import.meta.url);

if (existsSync(built)) {
  await import(built.href);
} else {
  console.error('Peildatum is nog niet gebouwd; geef eerst: npm run build');
  process.exitCode = 78;
}
