import { Module } from '@nestjs/common';
import { IdentityStore } from './identity.store.js';
import { People } from './people.js';

@Module({
  providers: [IdentityStore, People],
  exports: [People],
})
export class IdentityModule {}
