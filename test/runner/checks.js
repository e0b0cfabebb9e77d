import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CHECKS = {
  tsc: ['--noEmit', '-p', 'tsconfig.json'],
  biome: ['ci', '.', '--error-on-warnings'],
  depcruise: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs'],
};

const root = join(import.meta.dirname, '../..');

/** @returns what a check said, whole, and whether it found nothing */
function done([name, args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/.bin', name), ...args], { cwd: root });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) said.push(Buffer.from(`lint: ${name} ended with ${code}.\n`));
      resolve({ said: Buffer.concat(said), passed: code === 0 });
    });
  });
}

/** The checks of `npm run lint`, begun beside each other. */
export const checks = () => Object.entries(CHECKS).map(done);
