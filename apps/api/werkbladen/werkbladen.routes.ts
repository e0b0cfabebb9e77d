import { edition } from '@peildatum/editions';
import { readText } from '@peildatum/kernel';
import { institution } from '@peildatum/volume-norms';
import { codeParam } from '../subjects/code-param.js';
import { LETTER_PARAM, thematafelLetter } from '../thematafels/letter.js';
import { type WorksheetPlace, worksheetController } from './worksheet-controller.js';

const named = (name: string, description: string, example: string): WorksheetPlace['param'] => ({
  name,
  documented: { name, description, schema: { type: 'string', example } },
  read: readText,
});

/** Where each werkblad is. */
export const WORKSHEET_PLACES: readonly WorksheetPlace[] = [
  {
    word: 'thematafel',
    path: 'thematafels',
    of: 'thematafel',
    param: { name: LETTER_PARAM.name, documented: LETTER_PARAM, read: thematafelLetter },
  },
  {
    word: 'verzekeraar',
    path: 'verzekeraars',
    of: 'verzekeraar',
    param: named('verzekeraar', 'De naam, zoals zij bij een snelle toets of een plan staat.', 'Zilveren Kruis'),
  },
  {
    word: 'eigenaar',
    path: 'eigenaren',
    of: 'eigenaar van metingen',
    param: named('eigenaar', 'De naam, zoals zij bij een indicator staat.', 'CBS'),
  },
  {
    word: 'instelling',
    path: 'instellingen',
    of: 'instelling',
    param: codeParam(institution, { name: 'code', description: 'De code van de instelling.' }),
  },
  { word: 'editie', path: 'edities', of: 'editie', param: codeParam(edition, { name: 'code', description: 'De code van de editie.' }) },
];

export const werkbladen = WORKSHEET_PLACES.map(worksheetController);
