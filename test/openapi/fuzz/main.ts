import 'reflect-metadata';
import { Command } from 'commander';
import setUp from '../../../libs/platform/testing/jest-global-setup.js';
import tearDown from '../../../libs/platform/testing/jest-global-teardown.js';
import { type FuzzReport, runFuzz } from './run-fuzz.js';

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${text} is geen geheel getal`);
  return Number(text);
};

const { aantal, zaad } = new Command('fuzz')
  .description('Stuurt aanvragen die uit het OpenAPI-document zijn gemaakt, en houdt elk antwoord en het logboek tegen het licht.')
  .option('--aantal <n>', 'hoeveel aanvragen', wholeNumber, 20_000)
  .option('--zaad <n>', 'waaruit de aanvragen voortkomen: hetzelfde zaad, dezelfde aanvragen', wholeNumber, 1)
  .parse()
  .opts<{ aantal: number; zaad: number }>();

const begun = performance.now();
await setUp(); // the database server of a test run, as Jest starts it
try {
  const report = await runFuzz({
    count: aantal,
    seed: zaad,
    onProgress: (done) => {
      if (done % 1_000 === 0) console.error(`${done} van ${aantal} aanvragen`);
    },
  });
  print(report, (performance.now() - begun) / 1_000);
  process.exitCode = report.offenders.length === 0 ? 0 : 1;
} finally {
  await tearDown();
}

function print({ statuses, good, events, offenders }: FuzzReport, seconds: number): void {
  const sent = [...statuses.values()].reduce((sum, n) => sum + n, 0);
  console.log(`zaad ${zaad}: ${sent} antwoorden in ${seconds.toFixed(0)} s; ${events} gebeurtenissen bevestigd en in het logboek`);
  for (const [status, n] of [...statuses].sort(([a], [b]) => a - b)) console.log(`${status}  ${String(n).padStart(6)}`);
  const routes = [...good].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, n]) => `${id} ${n}`);
  console.log(`goed beantwoord: ${routes.join(', ')}`);
  console.log(offenders.length === 0 ? 'geen bevindingen' : `${offenders.length} bevindingen:\n${offenders.join('\n')}`);
}
