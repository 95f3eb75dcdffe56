import type { NewPasskeyProof, PasskeyProof } from '@motcua/contracts';
import { Logger } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { PasskeyRow } from './passkeys.store.js';
import type { RelyingParty } from './relying-party.js';

const log = new Logger('Passkeys');
const NAME = 'Một Cửa';
const TIMEOUT = 5 * 60_000;
/** COSE numbers of EdDSA, ES256 and RS256: what authenticators in use have. */
const ALGORITHMS = [-8, -7, -257];

/** With all it stands on it weighs megabytes: fetched with the first passkey. */
const library = () => import('@simplewebauthn/server');

type Known = Pick<PasskeyRow, 'credentialId' | 'transports'>;

const named = ({ credentialId, transports }: Known) => ({ id: credentialId, transports });

/** What an authenticator keeps of its owner: bytes that mean nothing elsewhere. */
function handleOf(accountId: string): Buffer<ArrayBuffer> {
  return Buffer.from(accountId.replaceAll('-', ''), 'hex');
}

export async function registrationOptions(
  party: RelyingParty,
  who: { accountId: string; username: string; displayName: string },
  known: readonly Known[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: NAME,
    rpID: party.id,
    userID: new Uint8Array(handleOf(who.accountId)),
    userName: who.username,
    userDisplayName: who.displayName,
    timeout: TIMEOUT,
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(named),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
}

export async function checkNewPasskey(
  party: RelyingParty,
  challenge: string,
  proof: NewPasskeyProof,
): Promise<Pick<PasskeyRow, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'synced'> | null> {
  const { verifyRegistrationResponse } = await library();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: proof as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { credential, credentialDeviceType } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      synced: credentialDeviceType === 'multiDevice',
    };
  } catch (error) {
    return told(error);
  }
}

/** `allowed`: null when any passkey of this site may answer. */
export async function proofOptions(
  party: RelyingParty,
  allowed: readonly Known[] | null,
  verified: boolean,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: party.id,
    timeout: TIMEOUT,
    userVerification: verified ? 'required' : 'preferred',
    ...(allowed === null ? {} : { allowCredentials: allowed.map(named) }),
  });
}

export interface Proof {
  challenge: string;
  proof: PasskeyProof;
  passkey: PasskeyRow;
  verified: boolean;
}

/** The passkey's new counter; null when the proof does not hold. */
export async function checkProof(
  party: RelyingParty,
  { challenge, proof, passkey, verified: mustVerify }: Proof,
): Promise<number | null> {
  const { userHandle } = proof.response;
  if (userHandle !== undefined && !Buffer.from(userHandle, 'base64url').equals(handleOf(passkey.accountId)))
    return null;
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: proof as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
        transports: passkey.transports,
      },
      requireUserVerification: mustVerify,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    return told(error);
  }
}

/** The library throws for whatever does not fit; why is for the log alone, and holds nothing of the person. */
function told(error: unknown): null {
  log.warn(`refused: ${error instanceof Error ? error.name : 'unknown'}`);
  return null;
}
