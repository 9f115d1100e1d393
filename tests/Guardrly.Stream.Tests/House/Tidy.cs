using System.Text.RegularExpressions;

namespace Guardrly.Tests.House;

/// <summary>What a machine can see of the house rules in one C# file.</summary>
internal static class Tidy
{
    const int LineColumnsMax = 120;
    const int FileLinesMax = 400;
    const int MemberLinesMax = 60;

    static readonly Regex s_data = new(@"^\s*(\[InlineData\(|[$@]*"")");

    static readonly (Regex Pattern, string Complaint)[] s_banned =
    [
        (new(@"\bDateTime(Offset)?\.(Utc)?Now\b"), "reads the wall clock; time comes from a TimeProvider"),
        (new(@"\bThread\.Sleep\("), "sleeps"),
        (new(@"\bTask\.Delay\((?![^;]*[tT]ime)"), "waits without a TimeProvider"),
        (new(@"\bnew Random\(\s*\)"), "takes chance without a seed"),
        (new(@"\bRandom\.Shared\b"), "takes chance without a seed"),
        (new(@"#pragma warning[ ]disable"), "silences a warning"),
        (new(@"\b(TO[D]O|FIX[M]E|HA[C]K|X{3})\b"), "holds a forgotten reminder"),
        (new(@"\bNotImplementedException\b"), "holds a stub"),
        (new(@"\[(Fact|Theory|Property)\([^)]*\bSkip\b"), "skips a test"),
        (new(@"catch(\s*\(Exception[^)]*\))?\s*\{\s*\}"), "swallows an exception"),
        (new(@"(?<![\w.])/(work|farm|root|home)/(?!dev\b)"), "holds a machine's path"),
        (new(@"(?m)^\s*namespace\s+Guardrly\.Stream\b"), "declares a namespace that hides System.IO.Stream"),
        (new(@"(?m)^\s*namespace\s+(?!Guardrly\b)\w"), "declares a namespace outside Guardrly"),
        (new(@"\b(class|struct|record|interface|enum) \w+(Manager|Helper|Util|Utils|Service|Base)\b"), "names nothing"),
    ];

    /// <summary>Complaints about a file's text, each with its line.</summary>
    public static IEnumerable<string> Complaints(string text, int fileLinesMax = FileLinesMax)
    {
        string[] lines = text.Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            if (Columns(lines[index]) > LineColumnsMax && !IsData(lines[index]))
                yield return $"{index + 1}: over {LineColumnsMax} columns";
            if (lines[index].EndsWith(' ') || lines[index].Contains('\t') || lines[index].EndsWith('\r'))
                yield return $"{index + 1}: white space that does not belong";
        }
        if (lines.Length - 1 > fileLinesMax)
            yield return $"{lines.Length - 1}: over {fileLinesMax} lines";
        foreach ((Regex pattern, string complaint) in s_banned)
        {
            foreach (Match match in pattern.Matches(text))
                yield return $"{LineOf(text, match.Index)}: {complaint}: {match.Value.Trim()}";
        }
        foreach (string complaint in LongMembers(lines))
            yield return complaint;
    }

    /// <summary>A row of a test's data, or a text, is one line, however long.</summary>
    static bool IsData(string line) => s_data.IsMatch(line);

    static int Columns(string line) => new System.Globalization.StringInfo(line).LengthInTextElements;

    static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    /// <summary>
    /// A member's body stands between braces of one indentation; a type's does too, after its own words.
    /// </summary>
    static IEnumerable<string> LongMembers(string[] lines)
    {
        for (int start = 0; start < lines.Length; start++)
        {
            string brace = lines[start];
            if (brace.Trim() != "{" || brace.Length is not (5 or 9) || IsType(lines, start))
                continue;
            string closing = brace.Replace('{', '}');
            int end = Array.FindIndex(lines, start, line => line.StartsWith(closing, StringComparison.Ordinal));
            if (end - start - 1 > MemberLinesMax)
                yield return $"{start + 1}: a member of {end - start - 1} lines, over {MemberLinesMax}";
        }
    }

    static bool IsType(string[] lines, int brace)
    {
        for (int index = brace - 1; index >= 0 && !string.IsNullOrWhiteSpace(lines[index]); index--)
        {
            if (Regex.IsMatch(lines[index], @"^\s*[\w\s]*\b(class|struct|interface|enum|record)\b"))
                return true;
            if (lines[index].TrimEnd() is ['.', ..] or [.., ';'] or [.., '}'] or [.., '{'])
                return false;
        }
        return false;
    }
}
