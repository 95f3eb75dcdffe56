import { type DynamicModule, Module } from '@nestjs/common';
import { IdentityModule } from './features/identity/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

/** The whole product: the platform, and every feature by its front door. */
@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(options), IdentityModule] };
  }
}
