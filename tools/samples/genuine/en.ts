import type { GenuineMail } from './genuine-mail.ts';
import { button, link, rows } from './genuine-mail.ts';

/** Mails that English-speaking readers get every week. The people, numbers and places are invented. */
export const ENGLISH: readonly GenuineMail[] = [
  {
    name: 'en-order-amazon', from: ['Amazon.com', 'auto-confirm@amazon.com'], subject: 'Ordered: "Notebook, ruled" and 1 more item',
    body: `<p>Thanks for your order, Hannah!</p>${rows(['Order #', '112-0000000-0000000'], ['Arriving', 'Friday'], ['Total', '$23.18'])}${button('View or edit order', 'https://www.amazon.com/gp/your-account/order-details')}<p>This email was sent from a notification-only address that cannot accept incoming email. Please do not reply to this message.</p>`,
  },
  {
    name: 'en-order-small', from: ['Willow & Wren', 'orders@willowandwren.example'], subject: 'Order #1042 confirmed', sentBy: 'o12.ptr.shopifyemail.com',
    body: `<h1>Thank you for your purchase!</h1><p>Hi Hannah, we're getting your order ready to be shipped. We will notify you when it has been sent.</p>${button('View your order', 'https://willowandwren.example/orders/0f1e2d3c')}<p>or ${link('Visit our store', 'https://willowandwren.example')}</p>${rows(['Linen apron × 1', '£32.00'], ['Shipping', '£3.95'], ['Total paid today', '£35.95 GBP'])}<p>If you have any questions, reply to this email or contact us at orders@willowandwren.example.</p>`,
  },
  {
    name: 'en-parcel-dhl', from: ['DHL Express', 'noreply@dhl.com'], subject: 'DHL Express shipment 0000000000 is on its way',
    body: `<p>Dear Hannah Sakura,</p><p>Your DHL Express shipment with waybill number 0000000000 from AOBA WORKS LTD is on its way and will require a signature.</p>${button('Track your shipment', 'https://www.dhl.com/en/express/tracking.html?AWB=0000000000')}<p>Thank you for using On Demand Delivery.</p><p>DHL Express - Excellence. Simply delivered.</p>`,
  },
  {
    name: 'en-parcel-ups', from: ['UPS', 'pkginfo@ups.com'], subject: 'UPS Update: Package Scheduled for Delivery Tomorrow',
    body: `<p>Hi Hannah, your package arrives tomorrow by 7:00 PM.</p>${rows(['From', 'Willow & Wren'], ['Tracking number', '1Z0000000000000000'])}${button('Change My Delivery', 'https://www.ups.com/track?tracknum=1Z0000000000000000')}<p>Please do not reply directly to this e-mail. UPS will not receive any reply message.</p>`,
  },
  {
    name: 'en-parcel-customs', from: ['Royal Mail', 'no-reply@royalmail.com'], subject: 'Your item from Japan: fee to pay',
    body: `<p>Dear Hannah,</p><p>An item sent to you from overseas is being held at your local delivery office because an import VAT charge of £8.40 and a handling fee of £8.00 are due. We have posted you a grey card with the details.</p><p>You can pay online at royalmail.com with the reference on the card, or in person at your delivery office. We keep the item for 21 days.</p>${button('Pay a fee', 'https://www.royalmail.com/receiving-mail/pay-a-fee')}`,
  },
  {
    name: 'en-reset-dropbox', from: ['Dropbox', 'no-reply@dropbox.com'], subject: 'Reset your Dropbox password',
    body: `<p>Hi Hannah,</p><p>Someone recently requested a password change for your Dropbox account. If this was you, you can set a new password here:</p>${button('Reset password', 'https://www.dropbox.com/l/AAAexample/forgot_finish')}<p>If you don't want to change your password or didn't request this, just ignore and delete this message.</p><p>To keep your account secure, please don't forward this email to anyone.</p>`,
  },
  {
    name: 'en-reset-club', from: ['Riverside Rowing Club', 'members@riverside-rowing.example'], subject: 'Password reset for your membership account',
    body: `Hello Hannah,

We received a request to reset the password of your membership account.
Follow this link within 24 hours to choose a new one:

https://members.riverside-rowing.example/reset/7f3c0a91

If you did not ask for this, you can ignore this message.

Riverside Rowing Club`,
  },
  {
    name: 'en-bank-statement', from: ['Chase', 'no.reply.alerts@chase.com'], subject: 'Your statement is ready for account ending in 0000',
    body: `<p>Your account statement is available online for account ending in 0000.</p><p>To see it, sign in at chase.com or on the mobile app and choose "Statements &amp; documents".</p>${button('Sign in to see statement', 'https://www.chase.com/')}<p>If you have questions, please call the number on the back of your card.</p><p>JPMorgan Chase Bank, N.A. Member FDIC</p>`,
  },
  {
    name: 'en-bank-payee', from: ['HSBC UK', 'hsbc@mail.hsbc.co.uk'], subject: 'You have added a new payee',
    body: `<p>Dear Miss Sakura</p><p>You added a new payee to your account ending 000 on 15 October 2025 at 10:12.</p><p>If this was you, there is nothing more to do. If it was not you, please call us straight away on the number on the back of your card. We will never ask you for your full password or security codes by email.</p><p>HSBC UK Customer Service</p>`,
  },
  {
    name: 'en-card-alert', from: ['American Express', 'AmericanExpress@welcome.americanexpress.com'], subject: 'Your large purchase approved',
    body: `<p>Account ending: 00000</p><p>Dear Hannah Sakura,</p><p>As you asked, we are letting you know that a purchase above $100.00 was approved on your card.</p>${rows(['Merchant', 'RIVERSIDE BOOKS'], ['Amount', '$128.40'])}${button('View account', 'https://www.americanexpress.com/')}<p>Not you? Call the number on the back of your Card.</p>`,
  },
  {
    name: 'en-card-fraudcheck', from: ['Capital One', 'capitalone@notification.capitalone.com'], subject: 'Did you recently make this purchase?',
    body: `<p>Hannah, we noticed a charge that doesn't look like your usual spending and want to be sure that it was you.</p>${rows(['Merchant', 'STEAM GAMES'], ['Amount', '$59.99'], ['Card', 'ending in 0000'])}${button('Yes, it was me', 'https://verified.capitalone.com/auth/signin')}${button('Something is wrong', 'https://verified.capitalone.com/auth/signin')}<p>Until you answer, new purchases may be declined.</p>`,
  },
  {
    name: 'en-tax', from: ['HM Revenue & Customs', 'no.reply@advice.hmrc.gov.uk'], subject: 'Self Assessment: file your tax return by 31 January',
    body: `<p>The deadline to send us your online tax return for 2024 to 2025 is 31 January 2026. If you pay or file late you may have to pay a penalty.</p><p>You can find help on GOV.UK. Search "Self Assessment". For your security this email contains no personal information and no link to sign in.</p><p>${link('www.gov.uk/self-assessment-tax-returns', 'https://www.gov.uk/self-assessment-tax-returns')}</p>`,
  },
  {
    name: 'en-rail', from: ['Trainline', 'no-reply@thetrainline.com'], subject: 'Your booking confirmation: London to York',
    body: `<p>Hi Hannah, you're going to York!</p>${rows(['Out', 'Sat 18 Oct, 09:30'], ['Ticket reference', 'ABCD1234'], ['Total', '£48.60'])}${button('Get your e-tickets', 'https://www.thetrainline.com/my-account')}<p>Bring your tickets on your phone. Seat: coach C, seat 21.</p>`,
  },
  {
    name: 'en-air', from: ['British Airways', 'BA.e-ticket@email.ba.com'], subject: 'Your e-ticket receipt ABC123: 22 Oct 2025 08:25',
    body: `<p>Dear Miss Sakura,</p><p>Thank you for booking with British Airways. This is your e-ticket receipt. Please keep it with you during your journey.</p>${rows(['Booking reference', 'ABC123'], ['Flight', 'BA0304 London Heathrow to Paris'])}${button('Manage my booking', 'https://www.britishairways.com/travel/managebooking/public/en_gb')}`,
  },
  {
    name: 'en-school', from: ['Oakfield Primary School', 'office@oakfield-primary.example'], subject: 'URGENT: school closed today',
    body: `Dear parents and carers,

The school is closed today because of a burst water main. All children should be kept at home. We hope to open again tomorrow and will write by 6 pm.

We are sorry for the short notice.

J. Barnes
Head teacher`,
  },
  {
    name: 'en-school-trip', from: ['Oakfield Primary School', 'office@oakfield-primary.example'], subject: 'Year 4 museum trip: consent and payment needed by Friday',
    body: `<p>Dear parents and carers,</p><p>Year 4 will visit the Science Museum on Thursday 6 November. The cost is £12 a child. Please give consent and pay through the school's payment page by Friday 24 October.</p>${button('Open the payment page', 'https://pay.oakfield-primary.example/trips')}<p>If paying is a difficulty, speak to the office in confidence.</p>`,
  },
  {
    name: 'en-newsletter-shop', from: ['IKEA Family', 'ikea.family@news.ikea.com'], subject: 'Hannah, ideas for small kitchens', sentBy: 'mta2.news.ikea.com',
    fields: [['List-Unsubscribe', '<https://www.ikea.com/gb/en/unsubscribe>'], ['Precedence', 'bulk']],
    body: `<h1>Small kitchen, big ideas</h1><p>Save up to 20% on selected storage until 31 October. Only while stocks last.</p>${button('Shop now', 'https://www.ikea.com/gb/en/offers/')}<p>You get this email because you are an IKEA Family member. ${link('Unsubscribe', 'https://www.ikea.com/gb/en/unsubscribe')} · ${link('View in browser', 'https://www.ikea.com/gb/en/')}</p>`,
  },
  {
    name: 'en-newsletter-esp', from: ['The Slow Baker', 'hello@slowbaker.example'], subject: 'This week: rye, and a free class', sentBy: 'mail45.atl11.rsgsv.net',
    fields: [['List-Unsubscribe', '<https://slowbaker.us2.list-manage.com/unsubscribe?u=11aa&id=22bb&e=33cc>'], ['List-Id', 'Slow Baker <11aa.22bb.list-id.mcsv.net>']],
    body: `<p>Hello bakers,</p><p>We have a few places left in Saturday's free online class on rye sourdough. Reserve yours before they are gone.</p>${button('Reserve my place', 'https://slowbaker.us2.list-manage.com/track/click?u=11aa&id=44dd&e=33cc')}<p>Happy baking, Ida</p><p>${link('unsubscribe from this list', 'https://slowbaker.us2.list-manage.com/unsubscribe?u=11aa&id=22bb&e=33cc')}</p>`,
  },
  {
    name: 'en-receipt-stripe', from: ['Harbour Yoga', 'receipts+acct_0000@stripe.com'], subject: 'Your receipt from Harbour Yoga #1234-5678',
    fields: [['Reply-To', 'hello@harbouryoga.example']],
    body: `<p>Receipt from Harbour Yoga</p>${rows(['Amount paid', '$64.00'], ['Date paid', 'October 15, 2025'], ['Payment method', 'Visa - 0000'])}<p>${link('View receipt', 'https://pay.stripe.com/receipts/0000')}</p><p>If you have any questions, contact us at hello@harbouryoga.example.</p>`,
  },
  {
    name: 'en-receipt-paypal', from: ['service@paypal.com', 'service@paypal.com'], subject: "You've authorized a payment to Riverside Books",
    body: `<p>Hello, Hannah Sakura</p><p>You authorized a payment of $31.20 USD to Riverside Books. It may take a few moments for this transaction to appear in your account.</p>${button('View your payment', 'https://www.paypal.com/activity/payment/0000')}<p>If you didn't authorize this, report it in the Resolution Center. PayPal will never ask for your password by email.</p>`,
  },
  {
    name: 'en-receipt-apple', from: ['Apple', 'no_reply@email.apple.com'], subject: 'Your receipt from Apple.',
    body: `<p>Receipt</p>${rows(['APPLE ACCOUNT', 'h.sakura'], ['ORDER ID', 'MM00000000'], ['iCloud+ 200 GB, monthly', '$2.99'])}<p>If you did not make this purchase, see ${link('reportaproblem.apple.com', 'https://reportaproblem.apple.com/')}. Learn how to ${link('manage your subscriptions', 'https://support.apple.com/')}.</p><p>Copyright © 2025 Apple Inc. All rights reserved.</p>`,
  },
  {
    name: 'en-subscription-failed', from: ['Netflix', 'info@account.netflix.com'], subject: 'We could not process your last payment',
    body: `<p>Hi Hannah,</p><p>We're having some trouble with your current billing information. We'll try again, but in the meantime you may want to update your payment details.</p>${button('Update account now', 'https://www.netflix.com/YourAccountPayment')}<p>Need help? Visit the ${link('Help Center', 'https://help.netflix.com/')}.</p><p>Your friends at Netflix</p>`,
  },
  {
    name: 'en-security-google', from: ['Google', 'no-reply@accounts.google.com'], subject: 'Security alert: new sign-in on Windows',
    body: `<p>A new sign-in on Windows</p><p>We noticed a new sign-in to your Google Account on a Windows device. If this was you, you don't need to do anything. If not, we'll help you secure your account.</p>${button('Check activity', 'https://accounts.google.com/AccountChooser')}<p>You can also see security activity at ${link('https://myaccount.google.com/notifications', 'https://myaccount.google.com/notifications')}</p><p>Google LLC, 1600 Amphitheatre Parkway, Mountain View, CA</p>`,
  },
  {
    name: 'en-security-microsoft', from: ['Microsoft account team', 'account-security-noreply@accountprotection.microsoft.com'], subject: 'Microsoft account security code',
    body: `<p>Please use the following security code for your Microsoft account.</p><p>Security code: 482915</p><p>Only enter this code on an official website or app. Don't share it with anyone. If you didn't request a code, you can safely ignore this email.</p><p>Thanks,<br>The Microsoft account team</p>`,
  },
  {
    name: 'en-calendar', from: ['Tom Weaver', 'tom.weaver@aoba-works.example'], subject: 'Invitation: Design review @ Thu 16 Oct 2025 14:00 - 15:00 (JST)',
    body: `<p>Design review</p>${rows(['When', 'Thu 16 Oct 2025, 14:00 to 15:00'], ['Where', 'Room 3'])}<p>Join with Google Meet: ${link('meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij')}</p><p>Going? ${link('Yes', 'https://calendar.google.com/calendar/event?action=RESPOND')}</p>`,
    attachment: { name: 'invite.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@aoba-works.example\r\nDTSTAMP:20251015T010000Z\r\nDTSTART:20251016T050000Z\r\nDTEND:20251016T060000Z\r\nORGANIZER:mailto:tom.weaver@aoba-works.example\r\nATTENDEE:mailto:hanako.sakura@example.net\r\nSUMMARY:Design review\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' },
  },
  {
    name: 'en-invoice', from: ['Priya Nair', 'accounts@northlight-studio.example'], subject: 'Invoice 2025-117 from Northlight Studio',
    body: `Hi Hannah,

Please find attached invoice 2025-117 for the September photography, £640.00, due on 14 November. Our bank details are unchanged and printed on the invoice.

Many thanks for your business,

Priya Nair
Northlight Studio · 12 Mill Lane, York · +44 1632 960000`,
    attachment: { name: 'Invoice-2025-117.pdf', type: 'application/pdf', content: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' },
  },
  {
    name: 'en-docusign', from: ['Priya Nair via DocuSign', 'dse_na4@docusign.net'], subject: 'Complete with DocuSign: Photography agreement.pdf',
    body: `<p>Priya Nair sent you a document to review and sign.</p>${button('REVIEW DOCUMENT', 'https://na4.docusign.net/Signing/EmailStart.aspx?a=0000')}<p>Hannah, please sign the agreement for the autumn shoot. Thank you, Priya</p><p>Do Not Share This Email. This email contains a secure link to Docusign. Please do not share this email, link, or access code with others.</p>`,
  },
  {
    name: 'en-share-drive', from: ['Tom Weaver (via Google Drive)', 'drive-shares-dm-noreply@google.com'], subject: 'Spreadsheet shared with you: "Budget 2026"',
    fields: [['Reply-To', 'Tom Weaver <tom.weaver@aoba-works.example>']],
    body: `<p>Tom Weaver shared a spreadsheet</p><p>Tom Weaver (tom.weaver@aoba-works.example) has invited you to edit the following spreadsheet:</p>${button('Open', 'https://docs.google.com/spreadsheets/d/0000example/edit')}<p>Google LLC, 1600 Amphitheatre Parkway, Mountain View, CA 94043, USA</p>`,
  },
  {
    name: 'en-voicemail', from: ['Northlight Phone', 'voicemail@northlight-phone.example'], subject: 'New voicemail from +44 1632 960321 (0:24)',
    body: `You have a new voicemail in mailbox 204.

From: +44 1632 960321
Length: 0:24
Received: 15 Oct 2025, 10:18

Dial *98 from your desk phone to listen. Messages are kept for 30 days.`,
  },
  {
    name: 'en-verify-forum', from: ['Old Maps Forum', 'noreply@oldmaps-forum.example'], subject: 'Please confirm your email address',
    body: `<p>Welcome, hsakura!</p><p>Thank you for registering with the Old Maps Forum. Please confirm your email address to activate your account. The link is valid for 48 hours; accounts that are not confirmed are deleted.</p>${button('Confirm my email address', 'https://www.oldmaps-forum.example/account-confirmation/hsakura/email?c=Xy12')}`,
  },
];
