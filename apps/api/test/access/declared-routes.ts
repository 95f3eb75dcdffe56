import { type RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_RULE, type DeclaredAccess } from '../../src/platform/access/index.js';
import type { TestApp } from '../harness/index.js';

export interface DeclaredRoute {
  /** Controller and handler. */
  name: string;
  method: string;
  path: string;
  access: DeclaredAccess | undefined;
}

const VERBS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];
const slashed = (path: string): string => `/${path}`.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');

/** Every handler that Nest found, with what it declares: also those that nobody thought of. */
export function declaredRoutes({ app }: TestApp): DeclaredRoute[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype || typeof metatype !== 'function') return [];
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype));
      return scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((name) => {
        const handler: unknown = (instance as Record<string, unknown>)[name];
        if (typeof handler !== 'function') return [];
        const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
        if (path === undefined) return [];
        const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
        const access = reflector.getAllAndOverride<DeclaredAccess | undefined>(ACCESS_RULE, [
          handler as () => void,
          metatype,
        ]);
        return [
          {
            name: `${metatype.name}.${name}`,
            method: VERBS[verb] ?? '?',
            path: slashed(`${base}/${path}`),
            access,
          },
        ];
      });
    });
}
