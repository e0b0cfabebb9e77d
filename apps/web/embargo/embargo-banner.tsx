import { useView } from '../view/view.js';

/** Stands on every page of who may see what is under embargo, as long as anything is. */
export function EmbargoBanner() {
  const { embargo } = useView();
  if (embargo === null) return null;
  return (
    <section class="pd-embargo" aria-label="Embargo">
      <div class="pd-frame pd-embargo__row">
        <p>
          <strong>Let op</strong>: {embargo}. Wat u hier ziet, kan daarvan zijn, en is tot dan alleen voor wie binnen het embargo is: niet
          verspreiden.
        </p>
      </div>
    </section>
  );
}
