import { decidedBy, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { InvalidInput } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellPublication } from '../../domain/embargo.decide.js';
import { PUBLICATION_CODE, publicationStream } from '../../domain/publication.events.js';
import { PUBLICATION_FACTS, type WrittenPublicationFact } from '../input/publication-facts.js';
import { PUBLICATION_RIGHTS } from '../publication-rights.js';

const onPublication =
  ({ input, factOf }: WrittenPublicationFact): ImportKind =>
  ({ publicatie, ...fields }) => {
    if (typeof publicatie !== 'string' || !PUBLICATION_CODE.test(publicatie)) {
      const message = 'publicatie: noem de code van de publicatie, zoals actualisatie-2024q3';
      throw new InvalidInput([{ code: 'INPUT.FIELD', kind: 'invalid', field: 'publicatie', message }]);
    }
    const fact = factOf(validateInput(input, fields), publicatie);
    return decidedBy({ stream: publicationStream(publicatie), rights: PUBLICATION_RIGHTS, fact }, tellPublication(publicatie, fact));
  };

/** The kinds of rows of embargoes, by the word in the column `soort`. */
export const publicationImportKinds: ImportKinds = Object.fromEntries(
  Object.entries(PUBLICATION_FACTS).map(([soort, written]) => [soort, onPublication(written)]),
);
