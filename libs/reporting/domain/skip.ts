import type { ShapeOf } from '@peildatum/kernel';
import { count, object, text } from './shapes.js';

/** An event that a read model leaves out, on an operator's command. */
export const Skip = object({ leesmodel: text(), gebeurtenis: text(), volgnummer: count(), reden: text() });
export type Skip = ShapeOf<typeof Skip>;
