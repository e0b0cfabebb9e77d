import { fact, type WrittenFact } from '@peildatum/subjects';
import type { FrameworkCode, FrameworkEvent } from '../../domain/framework/framework.events.js';
import { lines } from '../import/framework-cells.js';
import * as kader from './kader.input.js';
import * as cijfer from './kadercijfer.input.js';

const THIRD_QUARTER = { cijferjaar: '2024', cijferkwartaal: '3' };

/** Every kind of fact of a kader, by its Dutch name. */
export const FRAMEWORK_FACTS = {
  kader: fact(kader.KaderInput, kader.factOfKader, {
    description: 'Het kader van een sector in een begrotingsjaar, zoals een akkoord het noemt.',
    cells: { regels: lines },
    example: {
      geldigVanaf: '2022-09-16',
      prijspeil: 'rapportage',
      akkoord: 'IZA',
      bedrag: '27.210 mln',
      regels: lines.example,
      groei: '1.1',
    },
  }),
  'kader-indexatie': fact(kader.KaderIndexatieInput, kader.factOfKaderIndexatie, {
    description: 'Hetzelfde kader op een ander prijspeil.',
    example: {
      geldigVanaf: '2024-04-15',
      vanPrijspeil: 'rapportage',
      prijspeil: 'prijspeil-2024',
      bedrag: '28.640 mln',
      reden: 'loon- en prijsbijstelling 2024',
    },
  }),
  uitgavenraming: fact(cijfer.UitgavenramingInput, cijfer.factOfUitgavenraming, {
    description: 'De verwachte uitgaven van een sector over een jaar, op de cijfers van een kwartaal.',
    example: {
      ...THIRD_QUARTER,
      regel: 'Uitgaven stand ultimo oktober 2024',
      bedrag: '27.020 mln',
      balanspost: '12.5',
      status: 'voorlopig',
      stand: '2024-10-31',
      gedruktVerschil: '-190 mln',
    },
  }),
  fondsaanspraak: fact(cijfer.FondsaanspraakInput, cijfer.factOfFondsaanspraak, {
    description: 'Wat voor een sector uit een fonds buiten de Zvw wordt betaald.',
    example: { sector: 'wijkverpleging', geldigVanaf: '2024-10-31', fonds: 'Opleidingsfonds', bedrag: '15 mln' },
  }),
  covidkosten: fact(cijfer.CovidkostenInput, cijfer.factOfCovidkosten, {
    description: 'De meerkosten door covid, die buiten het verschil met het kader blijven.',
    example: { jaar: '2023', geldigVanaf: '2023-01-01', bedrag: '12 mln' },
  }),
  geneesmiddelengroei: fact(cijfer.GeneesmiddelengroeiInput, cijfer.factOfGeneesmiddelengroei, {
    description: 'De groei van de uitgaven aan dure geneesmiddelen.',
    example: { ...THIRD_QUARTER, groei: '6.5', grondslag: '2.500 mln' },
  }),
} as const satisfies Readonly<Record<string, WrittenFact<FrameworkEvent, FrameworkCode>>>;
