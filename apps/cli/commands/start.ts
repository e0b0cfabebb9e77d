import type { Config } from '@peildatum/platform';
import { Command, Option } from 'commander';
import { portNumber } from '../clock-options.js';
import { progressBar } from '../progress-bar.js';
import { output, say } from '../terminal.js';

interface StartOptions {
  readonly poort?: number;
  readonly leeg?: true;
  readonly demonstratie?: true;
}

/** `peildatum start`: API and projector in one process, on whatever the configuration names. */
export const start = (): Command =>
  new Command('start')
    .description('Start de API en de projector in één proces.')
    .addOption(new Option('--poort <poort>', 'waar de API luistert (ook: PORT)').argParser(portNumber))
    .addOption(new Option('--leeg', 'begin een leeg register zonder demonstratie').conflicts('demonstratie'))
    .option('--demonstratie', 'begin met de demonstratie, ook in een opslag die niet de ingebouwde is')
    .action(async (options: StartOptions) => {
      // The server is loaded here alone: every other command starts half a second sooner without it.
      const { run } = await import('../../runtime/run.js');
      const bar = progressBar();
      await run({
        ...(options.poort === undefined ? {} : { port: options.poort }),
        ...(options.leeg ? { history: 'leeg' as const } : options.demonstratie ? { history: 'demonstratie' as const } : {}),
        logFormat: 'tekst',
        terminal: {
          begin: () => undefined,
          step: say,
          bar: bar.show,
          endBar: bar.stop,
          ready: (_, address, config) => output(welcome(address, config)),
          end: () => undefined,
        },
      });
    });

const welcome = (address: string, { eventStore }: Config): string => `
Peildatum is klaar.

  API             ${address}/v1
  Documentatie    ${address}/v1/documentatie
  Rapport         ${address}/v1/peildatum-rapporten?geldigOp=2025-05-20&formaat=html

  Hetzelfde rapport op de opdrachtregel:
    npx peildatum rapport --geldig-op 2025-05-20 --formaat html --uit rapport.html
${
  eventStore.kind === 'embedded'
    ? `
  Zelf iets vastleggen? Een toegangsbewijs voor de coördinator van thematafel D:
    npx peildatum token --rol coordinator --tafel D
`
    : ''
}
Ctrl-C stopt.`;
