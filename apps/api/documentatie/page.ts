import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where the try-it page's own parts are installed. */
const installed = (name: string) => (): string => join(dirname(require.resolve('swagger-ui-dist/package.json')), name);

type Asset = { readonly type: string } & ({ readonly text: string } | { readonly file: () => string });

const START = `window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: 'openapi.json',
    dom_id: '#documentatie',
    deepLinking: true,
    validatorUrl: null,
    defaultModelsExpandDepth: -1,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
});
`;

/** The files of the page, by name; there are no others. */
export const ASSETS: Readonly<Record<string, Asset>> = {
  'swagger-ui.css': { type: 'text/css; charset=utf-8', file: installed('swagger-ui.css') },
  'swagger-ui-bundle.js': { type: 'text/javascript; charset=utf-8', file: installed('swagger-ui-bundle.js') },
  'favicon-32x32.png': { type: 'image/png', file: installed('favicon-32x32.png') },
  'start.js': { type: 'text/javascript; charset=utf-8', text: START },
};

/** Swagger UI sets styles and small images of its own; scripts come from here alone. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const PAGE = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Peildatum: documentatie van de API</title>
<link rel="stylesheet" href="documentatie/swagger-ui.css">
<link rel="icon" href="documentatie/favicon-32x32.png">
</head>
<body>
<main id="documentatie"></main>
<noscript>Deze pagina heeft JavaScript nodig. De beschrijving zelf staat op <a href="openapi.json">openapi.json</a>.</noscript>
<script src="documentatie/swagger-ui-bundle.js"></script>
<script src="documentatie/start.js"></script>
</body>
</html>
`;
