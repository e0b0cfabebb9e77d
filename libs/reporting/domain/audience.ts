import type { ClockRequest } from '@peildatum/kernel';
import type { Audience } from '@peildatum/publications';

/** For whom a report is that is read at these clocks. Where nothing is withheld it is for who is inside, whoever asked. */
export const audienceAt = ({ withheld }: Pick<ClockRequest, 'withheld'>): Audience => (withheld === undefined ? 'bo' : 'openbaar');
