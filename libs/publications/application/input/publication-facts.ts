import { fact, type WrittenFact } from '@peildatum/subjects';
import type { PublicationEvent } from '../../domain/publication.events.js';
import { EmbargoInput, EmbargoOpheffingInput, factOfEmbargo, factOfEmbargoOpheffing } from './embargo.input.js';

/** Every kind of fact of an embargo, by its Dutch name. */
export const PUBLICATION_FACTS = {
  embargo: fact(EmbargoInput, factOfEmbargo, {
    description: 'De cijfers van een publicatie zijn nog niet voor iedereen; leg het vast voordat u de cijfers vastlegt.',
    example: { geldigVanaf: '2024-10-01', besluitDoor: 'VWS', reden: 'Eerst het Bestuurlijk Overleg.', tot: '2026-05-01' },
  }),
  'embargo-opheffing': fact(EmbargoOpheffingInput, factOfEmbargoOpheffing, {
    description: 'Een embargo vervalt voor zijn dag.',
    example: { geldigVanaf: '2024-11-20', besluitDoor: 'VWS', reden: 'Het overleg is geweest.' },
  }),
} as const satisfies Readonly<Record<string, WrittenFact<PublicationEvent>>>;
