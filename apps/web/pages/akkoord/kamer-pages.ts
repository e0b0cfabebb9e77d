import type { Type } from '@nestjs/common';
import { BrievenPages } from './brieven.js';
import { MotiesPages } from './moties.js';
import { EscalatiesPages, MacrobeheersingPages, MtrsPages, NakomingenPages } from './nakoming.js';

/** What parliament asked and was told, and what parties ask of each other. */
export const KAMER_PAGES: readonly Type[] = [MotiesPages, BrievenPages, EscalatiesPages, NakomingenPages, MtrsPages, MacrobeheersingPages];
