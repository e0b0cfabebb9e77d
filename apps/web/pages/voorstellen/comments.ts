import { type ProposedChange, rowKey } from '@peildatum/proposals';

/** Where it is said what must change in a row: then it goes back. */
export const commentField = (at: number): string => `opmerking-${at}`;
/** Beside it, which row that is: a proposal that was submitted anew may have others. */
export const rowField = (at: number): string => `over-${at}`;

const COMMENT = /^opmerking-(\d{1,6})$/;

/** What was typed beside each row, by what the row is called. */
export function commentsIn(form: URLSearchParams, rows: readonly ProposedChange[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [field, text] of form) {
    const at = COMMENT.exec(field)?.[1];
    if (at === undefined) continue;
    const row = rows[Number(at)];
    const key = form.get(rowField(Number(at))) ?? (row === undefined ? '' : rowKey(row));
    const comment = text.replaceAll('\r\n', '\n').trim();
    if (comment !== '') found.set(key, comment);
  }
  return found;
}

/** The same, each in the field that its row has now. */
export const typedAgain = (comments: ReadonlyMap<string, string>, rows: readonly ProposedChange[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.flatMap((row, at) => {
      const comment = comments.get(rowKey(row));
      return comment === undefined ? [] : [[commentField(at), comment]];
    }),
  );
