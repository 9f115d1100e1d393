using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Guardrly.Tests.Support;

/// <summary>How text is written inside other text. Each works character by character.</summary>
internal static class Escapes
{
    public static string None(string text) => text;

    /// <summary>As JavaScript, Go without HTML escaping, and most loggers write a JSON string.</summary>
    public static string Json(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append(null, $"\\u{(int)letter:x4}"),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }

    /// <summary>
    /// As System.Text.Json writes by default: quotes, ampersands, plus signs and all but ASCII as <c>\uXXXX</c>.
    /// </summary>
    public static string JsonCautious(string text) => JavaScriptEncoder.Default.Encode(text);

    /// <summary>As PHP writes: <c>\/</c> too.</summary>
    public static string JsonSlash(string text) => Json(text).Replace("/", "\\/", StringComparison.Ordinal);

    public static Func<string, string> JsonDeep(int depth) => text =>
    {
        for (int level = 0; level < depth; level++)
            text = Json(text);
        return text;
    };

    /// <summary>As Python's repr between single quotes.</summary>
    public static string Python(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    /// <summary>Between single quotes of SQL, YAML: doubled.</summary>
    public static string DoubledQuote(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    public static string Html(string text) => WebUtility.HtmlEncode(text);

    public static string Percent(string text) => Uri.EscapeDataString(text);

    public static string PercentTwice(string text) => Percent(Percent(text));

    /// <summary>A form body: spaces are plus signs.</summary>
    public static string Form(string text) => Percent(text).Replace("%20", "+", StringComparison.Ordinal);
}
