export { NotificationsModule } from './notifications.module.js';
export { tellAccount } from './tell-account.store.js';
