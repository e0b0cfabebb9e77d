import { fact, type WrittenFact } from '@peildatum/subjects';
import type { PublicationEvent } from '../../domain/publication.events.js';
import { EmbargoInput, EmbargoOpheffingInput, factOfEmbargo, factOfEmbargoOpheffing } from './embargo.input.js';

/** Every kind of fact of an embargo, by its Dutch name. */
export const PUBLICATION_FACTS = {
  embargo: fact(EmbargoInput, factOfEmbargo),
  'embargo-opheffing': fact(EmbargoOpheffingInput, factOfEmbargoOpheffing),
} as const satisfies Readonly<Record<string, WrittenFact<PublicationEvent>>>;
