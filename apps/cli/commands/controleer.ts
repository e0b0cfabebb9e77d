import { type Verification, type VerifyProgress, verify } from '@peildatum/audit';
import { Command } from 'commander';
import { EXIT } from '../../runtime/failure.js';
import { type ClockOptions, clocksOf, withClocks } from '../clock-options.js';
import { checkLog, type LogCheck } from '../log-check.js';
import { progressBar } from '../progress-bar.js';
import { withTool } from '../with-tool.js';

const PHASES: Readonly<Record<VerifyProgress['phase'], string>> = {
  logboek: 'logboek nalopen',
  onderwerpen: 'onderwerpen naspelen',
};

/** What may be done about a difference: first of all the log must be what it was. */
const ADVICE: Readonly<Record<LogCheck['log'], readonly string[]>> = {
  equal: ['Het logboek is wat het was. Herbouw het leesmodel: peildatum projecties herbouw NAAM.'],
  unknown: [
    'Vergelijk eerst het logboek met een back-up: peildatum controleer --back-up BESTAND. Is het in de database gewijzigd, dan zou een herbouw dat afmaken.',
    'Pas als het gelijk is: peildatum projecties herbouw NAAM.',
  ],
  changed: [],
};

/** `peildatum controleer`: replays the log and holds the read models against it at a pair of clocks, and the log against a back-up. It only reads the log. */
export const controleer = (): Command =>
  withClocks(new Command('controleer'))
    .description('Speel het logboek opnieuw af en vergelijk het met de leesmodellen, en met een back-up.')
    .option('--back-up <bestand>', 'een back-up die elders is bewaard (standaard het controlegetal van de laatste die hier is gemaakt)')
    .action(async ({ backUp, ...options }: ClockOptions & { readonly backUp?: string }) => {
      const request = clocksOf(options);
      await withTool(
        async ({ log, readModels, database }) => {
          const bar = progressBar();
          const verified = await verify(log, readModels, request, ({ phase, done, total }) => bar.show(PHASES[phase], done, total)).finally(
            bar.stop,
          );
          const checked = await checkLog(log, database.pool, backUp);
          for (const line of [...outcome(verified), ...checked.lines, ...(verified.difference ? ADVICE[checked.log] : [])])
            console.log(line);
          if (verified.difference || checked.log === 'changed') process.exitCode = EXIT.failed;
        },
        { onlyReads: true },
      );
    });

function outcome({ clocks, events, passedOver, difference }: Verification): string[] {
  const when = `geldig op ${clocks.validOn}, bekend op ${clocks.knownAt ?? '(leeg register)'}, volgnummer ${clocks.volgnummer}`;
  if (difference)
    return [
      `Verschil in ${difference.where} (${when}): ${difference.path}`,
      `  opnieuw afgespeeld: ${JSON.stringify(difference.left)}`,
      `  leesmodel:          ${JSON.stringify(difference.right)}`,
    ];
  return [
    `Klopt: ${events} gebeurtenissen opnieuw afgespeeld, gelijk aan de leesmodellen (${when}).`,
    ...(passedOver > 0 ? [`Niet meegeteld: ${passedOver} op bevel overgeslagen; zie peildatum projecties status.`] : []),
  ];
}
