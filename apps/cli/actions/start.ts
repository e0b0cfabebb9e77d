import 'reflect-metadata';
import type { Config } from '@peildatum/platform';
import { run } from '../../runtime/run.js';
import { progressBar } from '../progress-bar.js';
import { output, say } from '../terminal.js';

export interface StartOptions {
  readonly poort?: number;
  readonly leeg?: true;
  readonly demonstratie?: true;
}

export async function start(options: StartOptions): Promise<void> {
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
      ready: (_, address, config, wayIn = null) => output(welcome(address, config, wayIn)),
      end: () => undefined,
    },
  });
}

const welcome = (address: string, { eventStore }: Config, wayIn: string | null): string => `
Peildatum is klaar.
${
  wayIn === null
    ? ''
    : `
  Kies een rol en begin, met dit adres (een keer, binnen tien minuten):

    ${wayIn}
`
}
  Pagina’s        ${address}
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
