/**
 * A pure look-up that keeps its last answers: mails name the same hosts again and again.
 * *Shape*: at most `most` answers, all forgotten when one more comes; what is hostile costs the memory of nobody for long.
 */
export function remember<T>(find: (key: string) => T, most: number): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    if (known.size >= most) known.clear();
    const answer = find(key);
    known.set(key, answer);
    return answer;
  };
}
