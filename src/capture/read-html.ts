import { Parser } from 'htmlparser2';
import { liveUrl } from '../base/url.ts';
import type { FormField, PageForm } from '../evidence/model.ts';

/** Fields of one page; a real form has a dozen. */
const FIELDS = 120;
const LABEL_LENGTH = 80;

interface HtmlSeen {
  readonly title: string;
  readonly forms: readonly PageForm[];
  /** Addresses of icons, as written and made absolute. */
  readonly icons: readonly string[];
}

interface OpenForm {
  readonly action: string | undefined;
  readonly method: 'get' | 'post';
  readonly fields: FormField[];
}

const SILENT = new Set(['hidden', 'submit', 'button', 'image', 'reset']);

/**
 * Reads the document as it stood. Not asked of the page itself: its scripts may have changed what the browser's own
 * functions answer.
 */
export function readHtml(html: string, base: string): HtmlSeen {
  const outside: OpenForm = { action: undefined, method: 'get', fields: [] };
  const forms: OpenForm[] = [];
  const labels = new Map<string, string>();
  const pending: { readonly id: string; readonly field: FormField; readonly form: OpenForm }[] = [];
  const icons: string[] = [];
  let [title, before, label] = ['', '', ''];
  let labelFor: string | null = null;
  let inside: 'title' | 'skip' | null = null;
  let form: OpenForm | null = null;
  let count = 0;
  const parser = new Parser({
    onopentag: (name, given) => {
      const attribute = (key: string): string => given[key] ?? '';
      if (name === 'title') inside = 'title';
      else if (name === 'script' || name === 'style' || name === 'noscript') inside = 'skip';
      else if (name === 'form') { form = { action: given['action'], method: attribute('method').toLowerCase() === 'post' ? 'post' : 'get', fields: [] }; forms.push(form); }
      else if (name === 'label') { labelFor = attribute('for'); label = ''; }
      else if (name === 'link' && /\bicon\b/i.test(attribute('rel'))) icons.push(attribute('href'));
      else if (name === 'input' || name === 'select' || name === 'textarea') {
        const type = name === 'input' ? (attribute('type').toLowerCase() || 'text') : name;
        if (SILENT.has(type) || (count += 1) > FIELDS) return;
        const words = [label, before, attribute('placeholder'), attribute('aria-label'), attribute('title')].map((text) => text.trim()).filter((text) => text !== '');
        pending.push({ id: attribute('id'), form: form ?? outside, field: { type, name: attribute('name') || attribute('id'), ...(attribute('id') === '' || attribute('name') === '' ? {} : { id: attribute('id') }), label: [...new Set(words)].join(' / ').slice(0, LABEL_LENGTH), autocomplete: attribute('autocomplete') } });
        before = '';
      }
    },
    ontext: (text) => {
      if (inside === 'title') title += text;
      if (inside !== null) return;
      if (labelFor !== null) label += text;
      const words = text.replace(/\s+/g, ' ').trim();
      if (words !== '') before = words.slice(-40);
    },
    onclosetag: (name) => {
      if (name === 'title' || name === 'script' || name === 'style' || name === 'noscript') inside = null;
      else if (name === 'form') form = null;
      else if (name === 'label') { if (labelFor !== null && labelFor !== '') labels.set(labelFor, label.trim()); labelFor = null; label = ''; }
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  for (const { id, field, form } of pending) {
    const named = labels.get(id);
    form.fields.push(named === undefined || field.label.includes(named) ? field : { ...field, label: `${named} / ${field.label}`.slice(0, LABEL_LENGTH) });
  }
  const absolute = (href: string): string | null => (URL.canParse(href, base) ? new URL(href, base).href : null);
  return {
    title: title.replace(/\s+/g, ' ').trim().slice(0, 300),
    forms: [...forms, outside].filter((each) => each.fields.length > 0).map(({ action, method, fields }) => {
      const target = action === undefined || action.trim() === '' ? null : absolute(action);
      return { action: target === null ? null : liveUrl(target), method, fields };
    }),
    icons: icons.flatMap((href) => absolute(href) ?? []),
  };
}
