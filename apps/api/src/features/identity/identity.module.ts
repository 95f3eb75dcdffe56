import { Module } from '@nestjs/common';
import { DemoCitizensSeeder } from './demo-citizens.seeder.js';
import { DemoPeopleStore } from './demo-people.store.js';
import { DemoController } from './demo.controller.js';
import { IdentityStore } from './identity.store.js';
import { OfficerSignInService } from './officer-sign-in.js';
import { People } from './people.js';
import { PersonSealing } from './person-sealing.js';
import { OfficerRecovery } from './recovery/officer-recovery.js';
import { RecoveryStore } from './recovery/recovery.store.js';
import { SessionController } from './session.controller.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { VneidAttemptsStore } from './vneid-attempts.store.js';
import { VneidSignIn } from './vneid-sign-in.js';
import { VneidController } from './vneid.controller.js';

@Module({
  controllers: [SessionController, VneidController, DemoController],
  providers: [
    IdentityStore,
    People,
    PersonSealing,
    OfficerSignInService,
    OfficerRecovery,
    RecoveryStore,
    SignInThrottle,
    VneidAttemptsStore,
    VneidSignIn,
    DemoPeopleStore,
    DemoCitizensSeeder,
  ],
  exports: [OfficerRecovery, People],
})
export class IdentityModule {}
