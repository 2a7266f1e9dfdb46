// What services ask of SARIF 2.1.0 of what we write, as a schema of our own: the parts of the standard that a report
// has, with nothing else in them. (§ numbers are those of the standard by OASIS.)

const message = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 }, markdown: { type: 'string', minLength: 1 } },
  additionalProperties: false,
};

const region = {
  // § 3.30
  type: 'object',
  required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  properties: {
    startLine: { type: 'integer', minimum: 1 },
    startColumn: { type: 'integer', minimum: 1 },
    endLine: { type: 'integer', minimum: 1 },
    endColumn: { type: 'integer', minimum: 1 },
  },
  additionalProperties: false,
};

const artifactLocation = {
  // § 3.4
  type: 'object',
  required: ['uri', 'uriBaseId'],
  properties: {
    uri: { type: 'string', format: 'uri-reference', pattern: '^[^/\\\\]' },
    uriBaseId: { const: 'WORKSPACE' },
  },
  additionalProperties: false,
};

const physicalLocation = {
  type: 'object',
  required: ['artifactLocation', 'region'],
  properties: { artifactLocation, region },
  additionalProperties: false,
};

const rule = {
  // § 3.49
  type: 'object',
  required: ['id', 'shortDescription', 'fullDescription', 'help', 'helpUri', 'defaultConfiguration'],
  properties: {
    id: { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' },
    shortDescription: message,
    fullDescription: message,
    help: { ...message, required: ['text', 'markdown'] },
    helpUri: { type: 'string', format: 'uri' },
    defaultConfiguration: {
      type: 'object',
      required: ['level'],
      properties: { level: { enum: ['error', 'warning'] } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const result = {
  // § 3.27
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['error', 'warning'] },
    message,
    locations: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['physicalLocation'],
        properties: { physicalLocation },
        additionalProperties: false,
      },
    },
    relatedLocations: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['id', 'physicalLocation', 'message'],
        properties: { id: { type: 'integer', minimum: 0 }, physicalLocation, message },
        additionalProperties: false,
      },
    },
    fixes: {
      type: 'array',
      uniqueItems: true,
      minItems: 1,
      items: {
        // § 3.55
        type: 'object',
        required: ['description', 'artifactChanges'],
        properties: {
          description: message,
          artifactChanges: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['artifactLocation', 'replacements'],
              properties: {
                artifactLocation,
                replacements: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['deletedRegion', 'insertedContent'],
                    properties: {
                      deletedRegion: region,
                      insertedContent: {
                        type: 'object',
                        required: ['text'],
                        properties: { text: { type: 'string' } },
                        additionalProperties: false,
                      },
                    },
                    additionalProperties: false,
                  },
                },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
    suppressions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind', 'justification'],
        properties: { kind: { const: 'inSource' }, justification: { type: 'string' } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

export const sarifEssentials = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'columnKind', 'invocations', 'results'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'semanticVersion', 'informationUri', 'rules'],
                properties: {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  informationUri: { type: 'string', format: 'uri' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          columnKind: { const: 'utf16CodeUnits' },
          originalUriBaseIds: {
            type: 'object',
            required: ['WORKSPACE'],
            properties: {
              WORKSPACE: {
                type: 'object',
                required: ['uri'],
                properties: { uri: { type: 'string', format: 'uri', pattern: '/$' } },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              properties: { executionSuccessful: { type: 'boolean' } },
              additionalProperties: false,
            },
          },
          results: { type: 'array', items: result },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
