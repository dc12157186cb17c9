import type { Rule } from './model.ts';
import { addresseeFlattering } from './rules/addressee-flattering.ts';
import { addresseeGeneric } from './rules/addressee-generic.ts';
import { addresseeHonorificAlone } from './rules/addressee-honorific-alone.ts';
import { addresseeIsDomain } from './rules/addressee-is-domain.ts';
import { addresseeIsMailAddress } from './rules/addressee-is-mail-address.ts';
import { addresseeNobody } from './rules/addressee-nobody.ts';
import { attachmentActive } from './rules/attachment-active.ts';
import { attachmentArchiveRuns } from './rules/attachment-archive-runs.ts';
import { attachmentBomb } from './rules/attachment-bomb.ts';
import { attachmentCalendarForeign } from './rules/attachment-calendar-foreign.ts';
import { attachmentDiskImage } from './rules/attachment-disk-image.ts';
import { attachmentDoubleEnding } from './rules/attachment-double-ending.ts';
import { attachmentHtml } from './rules/attachment-html.ts';
import { attachmentHtmlClipboard } from './rules/attachment-html-clipboard.ts';
import { attachmentHtmlKnowsReader } from './rules/attachment-html-knows-reader.ts';
import { attachmentHtmlMessenger } from './rules/attachment-html-messenger.ts';
import { attachmentHtmlPassword } from './rules/attachment-html-password.ts';
import { attachmentHtmlSmuggling } from './rules/attachment-html-smuggling.ts';
import { attachmentLureInside } from './rules/attachment-lure-inside.ts';
import { attachmentMailInside } from './rules/attachment-mail-inside.ts';
import { attachmentLocked } from './rules/attachment-locked.ts';
import { attachmentNameDirection } from './rules/attachment-name-direction.ts';
import { attachmentNestedArchive } from './rules/attachment-nested-archive.ts';
import { attachmentNotebook } from './rules/attachment-notebook.ts';
import { attachmentOfficeMacro } from './rules/attachment-office-macro.ts';
import { attachmentOfficeObject } from './rules/attachment-office-object.ts';
import { attachmentOfficeRemote } from './rules/attachment-office-remote.ts';
import { attachmentPasswordBeside } from './rules/attachment-password-beside.ts';
import { attachmentPdfFileInside } from './rules/attachment-pdf-file-inside.ts';
import { attachmentPdfOneLink } from './rules/attachment-pdf-one-link.ts';
import { attachmentPdfScript } from './rules/attachment-pdf-script.ts';
import { attachmentQrOnly } from './rules/attachment-qr-only.ts';
import { attachmentShortcut } from './rules/attachment-shortcut.ts';
import { attachmentSvgScript } from './rules/attachment-svg-script.ts';
import { attachmentTypeDiffers } from './rules/attachment-type-differs.ts';
import { linkAddressLiteral } from './rules/link-address-literal.ts';
import { linkBlocklisted } from './rules/link-blocklisted.ts';
import { linkBrandWordsInDomain } from './rules/link-brand-words-in-domain.ts';
import { linkCallToAction } from './rules/link-call-to-action.ts';
import { linkCallToActionForeign } from './rules/link-call-to-action-foreign.ts';
import { linkContactDemand } from './rules/link-contact-demand.ts';
import { linkDeceptiveWriting } from './rules/link-deceptive-writing.ts';
import { linkForeignRegistry } from './rules/link-foreign-registry.ts';
import { linkFormInMail } from './rules/link-form-in-mail.ts';
import { linkHiddenDestination } from './rules/link-hidden-destination.ts';
import { linkHoldsRecipient } from './rules/link-holds-recipient.ts';
import { linkLentPage } from './rules/link-lent-page.ts';
import { linkLookalikeHost } from './rules/link-lookalike-host.ts';
import { linkManyHouses } from './rules/link-many-houses.ts';
import { linkMixedScript } from './rules/link-mixed-script.ts';
import { linkOddPort } from './rules/link-odd-port.ts';
import { linkOnlyInTextPart } from './rules/link-only-in-text-part.ts';
import { linkOpenRedirect } from './rules/link-open-redirect.ts';
import { linkOpensByItself } from './rules/link-opens-by-itself.ts';
import { linkRandomSubdomain } from './rules/link-random-subdomain.ts';
import { linkScriptOrData } from './rules/link-script-or-data.ts';
import { linkTextDiffers } from './rules/link-text-differs.ts';
import { linkUserInfo } from './rules/link-user-info.ts';
import { linkWithoutHttps } from './rules/link-without-https.ts';
import { linkWrapped } from './rules/link-wrapped.ts';
import { linkYoungDomain } from './rules/link-young-domain.ts';
import { pageAsksFor } from './rules/page-asks-for.ts';
import { pageAsksWalletPhrase } from './rules/page-asks-wallet-phrase.ts';
import { pageCloaked } from './rules/page-cloaked.ts';
import { pageFetchesFromBrand } from './rules/page-fetches-from-brand.ts';
import { pageGone } from './rules/page-gone.ts';
import { pageImitatesLogin } from './rules/page-imitates-login.ts';
import { pageOddFolder } from './rules/page-odd-folder.ts';
import { pagePostsElsewhere } from './rules/page-posts-elsewhere.ts';
import { pagePushesFile } from './rules/page-pushes-file.ts';
import { pageWalled } from './rules/page-walled.ts';
import { pictureCodeDrawn } from './rules/picture-code-drawn.ts';
import { pictureCodeInFile } from './rules/picture-code-in-file.ts';
import { placeRegistrationNotKnown } from './rules/place-registration-not-known.ts';
import { placeReverseProxy } from './rules/place-reverse-proxy.ts';
import { pretextAccountScare } from './rules/pretext-account-scare.ts';
import { pretextAdvanceFee } from './rules/pretext-advance-fee.ts';
import { pretextAsksForSecret } from './rules/pretext-asks-for-secret.ts';
import { pretextBankChange } from './rules/pretext-bank-change.ts';
import { pretextBargain } from './rules/pretext-bargain.ts';
import { pretextCallbackInvoice } from './rules/pretext-callback-invoice.ts';
import { pretextDeadlinePast } from './rules/pretext-deadline-past.ts';
import { pretextDonation } from './rules/pretext-donation.ts';
import { pretextExecutiveGroup } from './rules/pretext-executive-group.ts';
import { pretextExtortion } from './rules/pretext-extortion.ts';
import { pretextGambling } from './rules/pretext-gambling.ts';
import { pretextGiftCards } from './rules/pretext-gift-cards.ts';
import { pretextHealthCure } from './rules/pretext-health-cure.ts';
import { pretextHeldMail } from './rules/pretext-held-mail.ts';
import { pretextIdentityCheck } from './rules/pretext-identity-check.ts';
import { pretextInvestment } from './rules/pretext-investment.ts';
import { pretextInvoice } from './rules/pretext-invoice.ts';
import { pretextJobOffer } from './rules/pretext-job-offer.ts';
import { pretextLoan } from './rules/pretext-loan.ts';
import { pretextMailboxBroken } from './rules/pretext-mailbox-broken.ts';
import { pretextMoveToChat } from './rules/pretext-move-to-chat.ts';
import { pretextParcelFee } from './rules/pretext-parcel-fee.ts';
import { pretextPaymentProblem } from './rules/pretext-payment-problem.ts';
import { pretextPoints } from './rules/pretext-points.ts';
import { pretextPrize } from './rules/pretext-prize.ts';
import { pretextQuarantine } from './rules/pretext-quarantine.ts';
import { pretextRefund } from './rules/pretext-refund.ts';
import { pretextRestriction } from './rules/pretext-restriction.ts';
import { pretextRomance } from './rules/pretext-romance.ts';
import { pretextScanCode } from './rules/pretext-scan-code.ts';
import { pretextSecurityAlert } from './rules/pretext-security-alert.ts';
import { pretextSendOnlyReply } from './rules/pretext-send-only-reply.ts';
import { pretextSharedDocument } from './rules/pretext-shared-document.ts';
import { pretextStorageFull } from './rules/pretext-storage-full.ts';
import { pretextSubscription } from './rules/pretext-subscription.ts';
import { pretextSupplier } from './rules/pretext-supplier.ts';
import { pretextTax } from './rules/pretext-tax.ts';
import { pretextTwoBrands } from './rules/pretext-two-brands.ts';
import { pretextUnaskedOffer } from './rules/pretext-unasked-offer.ts';
import { pretextVoicemail } from './rules/pretext-voicemail.ts';
import { pretextYourOwnMailService } from './rules/pretext-your-own-mail-service.ts';
import { routeAttestedHop } from './rules/route-attested-hop.ts';
import { routeClientListed } from './rules/route-client-listed.ts';
import { routeDateOff } from './rules/route-date-off.ts';
import { routeDateZone } from './rules/route-date-zone.ts';
import { routeDateZoneNotJapan } from './rules/route-date-zone-not-japan.ts';
import { routeForgedHop } from './rules/route-forged-hop.ts';
import { routeHeloLies } from './rules/route-helo-lies.ts';
import { routeImpossibleClock } from './rules/route-impossible-clock.ts';
import { routeKnownList } from './rules/route-known-list.ts';
import { routeLongDelay } from './rules/route-long-delay.ts';
import { routeNameNotConfirmed } from './rules/route-name-not-confirmed.ts';
import { routeNoAttestedHop } from './rules/route-no-attested-hop.ts';
import { routePassedOn } from './rules/route-passed-on.ts';
import { routeSubmission } from './rules/route-submission.ts';
import { senderAddressInName } from './rules/sender-address-in-name.ts';
import { senderAnswersYou } from './rules/sender-answers-you.ts';
import { senderAuthenticatedBrand } from './rules/sender-authenticated-brand.ts';
import { senderBrandInLocalPart } from './rules/sender-brand-in-local-part.ts';
import { senderBrandMismatch } from './rules/sender-brand-mismatch.ts';
import { senderConsumerProvider } from './rules/sender-consumer-provider.ts';
import { senderDeskAtFreeMail } from './rules/sender-desk-at-free-mail.ts';
import { senderDeskBeforeAt } from './rules/sender-desk-before-at.ts';
import { senderDmarcFail } from './rules/sender-dmarc-fail.ts';
import { senderEnvelopeElsewhere } from './rules/sender-envelope-elsewhere.ts';
import { senderForeignRegistry } from './rules/sender-foreign-registry.ts';
import { senderIdElsewhere } from './rules/sender-id-elsewhere.ts';
import { senderIsRecipient } from './rules/sender-is-recipient.ts';
import { senderLookalikeDomain } from './rules/sender-lookalike-domain.ts';
import { senderNoSuchDomain } from './rules/sender-no-such-domain.ts';
import { senderNoWayHome } from './rules/sender-no-way-home.ts';
import { senderPassesForAnother } from './rules/sender-passes-for-another.ts';
import { senderRandomAddress } from './rules/sender-random-address.ts';
import { senderReplyElsewhere } from './rules/sender-reply-elsewhere.ts';
import { senderSignedElsewhere } from './rules/sender-signed-elsewhere.ts';
import { senderSpfFail } from './rules/sender-spf-fail.ts';
import { senderTwoBrands } from './rules/sender-two-brands.ts';
import { senderUnreadableAddress } from './rules/sender-unreadable-address.ts';
import { senderUsesYourDomain } from './rules/sender-uses-your-domain.ts';
import { senderWrappedWords } from './rules/sender-wrapped-words.ts';
import { subjectDressedUp } from './rules/subject-dressed-up.ts';
import { subjectFalseReply } from './rules/subject-false-reply.ts';
import { subjectFilterStamp } from './rules/subject-filter-stamp.ts';
import { subjectMarkedUrgent } from './rules/subject-marked-urgent.ts';
import { subjectNamesReader } from './rules/subject-names-reader.ts';
import { subjectPressure } from './rules/subject-pressure.ts';
import { subjectStrayToken } from './rules/subject-stray-token.ts';
import { wordingBidiOverride } from './rules/wording-bidi-override.ts';
import { wordingBrokenSentence } from './rules/wording-broken-sentence.ts';
import { wordingChineseCharacters } from './rules/wording-chinese-characters.ts';
import { wordingChinesePunctuation } from './rules/wording-chinese-punctuation.ts';
import { wordingClockBehind } from './rules/wording-clock-behind.ts';
import { wordingClosingAlone } from './rules/wording-closing-alone.ts';
import { wordingCopyrightNotOwn } from './rules/wording-copyright-not-own.ts';
import { wordingDateStyle } from './rules/wording-date-style.ts';
import { wordingDoubleHonorific } from './rules/wording-double-honorific.ts';
import { wordingEnglishSlips } from './rules/wording-english-slips.ts';
import { wordingForeignRemains } from './rules/wording-foreign-remains.ts';
import { wordingForeignSlips } from './rules/wording-foreign-slips.ts';
import { wordingHalfwidthKana } from './rules/wording-halfwidth-kana.ts';
import { wordingHiddenFiller } from './rules/wording-hidden-filler.ts';
import { wordingHiddenText } from './rules/wording-hidden-text.ts';
import { wordingKanaLookalikes } from './rules/wording-kana-lookalikes.ts';
import { wordingLetterOpening } from './rules/wording-letter-opening.ts';
import { wordingLinkAbove } from './rules/wording-link-above.ts';
import { wordingLookalikeLetters } from './rules/wording-lookalike-letters.ts';
import { wordingMarkdown } from './rules/wording-markdown.ts';
import { wordingMissingDakuten } from './rules/wording-missing-dakuten.ts';
import { wordingDoubledPoliteness } from './rules/wording-doubled-politeness.ts';
import { wordingHumbleForReader } from './rules/wording-humble-for-reader.ts';
import { wordingKanaSwitched } from './rules/wording-kana-switched.ts';
import { wordingPoliteMixture } from './rules/wording-polite-mixture.ts';
import { wordingWordToInferior } from './rules/wording-word-to-inferior.ts';
import { wordingMixedRegister } from './rules/wording-mixed-register.ts';
import { wordingNameWithoutTitle } from './rules/wording-name-without-title.ts';
import { wordingMissingHonorific } from './rules/wording-missing-honorific.ts';
import { wordingMisspeltPhrases } from './rules/wording-misspelt-phrases.ts';
import { wordingMixedWidth } from './rules/wording-mixed-width.ts';
import { wordingMojibake } from './rules/wording-mojibake.ts';
import { wordingPhoneNotJapanese } from './rules/wording-phone-not-japanese.ts';
import { wordingPictureAlone } from './rules/wording-picture-alone.ts';
import { wordingPictureOnly } from './rules/wording-picture-only.ts';
import { wordingPlaceholder } from './rules/wording-placeholder.ts';
import { wordingPromptInjection } from './rules/wording-prompt-injection.ts';
import { wordingRadicals } from './rules/wording-radicals.ts';
import { wordingReadingBeside } from './rules/wording-reading-beside.ts';
import { wordingSpacesInJapanese } from './rules/wording-spaces-in-japanese.ts';
import { wordingSplitWords } from './rules/wording-split-words.ts';
import { wordingStyledLetters } from './rules/wording-styled-letters.ts';
import { wordingTagCharacters } from './rules/wording-tag-characters.ts';
import { wordingTooShort } from './rules/wording-too-short.ts';
import { wordingTranslated } from './rules/wording-translated.ts';
import { wordingTranslatedClosing } from './rules/wording-translated-closing.ts';
import { wordingTwoCompanyForms } from './rules/wording-two-company-forms.ts';
import { wordingUnfittingAddress } from './rules/wording-unfitting-address.ts';
import { wordingWrongHonorific } from './rules/wording-wrong-honorific.ts';
import { wordingWrongWeekday } from './rules/wording-wrong-weekday.ts';
import { wordingYouForCustomer } from './rules/wording-you-for-customer.ts';
import { wordingZeroWidthInWords } from './rules/wording-zero-width-in-words.ts';

/** Every rule, written out by hand, in the order of the chapters. */
export const RULES: readonly Rule[] = [
  subjectFilterStamp, subjectPressure, subjectNamesReader, subjectDressedUp, subjectStrayToken, subjectFalseReply, subjectMarkedUrgent,
  senderBrandMismatch, senderTwoBrands, senderLookalikeDomain, senderBrandInLocalPart, senderUsesYourDomain, senderIsRecipient, senderRandomAddress, senderDeskBeforeAt, senderForeignRegistry, senderIdElsewhere, senderEnvelopeElsewhere, senderSignedElsewhere,
  senderConsumerProvider, senderReplyElsewhere, senderAuthenticatedBrand, senderAnswersYou, senderPassesForAnother, senderDmarcFail, senderSpfFail, senderAddressInName, senderNoWayHome, senderNoSuchDomain, senderUnreadableAddress, senderDeskAtFreeMail, senderWrappedWords,
  routeAttestedHop, routeNoAttestedHop, routePassedOn, routeKnownList, routeSubmission, routeNameNotConfirmed, routeClientListed, routeHeloLies, routeForgedHop, routeImpossibleClock, routeLongDelay, routeDateOff, routeDateZone, routeDateZoneNotJapan,
  addresseeIsMailAddress, addresseeGeneric,
  addresseeFlattering, addresseeHonorificAlone, addresseeIsDomain, addresseeNobody,
  wordingLetterOpening, wordingTranslatedClosing, wordingLinkAbove, wordingTwoCompanyForms, wordingSpacesInJapanese, wordingHiddenText, wordingLookalikeLetters, wordingPictureAlone,
  wordingTagCharacters, wordingTooShort, wordingTranslated, wordingUnfittingAddress, wordingWrongHonorific, wordingZeroWidthInWords, wordingMissingHonorific, wordingDateStyle, wordingWrongWeekday,
  wordingDoubledPoliteness, wordingHumbleForReader, wordingPoliteMixture, wordingWordToInferior, wordingMixedRegister, wordingNameWithoutTitle,
  wordingBrokenSentence, wordingKanaSwitched, wordingReadingBeside, wordingChinesePunctuation, wordingYouForCustomer,
  wordingPictureOnly, wordingPlaceholder, wordingPromptInjection, wordingRadicals, wordingSplitWords, wordingStyledLetters,
  wordingMarkdown, wordingMissingDakuten, wordingMisspeltPhrases, wordingMixedWidth, wordingMojibake, wordingPhoneNotJapanese,
  wordingEnglishSlips, wordingForeignRemains, wordingForeignSlips, wordingHalfwidthKana, wordingHiddenFiller, wordingKanaLookalikes,
  wordingBidiOverride, wordingChineseCharacters, wordingClockBehind, wordingClosingAlone, wordingCopyrightNotOwn, wordingDoubleHonorific,
  pretextMailboxBroken, pretextAccountScare, pretextParcelFee, pretextAdvanceFee, pretextExtortion, pretextCallbackInvoice, pretextExecutiveGroup, pretextUnaskedOffer,
  pretextStorageFull, pretextHeldMail, pretextQuarantine, pretextIdentityCheck, pretextSecurityAlert, pretextRestriction, pretextPaymentProblem, pretextSubscription,
  pretextRefund, pretextPoints, pretextPrize, pretextTax, pretextInvoice, pretextVoicemail, pretextSharedDocument, pretextScanCode,
  pretextRomance, pretextHealthCure, pretextGambling, pretextBargain, pretextLoan, pretextInvestment, pretextJobOffer, pretextSupplier,
  pretextGiftCards, pretextBankChange, pretextAsksForSecret, pretextSendOnlyReply, pretextMoveToChat, pretextYourOwnMailService,
  pretextTwoBrands, pretextDeadlinePast, pretextDonation,
  linkCallToActionForeign, linkBrandWordsInDomain, linkTextDiffers, linkHiddenDestination, linkHoldsRecipient,
  linkUserInfo, linkAddressLiteral, linkOddPort, linkDeceptiveWriting, linkFormInMail, linkOpensByItself, linkScriptOrData, linkContactDemand, linkOpenRedirect, linkLentPage, linkLookalikeHost, linkMixedScript,
  linkRandomSubdomain, linkManyHouses, linkWithoutHttps, linkForeignRegistry, linkCallToAction, linkWrapped, linkOnlyInTextPart,
  linkBlocklisted, linkYoungDomain,
  placeReverseProxy, placeRegistrationNotKnown,
  pageImitatesLogin, pageFetchesFromBrand, pageAsksWalletPhrase, pageAsksFor, pagePostsElsewhere, pageOddFolder, pagePushesFile, pageCloaked, pageGone, pageWalled,
  attachmentHtmlPassword, attachmentHtmlSmuggling, attachmentHtmlMessenger, attachmentHtmlClipboard, attachmentHtmlKnowsReader,
  attachmentSvgScript, attachmentHtml, attachmentActive, attachmentArchiveRuns, attachmentShortcut,
  attachmentDiskImage, attachmentDoubleEnding, attachmentNameDirection, attachmentTypeDiffers, attachmentPasswordBeside,
  attachmentLocked, attachmentNestedArchive, attachmentBomb, attachmentOfficeRemote, attachmentOfficeMacro,
  attachmentOfficeObject, attachmentNotebook, attachmentPdfScript, attachmentPdfFileInside, attachmentPdfOneLink,
  attachmentCalendarForeign, attachmentQrOnly, attachmentLureInside, attachmentMailInside, pictureCodeDrawn, pictureCodeInFile,
];
