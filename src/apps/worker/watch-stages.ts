import type { ProgressStage } from '../../workbench/model.ts';

/** The collectors of the network wave, by the steps that `DissectOptions.watch` tells. */
const NETWORK = new Set(['collectConfirmedAddress', 'collectHelo', 'collectAuthentication', 'collectBoundaryPlace', 'collectLinkHosts', 'collectNetworkHolders', 'collectBlocklists', 'collectAddressListings']);
const CAPTURES = 'collectLandingPages';

/** Tells the stages that a page shows from the steps that a dissection tells: each once a mail. */
export function watchStages(tell: (stage: ProgressStage) => void): (step: string) => void {
  let last: ProgressStage | null = null;
  return (step) => {
    const stage = stageOf(step, last);
    if (stage === null || stage === last) return;
    last = stage;
    tell(stage);
  };
}

function stageOf(step: string, last: ProgressStage | null): ProgressStage | null {
  if (step === 'message/view') return 'opened';
  if (step === 'findings' || step === 'verdict' || step === 'picture') return step;
  // Told before the verdict as well, where it only means that the report is being prepared.
  if (step === 'report') return last === 'verdict' || last === 'picture' ? 'report' : null;
  const collector = step.startsWith('evidence/') ? step.slice('evidence/'.length) : null;
  if (collector === null) return null;
  return collector === CAPTURES ? 'captures' : NETWORK.has(collector) ? 'network' : 'evidence';
}
