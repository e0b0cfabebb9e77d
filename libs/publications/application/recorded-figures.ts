import type { PublicationCode } from '../domain/publication.events.js';

/** Whether figures stand in the register that name a publication: until an embargo is set, everyone reads them. */
export abstract class RecordedFigures {
  abstract areOf(publication: PublicationCode): Promise<boolean>;
}
