import { LIST_FORMAAT } from './list-formats.js';
import { text, wholeNumber } from './parameter.js';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 500;

/** A page of a list, or all of it in another form. */
export const PAGE_PARAMETERS = {
  limiet: wholeNumber(`Hoeveel ten hoogste; standaard ${DEFAULT_LIMIT}.`, { min: 1, max: MAX_LIMIT }),
  na: text('Verder na dit; volg liever het adres in Link of in volgende.', 200),
  ...LIST_FORMAAT,
};
