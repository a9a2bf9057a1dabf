// node run.mjs train.tsv test.tsv --language de [--none oos] [--learning-rate 0.1]
//   → {"train_seconds": 1.5, "micros_median": 80, "bytes": 12345, "rows": [{"intent": "a", "none": false, "noneness": 0.02}, …]}
// Both files have the columns intent and text. `intent` is the best of the intents, whatever the threshold says; `none` is whether NLP.js
// refused (threshold 0.5, as shipped); `noneness` is the score of None against the best intent.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NlpManager } from 'node-nlp';

const NONE = 'None';
const WARM_UP = 2000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    none: { type: 'string', default: 'none' },
    'learning-rate': { type: 'string' },
  },
});
const [train, test] = positionals.map(rows);
const rate = values['learning-rate'];
// Beside `log` the keys are languages; only what stands in a language's domain reaches the network.
const network = rate ? { learningRate: Number(rate) } : {};
const nlu = { log: false, [values.language]: { default: { className: 'NeuralNlu', ...network } } };
const manager = new NlpManager({ languages: [values.language], autoLoad: false, autoSave: false, nlu });

for (const row of train) {
  manager.addDocument(values.language, row.text, row.intent === values.none ? NONE : row.intent);
}
const begin = process.hrtime.bigint();
await manager.train();
const trainSeconds = Number(process.hrtime.bigint() - begin) / 1e9;

// NLP.js remembers what it has read: warmed up with other rows than those that are measured.
for (const row of train.slice(0, WARM_UP)) {
  await manager.process(values.language, row.text);
}
const micros = [];
const judged = [];
for (const row of test) {
  const start = process.hrtime.bigint();
  const result = await manager.process(values.language, row.text);
  micros.push(Number(process.hrtime.bigint() - start) / 1e3);
  judged.push(verdict(result));
}
micros.sort((a, b) => a - b);
const out = {
  train_seconds: trainSeconds,
  micros_median: micros[Math.floor(micros.length / 2)] ?? 0,
  bytes: Buffer.byteLength(manager.export(true)),
  rows: judged,
};
process.stdout.write(JSON.stringify(out));

function verdict(result) {
  const best = result.classifications.find((one) => one.intent !== NONE && one.score > 0);
  const none = result.classifications.find((one) => one.intent === NONE)?.score ?? 0;
  const noneness = best ? none / (none + best.score) : 1;
  return { intent: best?.intent ?? '', none: result.intent === NONE, noneness };
}

function rows(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return { intent: cells[columns.indexOf('intent')], text: cells[columns.indexOf('text')] };
  });
}
