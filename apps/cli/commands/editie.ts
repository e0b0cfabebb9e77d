import type { CountedObject } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import type { BevriesOptions, ErkenOptions } from '../actions/editie.js';
import type { VolledigheidFormat, VolledigheidOptions } from '../actions/volledigheid.js';
import { wholeNumber, withClocks } from '../clock-options.js';
import { withDoelgroep } from '../doelgroep-option.js';
import { textArgument, textOption } from '../text-option.js';
import { wordsOf } from '../words-of.js';

/** `peildatum editie …`: the editions of the report, and what of them is frozen. */
export const editie = (): Command => {
  const command = new Command('editie').description(
    'Toets en bevries edities van de rapportage, zie wat er nog moet komen, erken wat niet klopt, en controleer wat bevroren is.',
  );
  for (const sub of [record(), freeze(), acknowledge(), list(), complete(), check()]) command.addCommand(sub.exitOverride());
  return command;
};

/** Of which report of the edition. */
const ofReport = (command: Command): Command =>
  withDoelgroep(command)
    .argument('<code>', 'de editie: haar peildatum, van een herziening met -h1, -h2 … erachter')
    .option('--geldig-op <datum>', 'de peildatum van het rapport (standaard die van de editie)')
    .addOption(
      new Option('--volgnummer <n>', 'precies tot en met deze gebeurtenis (standaard alles wat nu bekend is)').argParser(wholeNumber),
    )
    .addOption(
      new Option('--tel <object>', 'wat per sector, thema en regio wordt geteld (standaard wat de editie noemt)').choices(
        wordsOf<CountedObject>({ 'snelle-toetsen': true, transformatieplannen: true }),
      ),
    )
    .addOption(textOption('--organisatie <naam>', 'namens welke organisatie').default('VWS'));

const record = (): Command =>
  ofReport(new Command('toets'))
    .description('Draai alle controles op het rapport van een geopende editie, en leg vast wat zij vinden (peildatum controles toont het).')
    .action(async (code: string, options: BevriesOptions) => (await does()).record(code, options));

const freeze = (): Command =>
  ofReport(new Command('bevries'))
    .description(
      'Maak het rapport van een geopende editie en bewaar het zoals het is, voorgoed; het wordt getoetst als dat nog niet is gedaan.',
    )
    .action(async (code: string, options: BevriesOptions) => (await does()).freeze(code, options));

const acknowledge = (): Command =>
  new Command('erken')
    .description(
      'Erken met een reden dat een controle in deze editie niet klopt, zodat zij kan worden bevroren (peildatum controles --editie CODE).',
    )
    .argument('<code>', 'de editie')
    .argument('<controle>', 'de code van de controle, zoals kaders.label', (text) => textArgument(text, 100))
    .addOption(textOption('--reden <tekst>', 'waarom het zo mag blijven').makeOptionMandatory())
    .option('--geldig-vanaf <datum>', 'op welke datum het is erkend (standaard vandaag)')
    .addOption(textOption('--organisatie <naam>', 'namens welke organisatie').default('VWS'))
    .action(async (code: string, controle: string, options: ErkenOptions) => (await does()).acknowledge(code, controle, options));

const list = (): Command =>
  new Command('lijst').description('Toon de edities en hoe ver elk is.').action(async () => (await does()).list());

const complete = (): Command =>
  withClocks(withDoelgroep(new Command('volledigheid')))
    .description('Toon wat er van een editie is, wat nog moet komen en wat te laat is.')
    .argument('<code>', 'de editie')
    .addOption(
      new Option('--formaat <formaat>', 'het formaat').choices(wordsOf<VolledigheidFormat>({ tekst: true, json: true })).default('tekst'),
    )
    .action(async (code: string, options: VolledigheidOptions) => (await import('../actions/volledigheid.js')).volledigheid(code, options));

const check = (): Command =>
  new Command('controleer')
    .description('Vergelijk wat bevroren is met wat is vastgelegd, en maak het opnieuw; eindigt met 1 als er iets verschilt.')
    .argument('[code]', 'de editie (standaard alle)')
    .action(async (code: string | undefined) => (await does()).check(code));

const does = () => import('../actions/editie.js');
