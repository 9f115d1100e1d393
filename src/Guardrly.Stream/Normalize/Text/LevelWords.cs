namespace Guardrly.Normalize.Text;

/// <summary>The words that logs have for how grave a line is.</summary>
internal static class LevelWords
{
    /// <summary>Whether it is one, all in capitals, all small or with a first capital.</summary>
    public static bool IsLevel(ReadOnlySpan<byte> word) => word.Length switch
    {
        3 => (word[0] < 'a' && Is(word, "log"u8)) || Is(word, "inf"u8) || Is(word, "wrn"u8) || Is(word, "err"u8)
            || Is(word, "dbg"u8)
            || Is(word, "ftl"u8) || Is(word, "vrb"u8),
        4 => Is(word, "info"u8) || Is(word, "warn"u8) || Is(word, "crit"u8) || Is(word, "fail"u8) || Is(word, "dbug"u8)
            || Is(word, "trce"u8) || (word[0] == 'h' && Is(word, "http"u8)) || (word[0] < 'a' && Is(word, "fine"u8)),
        5 => Is(word, "debug"u8) || Is(word, "error"u8) || Is(word, "trace"u8) || Is(word, "fatal"u8)
            || Is(word, "alert"u8)
            || Is(word, "panic"u8) || Is(word, "emerg"u8) || Is(word, "silly"u8) || Is(word, "finer"u8),
        6 => Is(word, "notice"u8) || Is(word, "severe"u8) || Is(word, "dpanic"u8) || Is(word, "finest"u8),
        7 => Is(word, "warning"u8) || Is(word, "verbose"u8) || Is(word, "success"u8),
        8 => Is(word, "critical"u8),
        9 => Is(word, "emergency"u8),
        11 => Is(word, "information"u8),
        _ => false,
    };

    /// <summary>Whether it is the single letter that Ruby and klog have for a level.</summary>
    public static bool IsLetter(byte letter) => letter is (byte)'I' or (byte)'W' or (byte)'E' or (byte)'D' or (byte)'F';

    static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> small)
    {
        // "eRROR" is none: a word of a log is written by a program.
        return HttpWords.Is(word, small) && (word[0] < 'a' || word[1] >= 'a') && (word[1] >= 'a') == (word[^1] >= 'a');
    }
}
