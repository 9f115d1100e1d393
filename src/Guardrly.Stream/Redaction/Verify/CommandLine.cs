namespace Guardrly.Redaction.Verify;

/// <summary>Looks back from an option for the program that it belongs to.</summary>
internal static class CommandLine
{
    /// <summary>
    /// Whether <paramref name="program"/> is a word, or starts one, in the command that the option is of;
    /// <paramref name="adjacent"/> says that nothing may stand between.
    /// </summary>
    public static bool Runs(
        in View view, int option, ReadOnlySpan<byte> program, int lookBackMax, bool adjacent = false)
    {
        int from = Math.Max(view.Floor, option - lookBackMax);
        ReadOnlySpan<byte> before = view.Bytes[from..option];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        while (true)
        {
            int at = before.LastIndexOf(program);
            if (at < 0)
                return false;
            if (IsWord(before, at, program.Length))
            {
                ReadOnlySpan<byte> between = before[(at + program.Length)..];
                return adjacent ? between.Trim(" \t\"',\\"u8).IsEmpty : IsOneCommand(between);
            }
            before = before[..at];
        }
    }

    static bool IsWord(ReadOnlySpan<byte> text, int at, int length)
    {
        if (at > 0 && (IsWordByte(text[at - 1]) || text[at - 1] == '.') && !(at > 1 && text[at - 2] == '\\'))
            return false;
        int end = at + length;
        while (end < text.Length && IsWordByte(text[end]))
            end++;
        return end == text.Length || " \t\"',\\"u8.Contains(text[end]) || text[end..].StartsWith(".exe"u8);
    }

    static bool IsWordByte(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'-' or (byte)'_';

    /// <summary>Whether no other command starts in between.</summary>
    static bool IsOneCommand(ReadOnlySpan<byte> text) =>
        text.IndexOf(" | "u8) < 0 && text.IndexOf("; "u8) < 0
        && text.IndexOf(" && "u8) < 0 && text.IndexOf(" || "u8) < 0;
}
