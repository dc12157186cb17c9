/** Names of offices, not of people: as the part before the @, or as a display name. Compared without marks and digits at the end. */
const ROLES = new Set([
  'abuse', 'account', 'accounts', 'admin', 'administrator', 'alert', 'alerts', 'auth', 'auto', 'billing', 'bounce', 'bounces', 'card', 'cards', 'contact', 'customer', 'customers', 'customerservice',
  'delivery', 'donotreply', 'feedback', 'hello', 'help', 'helpdesk', 'hostmaster', 'info', 'information', 'invoice', 'invoices', 'jinji', 'keiri', 'mail', 'mailer', 'mailerdaemon', 'marketing', 'member',
  'members', 'news', 'newsletter', 'noreply', 'notice', 'notification', 'notifications', 'notify', 'office', 'order', 'orders', 'otoiawase', 'payment', 'payments', 'postmaster', 'press', 'reply',
  'sales', 'security', 'sender', 'service', 'services', 'shop', 'soumu', 'staff', 'store', 'support', 'system', 'team', 'update', 'updates', 'user', 'webmaster', 'undisclosedrecipients', 'recipients',
  'お客様', 'お客さま', '会員', '会員様', 'ご担当者', 'ご担当者様', '各位', '利用者', 'ユーザー', '皆様',
]);

/** Whether a name is an office's. *Source*: RFC 2142 and what genuine notices in the samples are sent by. */
export const isRoleName = (name: string): boolean => ROLES.has(name.toLowerCase().replace(/[._+\s-]/g, '').replace(/\d+$/, ''));
