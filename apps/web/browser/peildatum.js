/**
 * What a page does beside what it is: it begins where the faults are, and says what changed when a part of it was fetched.
 * Without this file every page and form works as well.
 */
const announce = (text) => {
  const place = document.getElementById('mededeling');
  if (place) place.textContent = text;
};

/** @returns whether there are faults, where the page begins then */
const beginAtFaults = () => {
  const begin = document.querySelector('[data-focus]');
  if (begin instanceof HTMLElement) begin.focus();
  return begin !== null;
};
beginAtFaults();

/** The name of what had the focus, before the part of the page that it stands in is replaced. */
let held = null;

document.addEventListener('htmx:before:swap', () => {
  held = document.activeElement?.id || null;
});

document.addEventListener('htmx:after:swap', () => {
  if (beginAtFaults()) return;
  const again = held === null ? null : document.getElementById(held);
  // What has the focus is not folded away under it.
  const folded = again?.closest('details:not([open])');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  if (again && document.activeElement !== again) again.focus({ preventScroll: true });
  const told = document.querySelector('[data-announce]');
  if (told) announce(told.dataset.announce ?? told.textContent ?? '');
});

/** What could not be fetched is asked for as a page of its own: that answers with what went wrong. */
const askWhole = ({ target }) => {
  announce('Dat ging niet; de hele pagina wordt opnieuw opgevraagd.');
  const form = target instanceof Element ? target.closest('form') : null;
  if (form instanceof HTMLFormElement && form.method === 'get') HTMLFormElement.prototype.submit.call(form);
};
document.addEventListener('htmx:error', askWhole);
document.addEventListener('htmx:response:error', askWhole);
