import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (
  key: string,
  name: string,
  definition: string,
  kind: FigureKind = 'aantal',
  more: Partial<FigurePattern> = {},
): FigurePattern => ({ key, kind, name, definition, since: 6, ...more });

const GRANT = '; wie er twee kreeg, telt één keer.';

/** Snelle toetsen, goed- of afgekeurd, transformatieplannen and the NZa. */
export const PLAN_FIGURES: readonly FigurePattern[] = [
  figure(
    'snelle-toetsen.totaal',
    'snelle toetsen',
    'Alle snelle toetsen die tot en met de peildatum zijn ingediend, welke status zij ook hebben.',
  ),
  figure(
    'snelle-toetsen.voorlopig-afgekeurd',
    'snelle toetsen, voorlopig afgekeurd',
    'De afgekeurde snelle toetsen die met verbeterpunten terug mogen komen; zij tellen ook als afgekeurd.',
  ),
  figure(
    'snelle-toetsen.{toetsstatus}',
    'snelle toetsen met status {toetsstatus}',
    'De ingediende snelle toetsen die op de peildatum deze status hebben.',
    'aantal',
    { whole: 'snelle-toetsen.totaal' },
  ),
  figure(
    'snelle-toetsen.kwartaal.{kwartaal}',
    'snelle toetsen ingediend in {kwartaal}',
    'De snelle toetsen die in dit kwartaal voor het eerst zijn ingediend.',
  ),
  ...['sector', 'thema', 'regio'].map((by) =>
    figure(
      `beoordeeld.{object}.${by}.{${by}}.{oordeel}`,
      `{object} {oordeel}, ${by} {${by}}`,
      `De aanvragen met dit oordeel die deze ${by} raken; wie er meer raakt, telt bij elk (kan overlap bevatten); bij onbekend noemt de bron er geen.`,
    ),
  ),
  figure(
    'plannen.goedgekeurde-snelle-toetsen',
    'goedgekeurde snelle toetsen in de trechter',
    'De snelle toetsen die op de peildatum zijn goedgekeurd: met een transformatieplan, of met een dat nog wordt uitgewerkt.',
  ),
  figure(
    'plannen.in-uitwerking',
    'transformatieplannen in uitwerking',
    'De goedgekeurde snelle toetsen waarvan nog geen transformatieplan is ingediend, of waarvan het is ingetrokken.',
  ),
  figure(
    'plannen.uit-goedgekeurde-toetsen',
    'goedgekeurde snelle toetsen met een transformatieplan',
    'De goedgekeurde snelle toetsen waarvan een transformatieplan is ingediend dat niet is ingetrokken; een afgekeurd plan telt mee.',
  ),
  figure(
    'plannen.totaal',
    'transformatieplannen, ingediend',
    'Van elke snelle toets het nieuwste ingediende transformatieplan dat niet is ingetrokken.',
  ),
  figure(
    'plannen.{planstatus}',
    'transformatieplannen met status {planstatus}',
    'De getelde transformatieplannen die op de peildatum deze status hebben.',
    'aantal',
    { whole: 'plannen.totaal' },
  ),
  figure(
    'plannen.kwartaal.{kwartaal}',
    'transformatieplannen ingediend in {kwartaal}',
    'De getelde transformatieplannen die in dit kwartaal zijn ingediend.',
  ),
  figure(
    'plannen.betrokkenheid.{betrokkenheid}',
    'transformatieplannen met betrokkenheid {betrokkenheid}',
    'De getelde transformatieplannen die patiënten en cliënten zo betrekken; een plan met meer wijzen telt bij elk.',
  ),
  figure(
    'plannen.verzekeraars-niet-genoemd',
    'goedgekeurde transformatieplannen waarvan de verzekeraars niet genoemd zijn',
    'De goedgekeurde transformatieplannen waarvan geen bron zegt welke verzekeraars ze goedkeurden.',
  ),
  figure(
    'plannen.daarbuiten.ingetrokken',
    'transformatieplannen buiten de telling: ingetrokken',
    'De ingediende transformatieplannen die op de peildatum zijn ingetrokken; zij staan buiten de telling.',
  ),
  figure(
    'plannen.daarbuiten.vervangen',
    'transformatieplannen buiten de telling: vervangen',
    'De transformatieplannen waarvoor bij dezelfde snelle toets een nieuwer plan in de plaats kwam; zij staan buiten de telling.',
  ),
  figure(
    'nza.beschikkingen',
    'transformatieplannen met een beschikking van de NZa',
    `De transformatieplannen waarvoor de NZa op de datum van haar cijfers een beschikking gaf${GRANT}`,
  ),
  figure(
    'nza.beschikkingen-bedrag',
    'bedrag van de beschikkingen',
    'De som van de bedragen van alle beschikkingen van de NZa, zoals de bronnen ze noemen.',
    'euro',
  ),
  figure(
    'nza.domein.{domein}.beschikkingen',
    'transformatieplannen met een beschikking van de NZa, domein {domein}',
    `De transformatieplannen met een beschikking van de NZa in dit domein${GRANT}`,
  ),
  figure(
    'nza.domein.{domein}.beschikkingen-bedrag',
    'bedrag van de beschikkingen, domein {domein}',
    'De som van de bedragen van de beschikkingen van de NZa in dit domein, zoals de bronnen ze noemen.',
    'euro',
  ),
  figure(
    'nza.vws-routes',
    'transformatieplannen via VWS',
    'De transformatieplannen die via de VWS-begroting worden betaald (het ventiel), buiten de beschikkingen.',
  ),
  figure(
    'nza.vws-routes-bedrag',
    'bedrag via VWS',
    'De som van wat transformatieplannen via de VWS-begroting krijgen, zoals de bronnen het noemen.',
    'euro',
  ),
];
