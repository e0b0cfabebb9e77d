import type { ComponentChildren } from 'preact';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const NAMES: Readonly<Record<AlertKind, string>> = { info: 'Ter informatie', ok: 'Gelukt', warning: 'Let op', error: 'Fout' };

export interface AlertProps {
  readonly kind: AlertKind;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** What one must have seen. Of what kind it is, is said in words as well as by its colour. */
export function Alert({ kind, title, children }: AlertProps) {
  return (
    <section class={`utrecht-alert utrecht-alert--${kind}`} aria-label={title ?? NAMES[kind]}>
      <div class="utrecht-alert__content">
        <p class="pd-alert__title">{title ?? NAMES[kind]}</p>
        <div class="utrecht-alert__message">{children}</div>
      </div>
    </section>
  );
}
