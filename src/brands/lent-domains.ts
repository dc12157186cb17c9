/**
 * Domains that carry their owner's name and are lent to anybody: below them the owner's word says nothing, neither
 * that a host is the owner's nor that it imitates the owner. They are therefore in no record of the book.
 */
export const LENT_DOMAINS: readonly string[] = [
  'amazonaws.com', 'amazonaws.com.cn', 'amazonses.com', 'awsapps.com', 'googleusercontent.com', 'googleapis.com', 'googlegroups.com',
  'withgoogle.com', 'onmicrosoft.com', 'sharepoint.com', 'githubusercontent.com', 'githubassets.com', 'dropboxusercontent.com',
  'sendgrid.net', 'mailchimpapp.com', 'mailchimpapp.net', 'mailchimpsites.com', 'hubspotlinks.com', 'hubspotemail.net', 'hubspotpagebuilder.com',
  'squarespace-mail.com', 'wordpress.com', 'myshopify.com', 'shopifypreview.com', 'godaddysites.com', 'mybluehost.me', 'hostingersite.com',
  'hostingerapp.com', 'conohawing.com', 'conoha.io', 'cloudflare-ipfs.com', 'cloudflarestorage.com', 'cloudflareworkers.com',
  'oraclecloud.com', 'oraclecloudapps.com', 'digitaloceanspaces.com', 'linodeusercontent.com', 'linodeobjects.com', 'akamaihd.net', 'akamaized.net',
  'akamaiedge.net', 'akamaitechnologies.com', 'fastmailusercontent.com', 'salesforce-sites.com', 'salesforceliveagent.com',
  'livedoor.jp', 'livedoor.blog', 'hatenablog.com', 'hatenablog.jp', 'hatenadiary.com', 'hatenadiary.jp', 'ameblo.jp', 'cocolog-nifty.com', 'fc2web.com',
  'atlassian.net', 'amazoncognito.com', 'ondigitalocean.com', 'oraclecloud.net', 'sharepoint.us', 'microsoftpersonalcontent.com',
  'hubspotusercontent-na1.net', 'discordsays.com', 'yahoodns.net', 'rackspacecloud.com', 'plala.or.jp', 'stripocdn.email', 'proofpoint-isolation.com', 'intuit-email.com', 'ovh.net', 'your-server.de'
];
