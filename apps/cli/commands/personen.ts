import { ROLES } from '@peildatum/kernel';
import type { ThematafelLetter } from '@peildatum/thematafels';
import { Command, Option } from 'commander';
import type { NewPersonOptions } from '../actions/personen.js';
import { textOption } from '../text-option.js';
import { wordsOf } from '../words-of.js';

const LETTERS = wordsOf<ThematafelLetter>({ A: true, B: true, C: true, D: true, E: true, F: true, G: true, H: true, I: true, J: true });

/** `peildatum personen …`: who is mailed, where, and for which roles. */
export const personen = (): Command => {
  const command = new Command('personen').description('Beheer wie herinneringen krijgt: adressen en rollen, buiten het logboek.');
  for (const sub of [list(), add(), remove(), take()]) command.addCommand(sub.exitOverride());
  return command;
};

const list = (): Command =>
  new Command('lijst').description('Toon wie een adres heeft, met de rollen.').action(async () => (await does()).list());

const add = (): Command =>
  new Command('voeg-toe')
    .description('Geef iemand een adres en een rol; nog een rol komt erbij, een ander adres komt in de plaats.')
    .addOption(textOption('--naam <naam>', 'hoe deze persoon heet').makeOptionMandatory())
    .addOption(textOption('--mail <mailadres>', 'het mailadres', 254).makeOptionMandatory())
    .addOption(
      new Option('--rol <rol>', 'de rol').choices([...ROLES.filter((role) => role !== 'migratie'), 'voorzitter']).makeOptionMandatory(),
    )
    .addOption(new Option('--tafel <letter>', 'de thematafel van een coördinator of voorzitter').choices(LETTERS))
    .addOption(textOption('--organisatie <naam>', 'van welke organisatie').default('VWS'))
    .option('--persoon <uuid>', 'de persoon, zoals het toegangsbewijs haar noemt (ingebouwd: standaard die van `peildatum token`)')
    .action(async (options: NewPersonOptions) => (await does()).add(options));

const remove = (): Command =>
  new Command('verwijder')
    .description('Verwijder het adres en de rollen van iemand; wat nog klaarstond, gaat niet meer uit.')
    .argument('<uuid>', 'de persoon, zoals `peildatum personen lijst` haar noemt')
    .action(async (person: string) => (await does()).remove(person));

const take = (): Command =>
  new Command('lees-in')
    .description(
      'Lees adressen en rollen uit een CSV met de kolommen persoon, naam, mail, rol, tafel en organisatie; bij een fout gebeurt er niets.',
    )
    .argument('<bestand>', 'het bestand')
    .action(async (file: string) => (await does()).take(file));

const does = () => import('../actions/personen.js');
