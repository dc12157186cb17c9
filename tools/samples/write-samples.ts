import { advanceFeeEn } from './mails/advance-fee-en.ts';
import { bankChangeEn } from './mails/bank-change-en.ts';
import { bossJa } from './mails/boss-ja.ts';
import { calendarEn } from './mails/calendar-en.ts';
import { callbackInvoiceEn } from './mails/callback-invoice-en.ts';
import { cardJa } from './mails/card-ja.ts';
import { genuineBankJa } from './mails/genuine-bank-ja.ts';
import { genuineNewsletterEn } from './mails/genuine-newsletter-en.ts';
import { genuineResetEn } from './mails/genuine-reset-en.ts';
import { genuineShippingJa } from './mails/genuine-shipping-ja.ts';
import { htmlAttachmentEn } from './mails/html-attachment-en.ts';
import { junkEn } from './mails/junk-en.ts';
import { lockedZipEn } from './mails/locked-zip-en.ts';
import { malwareZipJa } from './mails/malware-zip-ja.ts';
import { parcelEn } from './mails/parcel-en.ts';
import { pdfLinkJa } from './mails/pdf-link-ja.ts';
import { personalJa } from './mails/personal-ja.ts';
import { qrJa } from './mails/qr-ja.ts';
import { qrTableEn } from './mails/qr-table-en.ts';
import { sextortionEn } from './mails/sextortion-en.ts';
import type { Sample } from './sample.ts';

/** All samples of our own, harmful ones first. */
export async function writeSamples(): Promise<readonly Sample[]> {
  return [
    parcelEn, cardJa, await qrJa(), qrTableEn, htmlAttachmentEn, pdfLinkJa, calendarEn,
    advanceFeeEn, sextortionEn, callbackInvoiceEn, bossJa,
    malwareZipJa, lockedZipEn, junkEn, bankChangeEn,
    genuineShippingJa, genuineBankJa, genuineNewsletterEn, genuineResetEn, personalJa,
  ];
}
