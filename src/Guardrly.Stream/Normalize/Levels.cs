using Guardrly.Framing;
using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>Levels as words in small letters, whatever the log writes.</summary>
internal static class Levels
{
    const int BytesMax = 24;

    /// <summary>
    /// A level in small letters: the log's own word; abbreviations and letters as the word that they stand for.
    /// </summary>
    public static TextRange Normalize(RecordBatch batch, TextRange level)
    {
        ReadOnlySpan<byte> word = batch[level];
        if (word.IsEmpty || word.Length > BytesMax)
            return default;
        Span<byte> small = stackalloc byte[BytesMax];
        int length = 0;
        bool isSame = true;
        foreach (byte letter in word)
        {
            if (letter is (byte)'+' or (byte)'-' && length > 2)
                break; // slog's steps between levels: INFO+2
            byte lower = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
            isSame &= lower == letter;
            small[length++] = lower;
        }
        ReadOnlySpan<byte> full = Full(small[..length]);
        if (!full.IsEmpty)
            return batch.Store(full);
        return isSame && length == word.Length ? level : batch.Store(small[..length]);
    }

    /// <summary>The word for a number of pino or bunyan; for less than ten, of syslog.</summary>
    public static ReadOnlySpan<byte> OfNumber(long level) => level switch
    {
        0 => "emergency"u8,
        1 => "alert"u8,
        2 => "critical"u8,
        3 => "error"u8,
        4 => "warning"u8,
        5 => "notice"u8,
        6 => "info"u8,
        7 => "debug"u8,
        < 0 or > 1000 => default,
        < 20 => "trace"u8,
        < 30 => "debug"u8,
        < 40 => "info"u8,
        < 50 => "warn"u8,
        < 60 => "error"u8,
        _ => "fatal"u8,
    };

    /// <summary>The word for a number of Python's logging.</summary>
    public static ReadOnlySpan<byte> OfPython(long level) => level switch
    {
        < 10 or > 1000 => default,
        < 20 => "debug"u8,
        < 30 => "info"u8,
        < 40 => "warning"u8,
        < 50 => "error"u8,
        _ => "critical"u8,
    };

    /// <summary>The word for a severity number of OpenTelemetry.</summary>
    public static ReadOnlySpan<byte> OfSeverity(long severity) => severity switch
    {
        < 1 or > 24 => default,
        < 5 => "trace"u8,
        < 9 => "debug"u8,
        < 13 => "info"u8,
        < 17 => "warn"u8,
        < 21 => "error"u8,
        _ => "fatal"u8,
    };

    static ReadOnlySpan<byte> Full(ReadOnlySpan<byte> small)
    {
        if (small.Length == 1)
        {
            return small[0] switch
            {
                (byte)'i' => "info"u8,
                (byte)'w' => "warning"u8,
                (byte)'e' => "error"u8,
                (byte)'d' => "debug"u8,
                (byte)'f' => "fatal"u8,
                _ => default,
            };
        }
        if (small.Length > 5)
            return default;
        // By the first letter: most levels are words as they are.
        return small[0] switch
        {
            (byte)'i' when small.SequenceEqual("inf"u8) => "info"u8,
            (byte)'w' when small.SequenceEqual("wrn"u8) => "warning"u8,
            (byte)'e' when small.SequenceEqual("err"u8) => "error"u8,
            (byte)'e' when small.SequenceEqual("emerg"u8) => "emergency"u8,
            (byte)'f' when small.SequenceEqual("fail"u8) => "error"u8,
            (byte)'f' when small.SequenceEqual("ftl"u8) => "fatal"u8,
            (byte)'d' when small.SequenceEqual("dbg"u8) || small.SequenceEqual("dbug"u8) => "debug"u8,
            (byte)'t' when small.SequenceEqual("trce"u8) => "trace"u8,
            (byte)'v' when small.SequenceEqual("vrb"u8) => "verbose"u8,
            (byte)'c' when small.SequenceEqual("crit"u8) => "critical"u8,
            _ => default,
        };
    }
}
