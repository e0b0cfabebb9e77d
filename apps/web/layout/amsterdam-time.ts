import { amsterdamDate, type Instant } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `30 mei 2025, 12:05`: a moment as the clock in Amsterdam has it. */
export const amsterdamTime = (at: Instant): string => `${dutchDate(amsterdamDate(at))}, ${CLOCK.format(new Date(at))}`;
