import { AanvraagstopInput, intakeFacts, VoorlopigAfgekeurdInput } from '@peildatum/plans';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { kindsOf } from '../writing/fact-kinds.js';

export const VOORLOPIG_AFGEKEURD = bodyOf(VoorlopigAfgekeurdInput);
export const AANVRAAGSTOP = bodyOf(AanvraagstopInput);

export const AANVRAAGSTOP_CORRECTIE = correctionOf(kindsOf(intakeFacts));
