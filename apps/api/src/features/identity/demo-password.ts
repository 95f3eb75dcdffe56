/** Every demo officer signs in with it; a seed outside demo mode makes no such account. */
export const DEMO_PASSWORD = 'motcua-demo';
