import { type DynamicModule, Module } from '@nestjs/common';
import { API_CORE, type ApiCore } from '../api/api-core.js';
import { AssetsController } from './assets/assets.controller.js';
import { Assets } from './assets/assets.js';
import { Uploads } from './forms/uploads.js';
import { PageSender } from './layout/page-sender.js';
import { ActiesPagesController } from './pages/acties/acties.controller.js';
import { BevestigingController } from './pages/acties/bevestiging.controller.js';
import { AKKOORD_PAGES } from './pages/akkoord/akkoord-pages.js';
import { IMPACT_PAGES } from './pages/akkoord/impact.js';
import { KAMER_PAGES } from './pages/akkoord/kamer-pages.js';
import { PARTIJEN_PAGES } from './pages/akkoord/partijen-pages.js';
import { BevindingenPagesController } from './pages/bevindingen/bevindingen.controller.js';
import { CIJFERS_PAGES } from './pages/cijfers/cijfers-pages.js';
import { ComponentenController } from './pages/componenten/componenten.controller.js';
import { EditiesPagesController } from './pages/edities/edities.controller.js';
import { EditieMakenController } from './pages/edities/maken/maken.controller.js';
import { HerinneringenPagesController } from './pages/herinneringen/herinneringen.controller.js';
import { LogboekController } from './pages/logboek/logboek.controller.js';
import { MijnWerkController } from './pages/mijn-werk/mijn-werk.controller.js';
import { TerugsturenController } from './pages/mijn-werk/terugsturen/terugsturen.controller.js';
import { WerklijstenPagesController } from './pages/mijn-werk/werklijsten.controller.js';
import { NaastElkaarController } from './pages/rapport/naast-elkaar/naast-elkaar.controller.js';
import { RapportController } from './pages/rapport/rapport.controller.js';
import { StartController } from './pages/start/start.controller.js';
import { TerugkijkenController } from './pages/terugkijken/terugkijken.controller.js';
import { TerugspelenController } from './pages/terugspelen/terugspelen.controller.js';
import { ThematafelsPagesController } from './pages/thematafels/thematafels.controller.js';
import { VastleggenController } from './pages/vastleggen/vastleggen.controller.js';
import { VergelijkenController } from './pages/vergelijken/vergelijken.controller.js';
import { VerklarenController } from './pages/verklaren/verklaren.controller.js';
import { VoorstelController } from './pages/voorstellen/voorstel.controller.js';
import { VoorstellenPagesController } from './pages/voorstellen/voorstellen.controller.js';
import { VragenPagesController, vragenPages } from './pages/vragen/vragen.controller.js';
import type { CookieNames } from './sessions/session-cookie.js';
import { Sessions } from './sessions/sessions.js';
import type { WayIn } from './sessions/way-in.js';
import { AanmeldenController } from './sign-in/aanmelden.controller.js';
import { AccessCodes } from './sign-in/demonstratie/access-codes.js';
import { DemonstratieController } from './sign-in/demonstratie/demonstratie.controller.js';
import { Demonstration } from './sign-in/demonstratie/demonstration.js';
import { AfmeldingController } from './sign-in/oidc/afmelding.controller.js';
import { Attempts } from './sign-in/oidc/attempts.js';
import type { OidcSignIn } from './sign-in/oidc/oidc-sign-in.js';
import { COOKIE_NAMES, OIDC_SIGN_IN } from './sign-in/oidc/oidc-tokens.js';
import { UitgeverController } from './sign-in/oidc/uitgever.controller.js';
import { SessiesController } from './sign-in/sessies.controller.js';
import { SigningOut } from './sign-in/signing-out.js';
import { WAYS_IN } from './sign-in/ways-in.js';
import { WEB_CORE, type WebCore } from './web-core.js';

@Module({})
class WebModule {}

export interface WebParts {
  readonly core: ApiCore;
  readonly web: WebCore;
  readonly assets: Assets;
  readonly sender: PageSender;
  readonly sessions: Sessions;
  readonly ways: readonly WayIn[];
  readonly demonstration: Demonstration;
  readonly codes: AccessCodes;
  readonly oidc: OidcSignIn | null;
  readonly attempts: Attempts;
  readonly cookies: CookieNames;
  readonly uploads: Uploads;
}

/** Every page, over what the pages and the API stand on. */
export const webModule = ({ core, web, assets, sender, sessions, ways, demonstration, codes, ...parts }: WebParts): DynamicModule => ({
  module: WebModule,
  controllers: [
    StartController,
    ThematafelsPagesController,
    ActiesPagesController,
    BevestigingController,
    EditiesPagesController,
    EditieMakenController,
    TerugkijkenController,
    TerugspelenController,
    LogboekController,
    VergelijkenController,
    VerklarenController,
    RapportController,
    NaastElkaarController,
    ...CIJFERS_PAGES,
    ...AKKOORD_PAGES,
    ...KAMER_PAGES,
    ...PARTIJEN_PAGES,
    ...IMPACT_PAGES,
    TerugsturenController,
    HerinneringenPagesController,
    MijnWerkController,
    WerklijstenPagesController,
    VastleggenController,
    VoorstellenPagesController,
    VoorstelController,
    BevindingenPagesController,
    VragenPagesController,
    ...vragenPages,
    ComponentenController,
    AssetsController,
    AanmeldenController,
    SessiesController,
    DemonstratieController,
    UitgeverController,
    AfmeldingController,
  ],
  providers: [
    { provide: API_CORE, useValue: core },
    { provide: WEB_CORE, useValue: web },
    { provide: Assets, useValue: assets },
    { provide: PageSender, useValue: sender },
    { provide: Sessions, useValue: sessions },
    { provide: WAYS_IN, useValue: ways },
    SigningOut,
    { provide: Demonstration, useValue: demonstration },
    { provide: AccessCodes, useValue: codes },
    { provide: OIDC_SIGN_IN, useValue: parts.oidc },
    { provide: Attempts, useValue: parts.attempts },
    { provide: COOKIE_NAMES, useValue: parts.cookies },
    { provide: Uploads, useValue: parts.uploads },
  ],
});
