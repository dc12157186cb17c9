import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.notebook({ 'open.hta': '<html><script>1</script></html>' }) }],
  spares: [{ attachment: files.notebook({}) }],
};
