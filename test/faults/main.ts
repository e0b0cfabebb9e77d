import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Fault } from './harness/fault.js';
import { planOf } from './harness/plan.js';
import { failed, type Played, Stage } from './harness/stage.js';
import { tableOf } from './harness/table.js';
import { faults } from './registry.js';

const { values } = parseArgs({
  options: {
    keer: { type: 'string', default: '100' },
    fout: { type: 'string' },
    zaad: { type: 'string', default: String(Date.now() % 1_000_000) },
    ronde: { type: 'string' },
    uit: { type: 'string' },
  },
});
/** One round again, or all from the first. */
const first = values.ronde === undefined ? 1 : wholeNumber('--ronde', values.ronde);
const times = values.ronde === undefined ? wholeNumber('--keer', values.keer) : 1;
const seed = wholeNumber('--zaad', values.zaad);
const named = values.fout?.toLowerCase();
const chosen = faults.filter(({ name }) => named === undefined || name.toLowerCase().includes(named));
if (chosen.length === 0) stop(`Geen storing heet zo; kies uit:\n${faults.map(({ name }) => `  ${name}`).join('\n')}`);

const plan =
  named === undefined ? planOf(chosen, times, Math.max(1, Math.floor(times / 10))) : chosen.map((fault) => ({ fault, rounds: times }));
const total = plan.reduce((sum, { rounds }) => sum + rounds, 0);
console.log(`${total} rondes, zaad ${seed}.`);

const stage = new Stage(seed);
const played: Played[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stage.close().finally(() => process.exit(130)));
}
try {
  for (const { fault, rounds } of plan) await playAll(fault, rounds);
} finally {
  await stage.close();
}
const table = tableOf(chosen, played, stage.postgres);
console.log(`\n${table}`);
if (values.uit !== undefined) writeFileSync(values.uit, table);
const bad = played.filter(failed);
if (bad.length > 0) stop(`${bad.length} van ${total} rondes klopten niet.`);
// Node, ending by itself, may wait for ever for a request that is nobody's.
process.exit();

async function playAll(fault: Fault, rounds: number): Promise<void> {
  const { name } = fault;
  const unfit = await fault.unfit?.();
  if (unfit !== undefined) {
    console.log(`- ${name}: overgeslagen: ${unfit}`);
    return;
  }
  for (let number = first; number < first + rounds; number += 1) {
    const round = await stage.play(fault, number);
    played.push(round);
    const seconds = round.secondsToRecover === null ? '' : `, terug na ${round.secondsToRecover.toFixed(1)} s`;
    console.log(`- ${name}, ronde ${number}: ${round.acknowledged} bevestigd${seconds}${failed(round) ? ' – FOUT' : ''}`);
    if (!failed(round)) continue;
    console.log(`  verloren ${round.lost}, dubbel ${round.doubled}; nog eens: --fout "${name}" --ronde ${number} --zaad ${seed}`);
    for (const problem of round.problems) console.log(`  * ${problem}`);
  }
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) stop(`${option} is een geheel getal.`);
  return Number(text);
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
