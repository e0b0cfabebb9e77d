import { factEntity } from '@peildatum/projections';

/**
 * What events tell of thematafels. The aspect names the thing (`name`, `coordinator:<person>`, `milestone:<id>`, `achieved:<id>`,
 * `attention:<id>`, `confirmed:<peildatum>`, `approval`); a thing that ended has no value.
 */
export const ThematafelFactRow = factEntity('thematafel_fact', { value: 'json' });
