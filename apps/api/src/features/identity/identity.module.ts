import { Module } from '@nestjs/common';
import { DemoCitizensSeeder } from './demo-citizens.seeder.js';
import { DemoPeopleStore } from './demo-people.store.js';
import { DemoController } from './demo.controller.js';
import { IdentityStore } from './identity.store.js';
import { OfficerSessionController } from './officers/officer-session.controller.js';
import { OfficerSignInService } from './officers/officer-sign-in.js';
import { OfficersStore } from './officers/officers.store.js';
import { ReauthenticateController } from './officers/reauthenticate.controller.js';
import { Reauthenticate } from './officers/reauthenticate.js';
import { SignInStepStore } from './officers/sign-in-step.store.js';
import { PasskeysController } from './passkeys/passkeys.controller.js';
import { Passkeys } from './passkeys/passkeys.js';
import { PasskeysStore } from './passkeys/passkeys.store.js';
import { ChangePassword } from './passwords/change-password.js';
import { SignInFailuresStore } from './passwords/sign-in-failures.store.js';
import { SignInThrottle } from './passwords/sign-in-throttle.js';
import { People } from './people.js';
import { PersonSealing } from './person-sealing.js';
import { OfficerRecovery } from './recovery/officer-recovery.js';
import { RecoveryStore } from './recovery/recovery.store.js';
import { AuthenticatorSealing } from './second-factor/authenticator-sealing.js';
import { CheckCode } from './second-factor/check-code.js';
import { FactorsStore } from './second-factor/factors.store.js';
import { OwnSecurity } from './second-factor/own-security.js';
import { SecurityController } from './second-factor/security.controller.js';
import { SetUpFactors } from './second-factor/set-up-factors.js';
import { BrowserSession } from './sessions/browser-session.js';
import { MySessionsController } from './sessions/my-sessions.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { VneidAttemptsStore } from './vneid-attempts.store.js';
import { VneidSignIn } from './vneid-sign-in.js';
import { VneidController } from './vneid.controller.js';

@Module({
  controllers: [
    SessionController,
    OfficerSessionController,
    ReauthenticateController,
    MySessionsController,
    SecurityController,
    PasskeysController,
    VneidController,
    DemoController,
  ],
  providers: [
    IdentityStore,
    People,
    PersonSealing,
    OfficersStore,
    OfficerSignInService,
    SignInStepStore,
    Reauthenticate,
    SignInThrottle,
    SignInFailuresStore,
    ChangePassword,
    AuthenticatorSealing,
    CheckCode,
    FactorsStore,
    SetUpFactors,
    OwnSecurity,
    Passkeys,
    PasskeysStore,
    BrowserSession,
    OfficerRecovery,
    RecoveryStore,
    VneidAttemptsStore,
    VneidSignIn,
    DemoPeopleStore,
    DemoCitizensSeeder,
  ],
  exports: [OfficerRecovery, People],
})
export class IdentityModule {}
