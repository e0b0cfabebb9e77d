import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AanvraagstopController } from './aanvraagstop/aanvraagstop.controller.js';
import { AanvraagstopVastleggingenController } from './aanvraagstop/aanvraagstop-vastleggingen.controller.js';
import { ActieVastleggingenController } from './acties/actie-vastleggingen.controller.js';
import { ActiesController } from './acties/acties.controller.js';
import { afspraken } from './afspraken/afspraken.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { akkoorden } from './akkoorden/akkoorden.js';
import { API_CORE, type ApiCore } from './api-core.js';
import { besluiten } from './besluiten/besluiten.js';
import { BeveiligingController } from './beveiliging/beveiliging.controller.js';
import { bevindingen } from './bevindingen/bevindingen.routes.js';
import { budgetten } from './budgetten/budgetten.routes.js';
import { ControlesController } from './controles/controles.controller.js';
import { EditiecontrolesController } from './controles/editiecontroles.controller.js';
import { DocumentSource } from './documentatie/document-source.js';
import { DocumentatieController } from './documentatie/documentatie.controller.js';
import { EDGE_SETTINGS, type EdgeSettings } from './edge-settings.js';
import { edities } from './edities/edities.routes.js';
import { VolledigheidController } from './edities/volledigheid.controller.js';
import { GebeurtenisController } from './gebeurtenis/gebeurtenis.controller.js';
import { GebeurtenissenController } from './gebeurtenissen/gebeurtenissen.controller.js';
import { GeweigerdeVerzoekenController } from './geweigerde-verzoeken/geweigerde-verzoeken.controller.js';
import { GezondheidController } from './gezondheid/gezondheid.controller.js';
import { HerinneringenController } from './herinneringen/herinneringen.controller.js';
import { impactControllers } from './impact/impact.js';
import { ImportenController } from './importen/importen.controller.js';
import { ImportPlaces } from './importen/places.js';
import { ImportsjablonenController } from './importsjablonen/importsjablonen.controller.js';
import { IndicatorenController } from './indicatoren/indicatoren.controller.js';
import { instellingen } from './instellingen/instellingen.js';
import { kaders } from './kaders/kaders.routes.js';
import { kadertabellen } from './kadertabellen/kadertabellen.js';
import { brieven } from './kamer/brieven.js';
import { escalaties } from './kamer/escalaties.js';
import { moties } from './kamer/moties.js';
import { mtrs } from './kamer/mtrs.js';
import { nakomingen } from './kamer/nakomingen.js';
import { KlokkenController } from './klokken/klokken.controller.js';
import { kpiVastleggingen } from './kpis/kpi-vastleggingen.js';
import { KpisController } from './kpis/kpis.controller.js';
import { macrobeheersing } from './macrobeheersing/macrobeheersing.js';
import { MijlpalenController } from './mijlpalen/mijlpalen.js';
import { monitors } from './monitors/monitors.routes.js';
import { normtranches } from './normtranches/normtranches.js';
import { organen } from './organen/organen.js';
import { partijen } from './partijen/partijen.js';
import { PeildatumRapportenController } from './peildatum-rapporten/peildatum-rapporten.controller.js';
import { PAGES, type Pages } from './ports/pages.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { publicaties } from './publicaties/publicaties.js';
import { RapportageController } from './rapportage/rapportage.controller.js';
import { RapportageVastleggingenController } from './rapportage/rapportage-vastleggingen.controller.js';
import { redactie } from './redactie/redactie.routes.js';
import { ReeksenController } from './reeksen/reeksen.controller.js';
import { SamenvattingenController } from './samenvattingen/samenvattingen.controller.js';
import { SnelleToetsVastleggingenController } from './snelle-toetsen/snelle-toets-vastleggingen.controller.js';
import { SnelleToetsenController } from './snelle-toetsen/snelle-toetsen.controller.js';
import { CoordinatorenController } from './thematafels/coordinatoren.controller.js';
import { ThematafelVastleggingenController } from './thematafels/thematafel-vastleggingen.controller.js';
import { ThematafelsController } from './thematafels/thematafels.controller.js';
import { transformatieplanVastleggingen } from './transformatieplannen/transformatieplan-vastleggingen.js';
import { TransformatieplannenController } from './transformatieplannen/transformatieplannen.controller.js';
import { UitputtingController } from './uitputting/uitputting.controller.js';
import { VergelijkingenController } from './vergelijkingen/vergelijkingen.controller.js';
import { VerklaringenController } from './verklaringen/verklaringen.controller.js';
import { NalevingController } from './volumenormen/naleving.controller.js';
import { volumenormen } from './volumenormen/volumenormen.routes.js';
import { VoorstelVastleggingenController } from './voorstellen/voorstel-vastleggingen.controller.js';
import { VoorstellenController } from './voorstellen/voorstellen.controller.js';
import { vragen } from './vragen/vraag-controllers.js';
import { VragenController } from './vragen/vragen.controller.js';
import { waardelijsten } from './waardelijsten/waardelijsten.routes.js';
import { WatGaatInController } from './wat-gaat-in/wat-gaat-in.controller.js';
import { WerkbladenController } from './werkbladen/werkbladen.controller.js';
import { werkbladen } from './werkbladen/werkbladen.routes.js';
import { WerklijstenController } from './werklijsten/werklijsten.controller.js';
import { Writer } from './writing/writer.js';

@Module({})
class ApiModule {}

/** What a server is asked by who looks after it, whatever else it serves. */
const OF_EVERY_SERVER = [BeveiligingController, GezondheidController];

const OF_THE_API = [
  DocumentatieController,
  ThematafelsController,
  ThematafelVastleggingenController,
  CoordinatorenController,
  ActiesController,
  ActieVastleggingenController,
  SnelleToetsenController,
  SnelleToetsVastleggingenController,
  AanvraagstopController,
  AanvraagstopVastleggingenController,
  TransformatieplannenController,
  ...transformatieplanVastleggingen,
  KpisController,
  ...kpiVastleggingen,
  ...budgetten,
  UitputtingController,
  ...kaders,
  ...kadertabellen,
  ...volumenormen,
  NalevingController,
  ...instellingen,
  ...normtranches,
  ...monitors,
  IndicatorenController,
  ...impactControllers,
  ...publicaties,
  PeildatumRapportenController,
  SamenvattingenController,
  VergelijkingenController,
  VerklaringenController,
  ReeksenController,
  ControlesController,
  EditiecontrolesController,
  ...waardelijsten,
  ...edities,
  VolledigheidController,
  ...redactie,
  RapportageController,
  RapportageVastleggingenController,
  VoorstellenController,
  VoorstelVastleggingenController,
  ImportsjablonenController,
  ImportenController,
  WerkbladenController,
  ...werkbladen,
  GebeurtenissenController,
  GebeurtenisController,
  KlokkenController,
  WatGaatInController,
  WerklijstenController,
  AgendaController,
  HerinneringenController,
  GeweigerdeVerzoekenController,
  ...bevindingen,
  ...akkoorden,
  ...afspraken,
  MijlpalenController,
  ...brieven,
  ...moties,
  ...escalaties,
  ...nakomingen,
  ...mtrs,
  ...macrobeheersing,
  ...partijen,
  ...organen,
  ...besluiten,
  VragenController,
  ...vragen,
];

/**
 * Every route of the edge, over what the composition root has opened.
 * @param onlyPages leave the API itself to another process
 */
export const apiModule = (core: ApiCore, settings: EdgeSettings, pages: Pages | null = null, onlyPages = false): DynamicModule => ({
  module: ApiModule,
  imports: pages === null ? [] : [pages.module],
  controllers: onlyPages ? OF_EVERY_SERVER : [...OF_EVERY_SERVER, ...OF_THE_API],
  providers: [
    { provide: API_CORE, useValue: core },
    { provide: EDGE_SETTINGS, useValue: settings },
    { provide: PAGES, useValue: pages },
    { provide: APP_FILTER, useClass: ProblemFilter },
    DocumentSource,
    Writer,
    { provide: ImportPlaces, useFactory: () => new ImportPlaces() },
  ],
});
