import { amsterdamDate } from '@peildatum/kernel';
import { withheldFrom } from '@peildatum/publications';
import type { Embargoes } from '../../api/index.js';
import type { Peildatum } from '../peildatum.js';

/** By the read models, today in Amsterdam. */
export const embargoesOf = ({ readModels, clock }: Pick<Peildatum, 'readModels' | 'clock'>): Embargoes => ({
  withheldFrom: (audience, clocks) => withheldFrom(readModels, audience, amsterdamDate(clock.now()), clocks),
});
