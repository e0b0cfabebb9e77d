import type { Type } from '@nestjs/common';
import { BesluitenPages } from './besluiten.js';
import { OrganenPages, VergaderingenPages } from './organen.js';
import { PartijenPages } from './partijen.js';

/** Who takes part, where they meet, and what is decided there. */
export const PARTIJEN_PAGES: readonly Type[] = [PartijenPages, OrganenPages, VergaderingenPages, BesluitenPages];
