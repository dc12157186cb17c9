export { readCorpus, type CorpusFile } from '../../src/adapters/corpus.ts';
