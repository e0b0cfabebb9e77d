import { LIST_FORMATS, type ListFormat } from '../../api/reading/list-formats.js';
import { choice } from '../../api/reading/parameter.js';

const FILES = LIST_FORMATS.filter(({ word }) => word !== 'json');

/** As what file somebody takes along what a page shows: a session counts on pages alone, and so they have an address of their own. */
export const FILE_FORMAT = {
  formaat: choice(
    'Als wat voor bestand.',
    FILES.map(({ word }) => word),
    (given) => FILES.find(({ word }) => word === given) as ListFormat,
  ),
};

/** Default CSV. */
export const fileFormatOf = ({ formaat }: { readonly formaat: ListFormat | undefined }): ListFormat => formaat ?? (FILES[0] as ListFormat);
