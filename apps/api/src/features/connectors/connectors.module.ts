import { Module } from '@nestjs/common';
import { Connectors } from './connectors.js';
import { HttpConnectors } from './http-connectors.js';

@Module({
  providers: [{ provide: Connectors, useClass: HttpConnectors }],
  exports: [Connectors],
})
export class ConnectorsModule {}
