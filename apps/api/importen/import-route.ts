import type { Parameters } from '../reading/read-query.js';
import { FileRoute } from './file-route.js';
import { FILE_TYPES } from './file-types.js';
import { Inlezing, Proef } from './import.antwoord.js';

const DESCRIPTION = `De inhoud van de aanvraag is het bestand zelf, ten hoogste 20 MB. Elke regel wordt beoordeeld alsof zij los werd
vastgelegd, naar uw eigen rechten, en alles wordt eerst nagekeken: met een fout wordt niets vastgelegd, en het antwoord noemt alle fouten
(400; 403 als u geen van de geweigerde regels mag vertellen). Hetzelfde bestand nog eens voegt niets toe, en gaat verder waar een onderbroken
inlezing (IMPORT.HALFWAY) was. Wie weggaat voordat er iets is vastgelegd, legt niets vast; daarna wordt het afgemaakt. Een persoon
stuurt een bestand tegelijk (429), en wie te veel is wacht (503). Idempotency-Key en If-Match kan een bestand niet hebben.`;

/** The POST whose body is a file with facts. */
export const ImportRoute = (parameters: Parameters): MethodDecorator =>
  FileRoute({
    id: 'bestandInlezen',
    summary: 'Een bestand met feiten inlezen, of bekijken wat ervan zou komen',
    description: DESCRIPTION,
    parameters,
    types: Object.keys(FILE_TYPES),
    recorded: Inlezing,
    tried: Proef,
  });
