namespace Guardrly.Normalize.Text;

/// <summary>The words that logs have for how grave a line is.</summary>
internal static class LevelWords
{
    /// <summary>Whether it is one, all in capitals, all small or with a first capital.</summary>
    public static bool IsLevel(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 3 or > 11)
            return false;
        return (word[0] | 0x20) switch
        {
            'i' => Is(word, "info"u8) || Is(word, "inf"u8) || Is(word, "information"u8),
            'd' => Is(word, "debug"u8) || Is(word, "dbg"u8) || Is(word, "dbug"u8) || Is(word, "dpanic"u8),
            'w' => Is(word, "warn"u8) || Is(word, "warning"u8) || Is(word, "wrn"u8),
            'e' => Is(word, "error"u8) || Is(word, "err"u8) || Is(word, "emerg"u8) || Is(word, "emergency"u8),
            'c' => Is(word, "critical"u8) || Is(word, "crit"u8),
            'f' => Is(word, "fatal"u8) || Is(word, "fail"u8) || Is(word, "ftl"u8) || IsFine(word),
            't' => Is(word, "trace"u8) || Is(word, "trce"u8),
            'n' => Is(word, "notice"u8),
            'a' => Is(word, "alert"u8),
            'v' => Is(word, "verbose"u8) || Is(word, "vrb"u8),
            's' => Is(word, "severe"u8) || Is(word, "silly"u8) || Is(word, "success"u8),
            'p' => Is(word, "panic"u8),
            // Words of sentences too: one is a level in small letters alone, the other in capitals.
            'h' => word.SequenceEqual("http"u8),
            'l' => word.SequenceEqual("LOG"u8),
            _ => false,
        };
    }

    /// <summary>Whether it is the single letter that Ruby and klog have for a level.</summary>
    public static bool IsLetter(byte letter) => letter is (byte)'I' or (byte)'W' or (byte)'E' or (byte)'D' or (byte)'F';

    static bool IsFine(ReadOnlySpan<byte> word) =>
        word[0] == 'F' && (Is(word, "fine"u8) || Is(word, "finer"u8) || Is(word, "finest"u8));

    static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> small)
    {
        // "eRROR" is none: a word of a log is written by a program.
        return HttpWords.Is(word, small) && (word[0] < 'a' || word[1] >= 'a') && (word[1] >= 'a') == (word[^1] >= 'a');
    }
}
