import type { ShapeOf } from '@peildatum/kernel';
import { date, matching, named, nullable, object, optional, text } from '../shapes.js';

/** Of when a section is: its own date, the newest that was recorded of it, and since which edition it stands still. */
export const Gegevens = named(
  'RapportGegevens',
  object({
    datum: date('De datum van de gegevens: de peildatum, of de eigen datum die de editie voor deze sectie heeft.'),
    /** Only of the kaders. */
    kwartaal: optional(matching('^[0-9]{4}-Q[1-4]$', 'Het kwartaal van de cijfers; ontbreekt waar een sectie geen kwartaal heeft.')),
    laatstVastgelegd: nullable(date('De nieuwste datum waarop iets in deze sectie geldt; null: daarvan is niets vastgelegd.')),
    /** The earlier edition since which nothing was recorded. Null: something was, or there is no earlier edition. */
    ongewijzigdSinds: nullable(object({ naam: text('De vorige editie, of waarmee deze editie vergelijkt.'), datum: date('Haar datum.') })),
  }),
);
export type Gegevens = ShapeOf<typeof Gegevens>;
