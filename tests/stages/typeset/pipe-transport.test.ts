import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { PipeTransport } from '../../../src/stages/typeset/pipe-transport.ts';

function opened(): { input: PassThrough; output: PassThrough; pipe: PipeTransport; heard: string[] } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const pipe = new PipeTransport(input, output);
  const heard: string[] = [];
  pipe.onmessage = (message) => heard.push(message);
  pipe.onclose = () => heard.push('closed');
  return { input, output, pipe, heard };
}

describe('messages over pipes', () => {
  test.each([
    ['one in a piece', ['{"id":1}\0']],
    ['several in a piece', ['one\0two\0three\0']],
    ['one in several pieces, and the beginning of the next', ['on', 'e', '\0tw', 'o\0']],
    ['empty ones', ['\0\0']],
  ])('arrive whole and in order: %s', async (_, pieces) => {
    const { output, heard } = opened();
    for (const piece of pieces) output.write(piece);
    await nextTurn();
    await nextTurn();
    expect(heard).toEqual(pieces.join('').split('\0').slice(0, -1));
  });

  test('keep a character whose bytes come in two pieces', async () => {
    const { output, heard } = opened();
    const bytes = Buffer.from('“é”\0');
    for (const at of bytes.keys()) output.write(bytes.subarray(at, at + 1));
    await nextTurn();
    await nextTurn();
    expect(heard).toEqual(['“é”']);
  });

  test('are sent with the end that the browser looks for', () => {
    const { input, pipe } = opened();
    pipe.send('{"id":1}');
    expect(String(input.read())).toBe('{"id":1}\0');
  });

  test('end with the pipe, and no failure of a pipe ends the process', async () => {
    const { input, output, heard } = opened();
    input.destroy(new Error('EPIPE'));
    output.destroy(new Error('ECONNRESET'));
    await nextTurn();
    await nextTurn();
    expect(heard).toEqual(['closed']);
  });

  test('are not heard any more when it is closed', async () => {
    const { output, pipe, heard } = opened();
    pipe.close();
    output.write('late\0');
    await nextTurn();
    expect(heard).toEqual([]);
  });
});
