import type { ClockRequest } from '@peildatum/kernel';

/**
 * What who sent a werkblad may know of. What is withheld from somebody is judged once, and a read by it sees the log no further: who is asked again, because another
 * was first, needs it judged anew.
 */
export type WorksheetReader = ClockRequest | (() => Promise<ClockRequest>);

/** As it is judged now, where it can be. */
export const readerNow = async (reader: WorksheetReader): Promise<ClockRequest> => (typeof reader === 'function' ? await reader() : reader);
