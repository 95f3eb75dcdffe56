import { Injectable } from '@nestjs/common';
import { passwordMatches } from '../../platform/auth/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { IdentityStore } from './identity.store.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Injectable()
export class OfficerSignInService {
  constructor(
    private readonly store: IdentityStore,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Throws WRONG_CREDENTIALS, the same for an unknown name and a wrong password, or TOO_MANY_REQUESTS. */
  async accountOf(username: string, password: string, address: string): Promise<string> {
    this.throttle.check(username, address);
    const officer = await this.store.officer(username);
    if (!(await passwordMatches(officer?.passwordHash ?? null, password)) || !officer) {
      this.throttle.failed(username, address);
      throw new ProblemError('WRONG_CREDENTIALS');
    }
    this.throttle.succeeded(username, address);
    return officer.id;
  }
}
