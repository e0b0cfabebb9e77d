import type { Type } from '@nestjs/common';
import { CijfersController } from './cijfers.controller.js';
import { BudgettenPages } from './geld/budgetten.js';
import { KadersPages } from './geld/kaders.js';
import { KadertabellenPages } from './geld/kadertabellen.js';
import { UitputtingPagesController } from './geld/uitputting/uitputting.controller.js';
import { IndicatorenPages } from './monitors/indicatoren.js';
import { MonitorsPages } from './monitors/monitors.js';
import { InstellingenPages } from './normen/instellingen.js';
import { NalevingPagesController } from './normen/naleving/naleving.controller.js';
import { NormtranchesPages } from './normen/normtranches.js';
import { VolumenormenPages } from './normen/volumenormen.js';
import { KpisPages } from './plannen/kpis.js';
import { SnelleToetsenPages } from './plannen/snelle-toetsen.js';
import { TransformatieplannenPages } from './plannen/transformatieplannen.js';

/** Everything that the report rests on. */
export const CIJFERS_PAGES: readonly Type[] = [
  CijfersController,
  SnelleToetsenPages,
  TransformatieplannenPages,
  KpisPages,
  UitputtingPagesController,
  BudgettenPages,
  KadersPages,
  KadertabellenPages,
  VolumenormenPages,
  NalevingPagesController,
  NormtranchesPages,
  InstellingenPages,
  MonitorsPages,
  IndicatorenPages,
];
