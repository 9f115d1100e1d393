namespace Guardrly.Tests.Support;

/// <summary>
/// Seeded chance (SplitMix64): the same seed gives the same text on every machine and runtime, which
/// <see cref="Random"/> does not promise.
/// </summary>
internal sealed class Dice(ulong seed)
{
    public const string Digits = "0123456789";
    public const string Hex = "0123456789abcdef";
    public const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    public const string Alphanumeric = Letters + Digits;

    ulong _state = seed;

    public ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number in [0, <paramref name="limit"/>).</summary>
    public int Below(int limit) => (int)(Bits() % (uint)limit);

    /// <summary>A number in [<paramref name="min"/>, <paramref name="max"/>].</summary>
    public int Between(int min, int max) => min + Below(max - min + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public string Text(string alphabet, int length)
    {
        char[] text = new char[length];
        for (int index = 0; index < length; index++)
            text[index] = alphabet[Below(alphabet.Length)];
        return new string(text);
    }

    public byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++)
            bytes[index] = (byte)Bits();
        return bytes;
    }

    /// <summary>Lengths of reads that cut <paramref name="length"/> bytes: mostly short ones, some empty.</summary>
    public List<int> Cuts(int length)
    {
        int longest = Pick(1, 2, 7, 40, 300, Math.Max(1, length));
        var cuts = new List<int>();
        for (int rest = length; rest > 0; rest -= cuts[^1])
            cuts.Add(Math.Min(rest, Between(Chance(5) ? 0 : 1, longest)));
        return cuts;
    }
}
