import type { Reworded } from './model.ts';

export const ENGLISH: readonly Reworded[] = [
  { name: 'microsoft', from: 'Microsoft account team <security@rmvyt.example>', url: 'https://login-microsoft.rmvyt.example/common', wordings: [
    ['Unusual sign-in activity', 'We detected an unusual sign-in. Verify your account within 24 hours or it will be suspended.', 'Verify now'],
    ['Your mailbox', 'There is little room left in your mailbox. Have a look at your settings.', 'Open settings'],
    ['Shared file', 'A colleague has put a document on your drive.', 'Open document'],
    ['A note on your subscription', 'Your plan renews next week.', 'See plan'],
  ] },
  { name: 'paypal', from: 'PayPal <service@lkxwq.example>', url: 'https://paypal.lkxwq.example/signin', wordings: [
    ['Your account has been limited', 'We limited your account. Confirm your information immediately.', 'Confirm'],
    ['Receipt for your payment', 'You sent $412.00 to Blue Harbor Ltd. If it was not you, cancel the payment.', 'Cancel payment'],
    ['New message', 'You have a message in your account.', 'Read'],
    ['Our new terms', 'Our user agreement changes next month.', 'Read the agreement'],
  ] },
  { name: 'netflix', from: 'Netflix <info@pqzvd.example>', url: 'https://netflix-billing.pqzvd.example/u', wordings: [
    ['Payment declined', 'Your membership is on hold. Update your payment details to avoid cancellation.', 'Update payment'],
    ['Something new to watch', 'Pick up where you left off.', 'Continue watching'],
    ['We miss you', 'Come back at half the price.', 'Rejoin'],
    ['A new device', 'A new device is using your account.', 'Was this you?'],
  ] },
  { name: 'dhl', from: 'DHL Express <track@vnbwe.example>', url: 'https://dhl-parcel.vnbwe.example/p', wordings: [
    ['Your parcel is on hold', 'Customs fees of 2.99 are due. Pay now or the parcel goes back.', 'Pay fee'],
    ['Delivery tomorrow', 'Your shipment arrives tomorrow between 9 and 12.', 'Change time'],
    ['We missed you', 'Nobody was home. Choose a new day.', 'Choose a day'],
    ['Address check', 'The house number is missing on the label.', 'Complete address'],
  ] },
  { name: 'chase', from: 'Chase Online <alerts@wqkkz.example>', url: 'https://chase.wqkkz.example/logon', wordings: [
    ['Account locked', 'For your security we locked your online access. Restore it now.', 'Restore access'],
    ['Statement ready', 'Your statement is ready.', 'View statement'],
    ['You received a transfer', 'A transfer is waiting for your approval.', 'Approve'],
    ['Please review', 'A payee was added to your account.', 'Review'],
  ] },
  { name: 'apple-en', from: 'Apple Support <no-reply@zzmqt.example>', url: 'https://icloud-apple.zzmqt.example/id', wordings: [
    ['Your Apple ID was locked', 'Someone tried to get in. Unlock it within 12 hours or it will be deleted permanently.', 'Unlock'],
    ['Your receipt', 'Thank you for buying the yearly plan for $89.99.', 'See receipt'],
    ['Storage', 'Photos are no longer being backed up.', 'Get more storage'],
    ['Found', 'Your lost device was located.', 'See on map'],
  ] },
  { name: 'linkedin', from: 'LinkedIn <messages@xtplk.example>', url: 'https://linkedin.xtplk.example/in', wordings: [
    ['Your account will be closed', 'You must confirm your profile today.', 'Confirm profile'],
    ['You appeared in 9 searches', 'See who is looking at you.', 'See them'],
    ['New message from a recruiter', 'I have a position that may interest you.', 'Reply'],
    ['Congratulate Anna', 'Anna has a new job.', 'Say congrats'],
  ] },
  { name: 'docusign', from: 'DocuSign <dse@hqpvb.example>', url: 'https://docusign.hqpvb.example/s', wordings: [
    ['Action required: contract expires', 'Sign the attached contract before it expires today.', 'Sign now'],
    ['Please sign', 'A document is waiting for you.', 'Review document'],
    ['Completed: agreement', 'All parties have signed.', 'View completed document'],
    ['Reminder', 'You have not looked at the document yet.', 'Look at it'],
  ] },
  { name: 'facebook', from: 'Facebook <security@jjwqs.example>', url: 'https://facebook-help.jjwqs.example/c', wordings: [
    ['Your page violates our rules', 'Your page will be deleted within 24 hours unless you appeal.', 'Appeal'],
    ['You have 3 new notifications', 'A lot has happened since you last looked in.', 'See notifications'],
    ['Login code', 'Somebody asked for a code. Was it you?', 'Not me'],
    ['Birthday today', 'Wish your friends a happy birthday.', 'Write'],
  ] },
  { name: 'usps', from: 'USPS <info@kqrzx.example>', url: 'https://usps.kqrzx.example/t', wordings: [
    ['Delivery failed', 'Your package could not be delivered due to an incomplete address. Update it within 48 hours.', 'Update address'],
    ['Informed delivery', 'Two pieces of mail arrive today.', 'See them'],
    ['Hold mail', 'Your hold ends on Friday.', 'Extend'],
    ['Survey', 'Tell us how we did.', 'Start'],
  ] },
];
