import { PUBLICATION_CODE, type PublicationCode, publicationNotFound } from '@peildatum/publications';

export const PUBLICATIE_CODE_PARAM = {
  name: 'code',
  description: 'De code van de publicatie.',
  schema: { type: 'string', pattern: PUBLICATION_CODE.source, examples: ['actualisatie-2024q3'] },
};

/** @throws PeildatumError `PUBLICATION.NOT_FOUND` for text that no publication can have as its code. */
export function publicatieCode(given: string): PublicationCode {
  if (PUBLICATION_CODE.test(given)) return given;
  throw publicationNotFound(given.slice(0, 60));
}
