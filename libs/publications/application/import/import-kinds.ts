import { decidedBy, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { InvalidInput } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellPublication } from '../../domain/embargo.decide.js';
import { PUBLICATION_CODE, publicationStream } from '../../domain/publication.events.js';
import { PUBLICATION_FACTS, type WrittenPublicationFact } from '../input/publication-facts.js';

const onPublication =
  ({ input, factOf }: WrittenPublicationFact): ImportKind =>
  ({ publicatie, ...fields }) => {
    if (typeof publicatie !== 'string' || !PUBLICATION_CODE.test(publicatie)) {
      const message = 'publicatie: noem de code van de publicatie, zoals actualisatie-2024q3';
      throw new InvalidInput([{ code: 'INPUT.FIELD', kind: 'invalid', field: 'publicatie', message }]);
    }
    return decidedBy(publicationStream(publicatie), tellPublication(publicatie, factOf(validateInput(input, fields), publicatie)));
  };

/** The kinds of rows of embargoes, by the word in the column `soort`. */
export const publicationImportKinds: ImportKinds = Object.fromEntries(
  Object.entries(PUBLICATION_FACTS).map(([soort, written]) => [soort, onPublication(written)]),
);
