import { vi } from 'vitest';

export interface Captured {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command writes that runs in this process. */
export async function captureOutput(command: () => Promise<number>): Promise<Captured> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: await command(), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
