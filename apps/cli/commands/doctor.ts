import { Command } from 'commander';

/** `peildatum doctor`: what a start would use, and what is wrong with it. It makes, starts and changes nothing. */
export const doctor = (): Command =>
  new Command('doctor')
    .description('Zeg wat Peildatum zou gebruiken en wat daar mis mee is; verandert niets. Eindigt met 1 als er iets fout is.')
    .option('--json', 'als JSON')
    .action(async ({ json = false }: { readonly json?: boolean }) => (await import('../actions/doctor.js')).doctor({ json }));
