/** Its characters from 0x80 to 0x9f; a place that it leaves open is that control character, as browsers read it. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text in Windows-1252. Node 20 decodes it as Latin-1, and loses the euro sign and the quotes. */
export const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => FROM_0X80[character.charCodeAt(0) - 0x80] as string);

/** The same backwards. */
export const inWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const at = FROM_0X80.indexOf(character);
    if (at !== -1) return 0x80 + at;
    return character <= '\u00ff' ? character.charCodeAt(0) : QUESTION_MARK;
  });

const QUESTION_MARK = 0x3f;
