import type { Type } from '@nestjs/common';
import { AfsprakenPages } from './afspraken.js';
import { AkkoordController } from './akkoord.controller.js';
import { AkkoordenPages } from './akkoorden.js';
import { MijlpalenPagesController } from './mijlpalen.js';

/** Everything that was agreed. */
export const AKKOORD_PAGES: readonly Type[] = [AkkoordController, AkkoordenPages, AfsprakenPages, MijlpalenPagesController];
