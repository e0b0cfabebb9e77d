import { type VerifyProgress, verify } from '@peildatum/audit';
import { Command } from 'commander';
import { EXIT } from '../../runtime/failure.js';
import { type ClockOptions, clocksOf, withClocks } from '../clock-options.js';
import { progressBar } from '../progress-bar.js';
import { output } from '../terminal.js';
import { withTool } from '../with-tool.js';

const PHASES: Readonly<Record<VerifyProgress['phase'], string>> = {
  logboek: 'logboek nalopen',
  onderwerpen: 'onderwerpen naspelen',
};

/** `peildatum controleer`: replays the log and holds the read models against it at a pair of clocks. */
export const controleer = (): Command =>
  withClocks(new Command('controleer'))
    .description('Speel het logboek opnieuw af en vergelijk het met de leesmodellen.')
    .action(async (options: ClockOptions) => {
      const request = clocksOf(options);
      await withTool(async ({ log, readModels }) => {
        const bar = progressBar();
        const { clocks, events, passedOver, difference } = await verify(log, readModels, request, ({ phase, done, total }) =>
          bar.show(PHASES[phase], done, total),
        ).finally(bar.stop);
        const when = `geldig op ${clocks.validOn}, bekend op ${clocks.knownAt ?? '(leeg register)'}, volgnummer ${clocks.volgnummer}`;
        if (difference === null) {
          output(`Klopt: ${events} gebeurtenissen opnieuw afgespeeld, gelijk aan de leesmodellen (${when}).`);
          if (passedOver > 0) output(`Niet meegeteld: ${passedOver} op bevel overgeslagen; zie peildatum projecties status.`);
          return;
        }
        output(`Verschil in ${difference.where} (${when}): ${difference.path}`);
        output(`  opnieuw afgespeeld: ${JSON.stringify(difference.left)}`);
        output(`  leesmodel:          ${JSON.stringify(difference.right)}`);
        output('Herbouw het leesmodel: peildatum projecties herbouw NAAM.');
        process.exitCode = EXIT.failed;
      });
    });
