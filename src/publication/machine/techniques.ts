/** Names of the techniques that the rules speak of. *Source*: MITRE ATT&CK, Enterprise and Mobile, by their ids. */
export const TECHNIQUES: Readonly<Record<string, string>> = {
  T1027: 'Obfuscated Files or Information', 'T1027.006': 'HTML Smuggling', T1036: 'Masquerading', 'T1036.002': 'Right-to-Left Override', 'T1036.008': 'Masquerade File Type', 'T1056.003': 'Web Portal Capture',
  'T1059.007': 'JavaScript', 'T1070.006': 'Timestomp', 'T1204.001': 'Malicious Link', 'T1204.002': 'Malicious File', T1205: 'Traffic Signaling', T1562: 'Impair Defenses',
  T1566: 'Phishing', 'T1566.001': 'Spearphishing Attachment', 'T1566.002': 'Spearphishing Link', 'T1566.004': 'Spearphishing Voice', 'T1568.002': 'Domain Generation Algorithms', T1571: 'Non-Standard Port',
  'T1583.001': 'Domains', 'T1583.003': 'Virtual Private Server', 'T1583.006': 'Web Services', 'T1585.002': 'Email Accounts', 'T1586.002': 'Email Accounts', T1598: 'Phishing for Information',
  'T1598.003': 'Spearphishing Link', 'T1608.005': 'Link Target', T1656: 'Impersonation', T1657: 'Financial Theft', T1660: 'Phishing', T1672: 'Email Spoofing',
};
