using System.Buffers;
using Guardrly.Framing;
using Guardrly.Redaction;

namespace Guardrly.Tests.Support;

/// <summary>
/// What is promised of every input, each as a check that says what broke, or null. The properties, the labelled cases
/// and the fuzzer share them.
/// </summary>
internal static class Promise
{
    /// <summary>All of them. <paramref name="dice"/> chooses the cuts.</summary>
    public static string? Broken(Redactor redactor, byte[] input, IReadOnlyList<byte[]> secrets, Dice dice)
    {
        byte[] output = Masked.Whole(redactor, input);
        return NoSecretIsLeft(input, output, secrets)
            ?? NothingElseChanges(redactor, input, output)
            ?? TwiceIsOnce(redactor, output)
            ?? JsonStays(input, output)
            ?? CutsDoNotShow(redactor, input, output, dice.Cuts(input.Length))
            ?? (input.Length <= 4096 ? CutsDoNotShow(redactor, input, output, Singles(input)) : null)
            ?? StopDoesNotShow(redactor, input, output, dice.Below(input.Length + 1))
            ?? PiecesDoNotShow(redactor, input, output, 2 + dice.Below(input.Length + 1), dice.Below(64));
    }

    public static IEnumerable<int> Singles(byte[] input) => Enumerable.Repeat(1, input.Length);

    public static string? NoSecretIsLeft(byte[] input, byte[] output, IReadOnlyList<byte[]> secrets) =>
        Leak.Find(input, output, secrets) is { } left ? $"left: {left} in {Leak.Escape(output)}" : null;

    /// <summary>The output is the input with each finding replaced by its placeholder.</summary>
    public static string? NothingElseChanges(Redactor redactor, byte[] input, byte[] output)
    {
        int read = 0;
        int written = 0;
        foreach (Finding finding in Masked.Findings(redactor, input))
        {
            if (finding.Start < read || finding.Length <= 0 || finding.Start + finding.Length > input.Length)
                return $"{finding} starts before {read} or is no part of the input";
            ReadOnlySpan<byte> secret = input.AsSpan(finding.Start, finding.Length);
            if (secret.Contains((byte)'\n'))
                return $"{finding} is not within a line";
            ReadOnlySpan<byte> gap = input.AsSpan(read, finding.Start - read);
            if (!output.AsSpan(written).StartsWith(gap))
                return $"the bytes before {finding} changed";
            written += gap.Length;
            int length = PlaceholderLength(output.AsSpan(written), redactor.NameOf(finding.Kind));
            if (length < 0)
                return $"no placeholder for {finding}";
            written += length;
            read = finding.Start + finding.Length;
        }
        return output.AsSpan(written).SequenceEqual(input.AsSpan(read)) ? null : $"the bytes after {read} changed";
    }

    public static string? TwiceIsOnce(Redactor redactor, byte[] output) =>
        Difference("once, twice", output, Masked.Whole(redactor, output));

    public static string? JsonStays(byte[] input, byte[] output) =>
        JsonShape.FindDamage(input, output) is { } damage ? $"JSON broke: {damage}" : null;

    public static string? CutsDoNotShow(Redactor redactor, byte[] input, byte[] output, IEnumerable<int> lengths)
    {
        int[] cuts = [.. lengths];
        byte[] streamed = Masked.InReads(redactor, input, cuts);
        return Difference($"whole, in reads of {string.Join(' ', cuts.Take(40))}", output, streamed);
    }

    /// <summary>
    /// A stream stopped after <paramref name="stop"/> bytes goes on from its checkpoint as if it had not.
    /// </summary>
    public static string? StopDoesNotShow(Redactor redactor, byte[] input, byte[] output, int stop)
    {
        StreamCheckpoint checkpoint = Stopped(redactor, input.AsSpan(0, stop), out byte[] before);
        if (checkpoint.InputOffset > stop || checkpoint.OutputOffset > before.Length)
            return $"stopped at {stop}: {checkpoint} lies beyond what was written";
        byte[] after = Masked.InReads(redactor, input.AsSpan((int)checkpoint.InputOffset), [], from: checkpoint);
        byte[] joined = [.. before.AsSpan(0, (int)checkpoint.OutputOffset), .. after];
        return Difference($"unbroken, stopped at {stop} ({checkpoint})", output, joined);
    }

    /// <summary>Masked in pieces, each apart from what stands before it, it is the same.</summary>
    public static string? PiecesDoNotShow(
        Redactor redactor, byte[] input, byte[] output, int pieceBytes, int aheadBytes)
    {
        byte[] joined = Masked.InPieces(redactor, input, pieceBytes, aheadBytes, out _, out _);
        return Difference($"whole, in pieces of {pieceBytes} and {aheadBytes} ahead", output, joined);
    }

    /// <summary>Where the first difference is, or null.</summary>
    public static string? Difference(string what, ReadOnlySpan<byte> one, ReadOnlySpan<byte> two)
    {
        int common = one.CommonPrefixLength(two);
        if (common == one.Length && common == two.Length)
            return null;
        int start = Math.Max(0, common - 30);
        return $"{what}: differ at {common}: {Around(one, start)} | {Around(two, start)}";
    }

    static StreamCheckpoint Stopped(Redactor redactor, ReadOnlySpan<byte> input, out byte[] output)
    {
        using var stream = new StreamRedactor(redactor);
        var written = new ArrayBufferWriter<byte>(input.Length + 256);
        Masked.Feed(stream, input, written);
        output = written.WrittenSpan.ToArray();
        return stream.Checkpoint;
    }

    /// <summary>
    /// The length of <c>[REDACTED:name]</c>, with or without a mark, and with or without (escaped) quotes; or -1.
    /// </summary>
    static int PlaceholderLength(ReadOnlySpan<byte> text, string name)
    {
        int quote = text.IndexOfAnyExcept((byte)'\\');
        ReadOnlySpan<byte> opening = quote >= 0 && text[quote] == '"' ? text[..(quote + 1)] : default;
        int index = opening.Length;
        foreach (string part in (ReadOnlySpan<string>)["[REDACTED:", name])
        {
            if (!text[index..].StartsWith(System.Text.Encoding.ASCII.GetBytes(part)))
                return -1;
            index += part.Length;
        }
        int end = text[index..].IndexOf((byte)']');
        bool marked = end == 9 && text[index] == '#';
        if (end != 0 && !marked)
            return -1;
        index += end + 1;
        return text[index..].StartsWith(opening) ? index + opening.Length : -1;
    }

    static string Around(ReadOnlySpan<byte> text, int start) =>
        Leak.Escape(text[start..Math.Min(text.Length, start + 120)]);
}
