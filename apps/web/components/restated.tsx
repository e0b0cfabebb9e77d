import { type Restatements, restatementLines } from '@peildatum/editions';
import { Alert } from './alert.js';
import { Note } from './paragraph.js';

export interface RestatedProps {
  readonly restatements: Restatements | null;
  /** Whether it is said as well that there are none. */
  readonly isAlwaysSaid?: boolean;
}

/** Which figures of frozen editions would be other ones. @param restatements null: too much to say */
export function Restated({ restatements, isAlwaysSaid = false }: RestatedProps) {
  if (restatements === null)
    return isAlwaysSaid ? <Note>Welke bevroren edities dit herziet, is bij zo veel wijzigingen niet te zeggen.</Note> : null;
  if (restatements.edities === 0) return isAlwaysSaid ? <Note>Dit herziet geen bevroren editie.</Note> : null;
  return (
    <Alert kind="warning" title="Dit herziet bevroren edities">
      <ul class="pd-rows">
        {restatementLines(restatements).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
