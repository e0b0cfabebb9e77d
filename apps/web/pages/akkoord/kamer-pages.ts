import type { Type } from '@nestjs/common';
import { BrievenPages } from './brieven.js';
import { KamerController } from './kamer.controller.js';
import { MotiesPages } from './moties.js';
import { EscalatiesPages, MacrobeheersingPages, MtrsPages, NakomingenPages } from './nakoming.js';

/** What parliament asked and was told, and what parties ask of each other. */
export const KAMER_PAGES: readonly Type[] = [
  KamerController,
  MotiesPages,
  BrievenPages,
  EscalatiesPages,
  NakomingenPages,
  MtrsPages,
  MacrobeheersingPages,
];
