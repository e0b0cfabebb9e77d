import type { PublicationCode, PublicationEvent } from '../../domain/publication.events.js';
import { EmbargoInput, EmbargoOpheffingInput, factOfEmbargo, factOfEmbargoOpheffing } from './embargo.input.js';

/** How one kind of fact is written at the public edge, and read from there. */
export interface WrittenPublicationFact<T extends object = object> {
  readonly input: new () => T;
  readonly factOf: (input: T, publication: PublicationCode) => PublicationEvent;
}

const written = <T extends object>(
  input: new () => T,
  factOf: (input: T, publication: PublicationCode) => PublicationEvent,
): WrittenPublicationFact => ({ input, factOf: factOf as WrittenPublicationFact['factOf'] });

/** Every kind of fact of an embargo, by its Dutch name. */
export const PUBLICATION_FACTS = {
  embargo: written(EmbargoInput, factOfEmbargo),
  'embargo-opheffing': written(EmbargoOpheffingInput, factOfEmbargoOpheffing),
} as const satisfies Readonly<Record<string, WrittenPublicationFact>>;
