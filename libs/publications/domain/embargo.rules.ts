import { type CalendarDate, ForbiddenStep } from '@peildatum/kernel';
import type { PublicationCode, PublicationEvent } from './publication.events.js';

/** The embargo as the last fact left it; null: none was ever set. */
export type EmbargoState = null | {
  /** From this day the publication is open; null: nobody knows yet. */
  readonly opensOn: CalendarDate | null;
};

/** Whether a publication is still withheld on a day. */
export const withheldOn = (state: EmbargoState, day: CalendarDate): boolean =>
  state !== null && (state.opensOn === null || day < state.opensOn);

/**
 * An embargo is set, moved while it stands, and lifted or left to end. What was open to all stays so.
 * @throws ForbiddenStep `EMBARGO.…`
 */
export const follow =
  (code: PublicationCode) =>
  (state: EmbargoState, fact: PublicationEvent): EmbargoState => {
    const { type, validFrom, data } = fact;
    if (data.publication !== code) throw refused('OTHER_PUBLICATION', `Dit gaat over publicatie ${data.publication} en niet over ${code}.`);
    if (state !== null && !withheldOn(state, validFrom)) throw alreadyOpen(code, state.opensOn);
    if (type === 'EmbargoLifted') {
      if (state === null) throw refused('NOT_SET', `Op publicatie ${code} rust op ${validFrom} geen embargo; er is niets op te heffen.`);
    } else if (data.until !== null && data.until <= validFrom)
      throw refused(
        'ENDS_BEFORE_IT_BEGINS',
        `Het embargo zou op ${data.until} eindigen en geldt pas vanaf ${validFrom}; noem een latere dag.`,
      );
    return after(fact);
  };

/** What a fact leaves, whatever the rules say of it: what was recorded is never too strange to be read. */
export const after = (fact: PublicationEvent): NonNullable<EmbargoState> => ({
  opensOn: fact.type === 'EmbargoLifted' ? fact.validFrom : (fact.data.until as CalendarDate | null),
});

/** What was open to all stays so. @param since the day on which it opened; null where no embargo ever held it back */
export const alreadyOpen = (code: PublicationCode, since: CalendarDate | null = null) =>
  refused(
    'ALREADY_OPEN',
    `Publicatie ${code} is ${since === null ? 'al voor iedereen te lezen' : `op ${since} openbaar geworden`} en blijft dat; leg nieuwe cijfers vast onder een nieuwe publicatie.`,
  );

const refused = (code: string, message: string) => new ForbiddenStep(`EMBARGO.${code}`, message);
