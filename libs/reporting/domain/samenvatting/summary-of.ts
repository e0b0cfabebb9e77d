import type { ShapeOf } from '@peildatum/kernel';
import { ABOUT_REPORT, type Report, SKIPS } from '../report.js';
import { named, object } from '../shapes.js';
import { Samenvatting } from './samenvatting.js';

/** The one page by itself: with what it is of, as the report has it. */
export const SummaryPage = named('Samenvattingsblad', object({ ...ABOUT_REPORT, samenvatting: Samenvatting, ...SKIPS }));
export type SummaryPage = ShapeOf<typeof SummaryPage>;

export const summaryOf = ({
  sjabloon,
  klokken,
  doelgroep,
  embargo,
  publicaties,
  titel,
  samenvatting,
  overgeslagen,
}: Report): SummaryPage => ({
  sjabloon,
  klokken,
  doelgroep,
  ...(embargo === undefined ? {} : { embargo }),
  publicaties,
  titel,
  samenvatting,
  overgeslagen,
});
