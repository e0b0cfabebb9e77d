import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NamedShape } from '@peildatum/kernel';
import { API_VERSION } from '../common-headers.js';
import { BEARER } from './security.js';
import { withCommonAnswers } from './with-common-answers.js';

const ABOUT = `Het register van het Integraal Zorgakkoord: elk feit wordt een keer vastgelegd, en elke stand is op te vragen
voor elke peildatum (geldigOp), zoals bekend op elk moment (bekendOp).

Lezen kan iedereen; vastleggen vraagt een toegangsbewijs. Een coördinator legt vast voor de eigen thematafel, een beheerder
registreert en beheert, een verzekeraar legt vast waar hij coördineert of besluit, de NZa geeft beschikkingen af, VWS houdt de
budgetten en kaders bij, het Zorginstituut de volumenormen, wie meet publiceert de eigen metingen, en een auditor leest alles en
legt niets vast. Wat nog onder embargo is, lezen VWS, de leden van het Bestuurlijk Overleg, beheerder en auditor. Bedragen zijn tekst,
in euro met twee decimalen. Datums en tijden liggen in de jaren 1900 tot en met 2199. Tekst wordt vastgelegd in Unicode NFC, zonder
spaties aan het begin en het einde en zonder onzichtbare tekens; een lengte telt codepunten. Elke fout komt als
application/problem+json.`;

const TAGS: Readonly<Record<string, string>> = {
  Thematafels: 'De tien thematafels: mijlpalen, aandachtspunten, coördinatoren.',
  Acties: 'De acties van het akkoord: waar zij liggen en hoe zij ervoor staan.',
  'Snelle toetsen': 'De aanvragen die aan een transformatieplan voorafgaan, en of er worden aangenomen.',
  Transformatieplannen: 'De plannen: hoe zij ervoor staan, wie besloot, en wat is toegekend.',
  KPIs: 'Waarmee een goedgekeurd plan zijn bedrag verdient, en wat ervan betaald en vrijgegeven is.',
  Budgetten: 'Wat er is, hoe het is verdeeld en herzien, en hoeveel er nog van over is.',
  Kaders: 'De financiële kaders per sector en jaar, wat ervan is uitgegeven, en de tabellen van de akkoorden.',
  Volumenormen: 'De interventies en hun volumenormen, de instellingen met hun volumes, en wie een norm haalt.',
  Monitors: 'De monitors, hun meetrondes en indicatoren: 0-meting, 1-meting en doelen.',
  Publicaties: 'Wat tegelijk openbaar wordt, en tot wanneer er een embargo op rust.',
  Rapporten: 'De voortgangsrapportage van een peildatum, twee naast elkaar, en een cijfer door de tijd.',
  Gebeurtenissen: 'Het logboek: wie wat wanneer vastlegde.',
  Inlezen: 'Bestanden met feiten: wat erin kan staan, en inlezen.',
  Gezondheid: 'Of de dienst leeft en gereed is.',
};

/** The OpenAPI 3.1 document of all routes of the application. @param shapes what no class of an answer describes */
export function openApiDocument(app: INestApplication, shapes: readonly NamedShape<unknown>[]): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Peildatum')
    .setDescription(ABOUT)
    .setVersion(API_VERSION)
    .setOpenAPIVersion('3.1.0')
    .setContact('Beheer van Peildatum', 'https://peildatum.example.org', 'beheer@peildatum.example.org')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/v1')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Een JWT met sub, rol, organisatie en thematafel.' },
      BEARER,
    );
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build());
  const schemas = Object.fromEntries(shapes.map(({ name, definition }) => [name, definition]));
  return withCommonAnswers(belowServer(document), schemas);
}

const ROOT = [{ url: '/', description: 'Buiten de versie van de API.' }];

/** Addresses are written below the server's `/v1`; what lies beside it says so. */
function belowServer(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) =>
    path.startsWith('/v1/') ? [path.slice('/v1'.length), item] : [path, { ...item, servers: ROOT }],
  );
  return { ...document, paths: Object.fromEntries(paths) };
}
