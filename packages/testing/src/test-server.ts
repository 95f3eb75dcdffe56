/** Address of the PostgreSQL server (as superuser) that the tests of this run share. */
export const SERVER_VARIABLE = 'MOTCUA_TEST_SERVER';

export function testServer(): string {
  const address = process.env[SERVER_VARIABLE];
  if (address) return address;
  throw new Error(
    `No test database: add "@motcua/testing/global-setup" to globalSetup, or set ${SERVER_VARIABLE}.`,
  );
}

export function onDatabase(server: string, database: string): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.href;
}
