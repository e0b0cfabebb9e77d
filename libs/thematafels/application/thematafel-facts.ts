import type { Uuid } from '@peildatum/kernel';
import { fact, type WrittenFacts } from '@peildatum/subjects';
import type { ActionEvent } from '../domain/action.events.js';
import type { ThematafelEvent } from '../domain/thematafel.events.js';
import type { ThematafelLetter } from '../domain/thematafel-letter.js';
import * as actie from './input/actie.input.js';
import * as afvoering from './input/afvoering.input.js';
import * as bevestiging from './input/bevestiging.input.js';
import * as coordinator from './input/coordinator.input.js';
import { factOfStatusmelding, StatusmeldingInput } from './input/statusmelding.input.js';
import * as tafel from './input/thematafel.input.js';

const ON = { geldigVanaf: '2025-05-20' };

/** What can be told of an action, by the words for it. */
export const actionFacts = {
  actie: fact(actie.ActieInput, actie.factOfActie, {
    description: 'Een actie komt op de lijst.',
    aliases: ['registratie'],
    example: {
      code: 'AZWA-D1-01',
      thematafel: 'D',
      onderdeel: 'D1 Passende zorg',
      omschrijving: 'Werk een normenkader uit.',
      gereed: 'Q3 2026',
      verantwoordelijken: 'VWS; ZN',
      geldigVanaf: '2025-01-15',
    },
  }),
  statusmelding: fact(StatusmeldingInput, factOfStatusmelding, {
    description: 'Hoe een actie ervoor staat.',
    example: [
      {
        status: 'loopt-achter',
        ...ON,
        toelichting: 'Het concept is later klaar.',
        maatregel: 'Twee partijen schrijven mee.',
      },
      { status: 'afgerond', geldigVanaf: '2025-09-15', bewijs: 'Verslag van de Ronde Tafel.' },
    ],
  }),
  statusbevestiging: fact(bevestiging.StatusbevestigingInput, bevestiging.factOfStatusbevestiging, {
    description: 'De status van een actie is op een datum nog wat hij was.',
    example: { status: 'loopt-achter', geldigVanaf: '2025-09-01' },
  }),
  vertrouwen: fact(bevestiging.VertrouwenInput, bevestiging.factOfVertrouwen, {
    description: 'Hoe zeker het is dat een actie gereedkomt zoals afgesproken.',
    example: { vertrouwen: 'midden', onderbouwing: 'De toets is nog niet gepland.', ...ON },
  }),
  gereeddatum: fact(actie.GereeddatumInput, actie.factOfGereeddatum, {
    description: 'Een actie krijgt een andere gereeddatum.',
    example: { ...ON, reden: 'De toets duurt langer.', gereed: 'Q1 2027' },
  }),
  verplaatsing: fact(actie.VerplaatsingInput, actie.factOfVerplaatsing, {
    description: 'Een actie gaat naar een andere thematafel.',
    example: { ...ON, reden: 'Tafel E bespreekt alle normen.', thematafel: 'E' },
  }),
  verantwoordelijken: fact(actie.VerantwoordelijkenInput, actie.factOfVerantwoordelijken, {
    description: 'Andere partijen worden verantwoordelijk voor een actie.',
    example: { ...ON, reden: 'De NZa doet mee.', verantwoordelijken: 'VWS; ZN; NZa' },
  }),
  omschrijving: fact(actie.OmschrijvingInput, actie.factOfOmschrijving, {
    description: 'Een actie krijgt een andere omschrijving.',
    example: { ...ON, reden: 'Duidelijker.', omschrijving: 'Werk een normenkader uit en toets het.' },
  }),
  afvoering: fact(afvoering.AfvoeringInput, afvoering.factOfAfvoering, {
    description: 'Een afgeronde actie gaat uit de rapportage; een actie die anders eindigde, alleen met een besluit.',
    example: { geldigVanaf: '2025-10-01', toelichting: 'Was al in de vorige rapportage afgerond.' },
  }),
} satisfies WrittenFacts<ActionEvent>;

/** That a thematafel is there; the code is its letter. */
export const openingFacts = {
  opening: fact(tafel.ThematafelInput, tafel.factOfThematafel, {
    description: 'Een thematafel wordt geopend.',
    example: { naam: 'Passende zorg', geldigVanaf: '2022-09-16' },
  }),
} satisfies WrittenFacts<ThematafelEvent, ThematafelLetter>;

/** What can be told of a milestone, a point or a coordinator of a thematafel; the code is the id of it, where the fact names none. */
export const thematafelFacts = {
  mijlpaal: fact(tafel.MijlpaalInput, tafel.factOfMijlpaal, {
    description: 'Een mijlpaal van een thematafel: gepland (met gereed) of behaald.',
    example: { sleutel: 'M-1', titel: 'Normenkader vastgesteld', gereed: 'Q3 2026', ...ON },
  }),
  aandachtspunt: fact(tafel.AandachtspuntMetId, tafel.factOfAandachtspunt, {
    description: 'Waar een thematafel aandacht voor vraagt.',
    example: { sleutel: 'P-1', tekst: 'Er zijn te weinig mensen voor de toets.', ...ON },
  }),
  afsluiting: fact(tafel.AfsluitingMetId, tafel.factOfAfsluiting, {
    description: 'Een aandachtspunt vervalt. Noem het bij de sleutel waarmee een bestand het maakte, of bij zijn id.',
    example: { sleutel: 'P-1', reden: 'Er zijn mensen bij gekomen.', geldigVanaf: '2025-09-01' },
  }),
  benoeming: fact(coordinator.BenoemingMetId, coordinator.factOfBenoeming, {
    description: 'Een thematafel krijgt een coördinator, onder een sleutel van uzelf. Een naam hoort niet in een bestand.',
    example: { sleutel: 'C-1', organisatie: 'VWS', ...ON },
  }),
  ontslag: fact(coordinator.OntslagMetId, coordinator.factOfOntslag, {
    description: 'Een coördinator stopt. Noem haar bij de sleutel van haar benoeming, of bij haar id.',
    example: { sleutel: 'C-1', reden: 'Heeft een andere functie.', geldigVanaf: '2025-09-01' },
  }),
  afstemming: fact(tafel.AfstemmingInput, tafel.factOfAfstemming, {
    description: 'Een thematafel heeft haar cijfers voor een editie afgestemd.',
    example: { peildatum: '2025-05-20', ...ON },
  }),
  goedkeuring: fact(tafel.GoedkeuringInput, tafel.factOfGoedkeuring, {
    description: 'Of wat een coördinator van een thematafel wijzigt, eerst door een ander moet worden goedgekeurd.',
    // Off: what follows it in the same file must still be possible.
    example: { goedkeuring: 'uit', ...ON },
  }),
} satisfies WrittenFacts<ThematafelEvent, Uuid>;
