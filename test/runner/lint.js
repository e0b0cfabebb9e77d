import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The checks of `npm run lint`, beside each other; what each says is told whole, when it has ended. */
const CHECKS = {
  tsc: ['--noEmit', '-p', 'tsconfig.json'],
  biome: ['ci', '.', '--error-on-warnings'],
  depcruise: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs'],
};

const root = join(import.meta.dirname, '../..');

/** @returns whether it found nothing */
function passes([name, args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/.bin', name), ...args], { cwd: root });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) console.error(`lint: ${name} ended with ${code}.`);
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(Object.entries(CHECKS).map(passes));
if (!passed.every(Boolean)) process.exitCode = 1;
