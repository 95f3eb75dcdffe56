export { NotificationsModule } from './notifications.module.js';
export { type AccountNotice, tellAccount } from './tell-account.store.js';
