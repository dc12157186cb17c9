/** Every way in which a structured field may miss its grammar, with what it means. The codes stand in reports. */
export const FIELD_DEFECTS = {
  // Fields that may stand only once
  'duplicate-from': 'From stands more than once; clients show the first, every author counts.',
  'duplicate-subject': 'Subject stands more than once; clients show the first.',
  'duplicate-date': 'Date stands more than once; clients show the first.',
  'duplicate-message-id': 'Message-ID stands more than once; the first one was used.',
  'duplicate-to': 'To stands more than once; all addressees were taken.',
  'duplicate-reply-to': 'Reply-To stands more than once; all addresses were taken.',
  'duplicate-sender': 'Sender stands more than once; all addresses were taken.',

  // Addresses
  'several-addresses': 'One mailbox holds several addresses in angle brackets; the last one counts.',
  'missing-comma': 'Addresses stand side by side without a comma.',
  'missing-angle': 'An address follows a display name without angle brackets.',
  'broken-angle': 'An angle bracket is opened twice, not closed, or closed without having been opened.',
  'junk-after-address': 'Text stands behind the angle brackets, where clients do not show it.',
  'comma-in-name': 'A display name holds a comma without quotes, which splits it by the grammar.',
  'colon-in-name': 'A display name holds a colon without quotes, which by the grammar opens a group.',
  'unterminated-quote': 'A quoted string is not closed.',
  'unterminated-comment': 'A comment is not closed.',
  'unterminated-group': 'A group of addresses is not closed.',
  'space-in-address': 'White space stands inside an address.',
  'comma-in-address': 'A comma stands inside an address.',
  'several-at': 'An address holds more than one @; the last one separates the domain.',
  'no-domain': 'An address has no domain.',
  'no-address': 'A mailbox has a name but no address.',
  'empty-address': 'The angle brackets are empty.',
  'bad-domain': 'A domain holds characters that no host name has.',
  'obsolete-route': 'An address carries a route of relays (RFC 822), which is ignored.',
  'encoded-address': 'The address stands inside an encoded word, where only a decoding client sees it.',
  'address-in-comment': 'The address stands in a comment, where the grammar does not look for one.',

  // Date
  'date-unreadable': 'The date has no reading that makes sense.',
  'date-malformed': 'The date departs from the form of RFC 5322 but could be read.',
  'date-weekday-wrong': 'The day of the week does not belong to the date.',
  'date-ambiguous': 'Day and month stand in an order that cannot be told.',
  'date-no-zone': 'The date names no time zone, or an unknown one; it was read as UTC.',
  'date-zone-nonsense': 'The time zone lies outside of any that exists; the time was read as UTC.',
  'date-cut': 'The date is longer than any date; only its beginning was read.',

  // Trace and results
  'received-unreadable': 'A Received field names neither a client nor a server.',
  'received-no-date': 'A Received field holds no readable date.',
  'authentication-results-broken': 'A part of Authentication-Results holds no method=result.',
  'duplicate-tag': 'A tag stands more than once in a tag list; the first one was used.',
  'broken-tag': 'A part of a tag list holds no name=value.',
  'message-id-broken': 'The Message-ID is not of the form <left@right>.',
} as const;

/** The code of a defect found in a structured field. */
export type FieldDefectCode = keyof typeof FIELD_DEFECTS;
