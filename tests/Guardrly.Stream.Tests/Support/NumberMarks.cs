using System.Text.RegularExpressions;

namespace Guardrly.Tests.Support;

/// <summary>A text in which «marks» stand around what must be masked.</summary>
internal static partial class NumberMarks
{
    /// <summary>The text without its marks.</summary>
    public static string Plain(string marked) => marked.Replace("«", "").Replace("»", "");

    /// <summary>The text with each marked stretch masked.</summary>
    public static string MaskedAs(string marked) => Marks().Replace(marked, "[REDACTED:phone]");

    /// <summary>Masks the text and demands that just what is marked went.</summary>
    public static void Hold(string marked)
    {
        string output = Masked.Text(Plain(marked));
        Assert.Equal(MaskedAs(marked), output);
        Assert.Equal(output, Masked.Text(output));
    }

    [GeneratedRegex("«.*?»", RegexOptions.Singleline)]
    private static partial Regex Marks();
}
