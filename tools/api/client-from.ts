/** What of OpenAPI 3.1 the contract uses. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query'; readonly required?: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
  readonly description?: string;
}

/** What the contract only names, because the project has the type already. */
const OURS: Readonly<Record<string, { readonly type: string; readonly from: string }>> = { Dissection: { type: 'Dissection', from: '../report/model.ts' } };
const LOOSE: Readonly<Record<string, string>> = { Captures: 'readonly unknown[]' };

/** The source of the client: a type for each shape, a method for each operation. */
export function clientFrom({ paths, components }: OpenApi): string {
  const types = Object.entries(components.schemas).filter(([name]) => OURS[name] === undefined).map(([name, schema]) => `${commentOf(schema)}export type ${name} = ${LOOSE[name] ?? (schema.properties === undefined ? typeOf(schema) : shapeOf(schema))};\n`).join('\n');
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => methodOf(path, method, operation)));
  const imports = Object.values(OURS).map(({ type, from }) => `import type { ${type} } from '${from}';\n`).join('');
  return `// Written by \`npm run api\` from the contract of the server; do not edit.\n${imports}import { caller } from './call.ts';\nimport type { ClientOptions } from './call.ts';\n\n${types}\n/** A client of a workbench: one method for each operation. *Errors*: \`ApiProblem\` for every answer that is no success. */\nexport function openClient(options: ClientOptions) {\n  const call = caller(options);\n  return {\n${operations.join('\n')}\n  };\n}\n\nexport type Client = ReturnType<typeof openClient>;\n`;
}

function methodOf(path: string, method: string, operation: Operation): string {
  const parameters = operation.parameters ?? [];
  const inPath = parameters.filter((each) => each.in === 'path');
  const query = parameters.filter((each) => each.in === 'query');
  const content = operation.requestBody?.content;
  const json = content?.['application/json']?.schema;
  const bodyType = json === undefined ? null : content?.['multipart/form-data'] === undefined ? typeOf(json) : `${typeOf(json)} | FormData`;
  const given = [
    ...inPath.map((each) => `${each.name}: ${parameterType(each.schema)}`),
    ...(bodyType === null ? [] : [`body: ${bodyType}`]),
    ...(query.length === 0 ? [] : [`query: { ${query.map((each) => `readonly ${each.name}${each.required === true ? '' : '?'}: ${parameterType(each.schema)}`).join('; ')} }${query.some((each) => each.required === true) ? '' : ' = {}'}`]),
  ];
  const [, answer] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? [];
  const kinds = Object.keys(answer?.content ?? {});
  const result = kinds[0] === undefined ? 'undefined' : kinds[0] === 'application/json' ? typeOf(answer?.content?.['application/json']?.schema ?? {}) : 'Response';
  const read = kinds[0] === undefined ? 'nothing' : kinds[0] === 'application/json' ? 'json' : 'response';
  const url = `\`${path.replace(/\{(\w+)\}/g, (_all, name: string) => `\${encodeURIComponent(${name})}`)}\``;
  return `    /** ${operation.summary} (${method.toUpperCase()} ${path}) */\n    ${operation.operationId}: (${given.join(', ')}): Promise<${result}> => call<${result}>('${method.toUpperCase()}', ${url}, { read: '${read}'${bodyType === null ? '' : ', body'}${query.length === 0 ? '' : ', query'} }),`;
}

/** In an address nothing is null. */
const parameterType = (schema: Schema): string => typeOf(schema).replace(/ \| null$/, '');

const commentOf = ({ description }: Schema): string => (description === undefined ? '' : `/** ${description.replaceAll('*/', '* /')} */\n`);

/** A named shape, a line each. */
function shapeOf(schema: Schema): string {
  const lines = Object.entries(schema.properties ?? {}).map(([name, each]) => `${each.description === undefined ? '' : `  /** ${each.description} */\n`}  readonly ${name}${(schema.required ?? []).includes(name) ? '' : '?'}: ${typeOf(each)};\n`);
  return `{\n${lines.join('')}}`;
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return either.map((each) => typeOf(each)).join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((each) => typeOf(each)).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => (type === 'null' ? 'null' : typeOf({ ...schema, type }))).join(' | ');
  switch (schema.type) {
    case 'string': return 'string';
    case 'integer': case 'number': return 'number';
    case 'boolean': return 'boolean';
    case 'null': return 'null';
    case 'array': {
      const items = typeOf(schema.items ?? {});
      return `readonly ${/[|&]/.test(items) ? `(${items})` : items}[]`;
    }
    case 'object': {
      if (schema.properties === undefined) return 'Readonly<Record<string, unknown>>';
      return `{ ${Object.entries(schema.properties).map(([name, each]) => `readonly ${name}${(schema.required ?? []).includes(name) ? '' : '?'}: ${typeOf(each)}`).join('; ')} }`;
    }
    default: return 'unknown';
  }
}
