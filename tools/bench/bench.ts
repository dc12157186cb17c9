// Usage: npm run bench [dissect|message|limits|links] [FOLDER|TAR.GZ …]. Without a word it measures the whole dissection.
const [, , what] = process.argv;
if (what === 'message' || what === 'limits' || what === 'links' || what === 'dissect') process.argv.splice(2, 1);

if (what === 'message') await import('./bench-message.ts');
else if (what === 'limits') await import('./bench-limits.ts');
else if (what === 'links') await import('./bench-links.ts');
else await import('./bench-dissect.ts');
