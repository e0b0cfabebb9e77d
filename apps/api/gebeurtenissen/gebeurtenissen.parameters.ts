import type { EventFilter } from '@peildatum/audit';
import { parseKnownFrom, ROLES } from '@peildatum/kernel';
import { basisOfHerkomst, HERKOMSTEN } from '@peildatum/platform';
import { CLOCK_PARAMETERS } from '../reading/clock-parameters.js';
import { LIST_FORMAAT } from '../reading/list-formats.js';
import { MAX_LIMIT } from '../reading/page-parameters.js';
import { choice, date, id, moment, text, wholeNumber } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

/** Some three hundred years. */
const MOST_DAYS = 100_000;

export const GEBEURTENISSEN_PARAMETERS = {
  ...CLOCK_PARAMETERS,
  onderwerp: text(
    'Alleen van deze stroom: actie-CODE, thematafel-LETTER, dossier-CODE (van een snelle toets), budget-CODE, voorstel-ID, intake, governance, register.',
    200,
  ),
  soort: text('Alleen van deze soort (ActionCompleted); meer dan een met komma’s ertussen.', 500),
  persoon: id('Alleen wat deze persoon vastlegde.'),
  rol: choice('Alleen wat in deze rol werd vastgelegd.', ROLES, (role) => role),
  organisatie: text('Alleen wat namens deze organisatie werd vastgelegd.', 200),
  geldigVan: date('Alleen wat geldt vanaf deze datum of later.'),
  geldigTot: date('Alleen wat geldt vanaf deze datum of eerder.'),
  bekendVan: moment('Alleen wat bekend werd op dit moment of later; een datum is het begin van die dag.', parseKnownFrom),
  bekendTot: moment('Alleen wat bekend werd op dit moment of eerder; een datum is het einde van die dag.'),
  achterafVan: wholeNumber('Alleen wat ten minste zo veel dagen werd vastgelegd na de dag waarop het inging.', { max: MOST_DAYS }),
  achterafTot: wholeNumber('Alleen wat ten hoogste zo veel dagen werd vastgelegd na de dag waarop het inging.', { max: MOST_DAYS }),
  bron: text('Alleen wat deze woorden in zijn bron heeft.', 200),
  herkomst: choice('Alleen wat daarvandaan komt.', HERKOMSTEN, basisOfHerkomst),
  alleen: choice('Alleen wat iets corrigeert.', ['correcties'], () => true),
  vanVolgnummer: wholeNumber('Alleen vanaf dit nummer in het logboek.'),
  totVolgnummer: wholeNumber('Alleen tot en met dit nummer in het logboek.'),
  limiet: wholeNumber('Hoeveel ten hoogste; standaard 50. Als NDJSON komt alles.', { min: 1, max: MAX_LIMIT }),
  na: wholeNumber('Verder na dit volgnummer; volg liever het adres in Link of in volgende.'),
  ...LIST_FORMAAT,
};

/** What of the parameters is neither a clock nor a page of it. */
type Filtering = Omit<ValuesOf<typeof GEBEURTENISSEN_PARAMETERS>, keyof typeof CLOCK_PARAMETERS | 'limiet' | 'na' | 'formaat'>;

export const filterOf = (values: Filtering): EventFilter => ({
  ...(values.onderwerp === undefined ? {} : { subject: values.onderwerp }),
  ...(values.soort === undefined ? {} : { types: values.soort.split(',').map((type) => type.trim()) }),
  ...(values.persoon === undefined ? {} : { person: values.persoon }),
  ...(values.rol === undefined ? {} : { role: values.rol }),
  ...(values.organisatie === undefined ? {} : { organisation: values.organisatie }),
  ...(values.geldigVan === undefined ? {} : { validFrom: values.geldigVan }),
  ...(values.geldigTot === undefined ? {} : { validUntil: values.geldigTot }),
  ...(values.bekendVan === undefined ? {} : { knownFrom: values.bekendVan }),
  ...(values.bekendTot === undefined ? {} : { knownUntil: values.bekendTot }),
  ...(values.achterafVan === undefined ? {} : { lateFrom: values.achterafVan }),
  ...(values.achterafTot === undefined ? {} : { lateUntil: values.achterafTot }),
  ...(values.bron === undefined ? {} : { source: values.bron }),
  ...(values.herkomst === undefined ? {} : { basis: values.herkomst }),
  ...(values.alleen === undefined ? {} : { corrections: values.alleen }),
  ...(values.vanVolgnummer === undefined ? {} : { fromVolgnummer: values.vanVolgnummer }),
  ...(values.totVolgnummer === undefined ? {} : { toVolgnummer: values.totVolgnummer }),
});
