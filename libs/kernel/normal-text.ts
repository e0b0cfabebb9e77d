/** What cannot be seen, or only moves what can: soft hyphens, joiners, direction marks. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Every kind of space, and the ends of lines. */
const BLANK = /[\s\p{Zs}]+/gu;

/** The name of a party in its normal form: names are compared in it, however they were written. */
export const normalName = (text: string): string => text.replace(BLANK, ' ').replace(UNSEEN, '').trim().normalize('NFC');

export const sameName = (a: string, b: string): boolean => a === b || normalName(a) === normalName(b);
