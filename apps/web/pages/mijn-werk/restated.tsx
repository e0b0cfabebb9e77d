import { type Restatements, restatementLines } from '@peildatum/editions';
import { Alert } from '../../components/alert.js';

/** Which figures of frozen editions would be other ones. @param restatements null: too much to say */
export function Restated({ restatements }: { readonly restatements: Restatements | null }) {
  if (restatements === null || restatements.edities === 0) return null;
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
