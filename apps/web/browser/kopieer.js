/** Copies the link that it stands around, where the browser lets pages write to the clipboard. */
class Copy extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    if (link === null || this.querySelector('button') !== null || navigator.clipboard === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nl-button nl-button--subtle pd-citation__button';
    button.textContent = 'Kopieer verwijzing';
    button.addEventListener('click', async () => {
      const told = document.getElementById('mededeling');
      try {
        await navigator.clipboard.writeText(link.href);
        button.textContent = 'Gekopieerd';
        if (told) told.textContent = 'De verwijzing is gekopieerd.';
      } catch {
        if (told) told.textContent = 'Kopiëren mag hier niet; kopieer het adres van de verwijzing zelf.';
      }
    });
    this.append(button);
  }
}
customElements.define('peildatum-kopieer', Copy);
